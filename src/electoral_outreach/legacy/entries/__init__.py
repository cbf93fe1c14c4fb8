"""Which parts of a page are activities; may import prose."""
