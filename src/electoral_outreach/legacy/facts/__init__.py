"""The fields of a draft, each with the words it was read from; may import prose."""
