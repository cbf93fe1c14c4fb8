"""Names that a text holds: countries, towns and organisations; may import source and words."""
