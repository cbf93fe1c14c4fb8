"""Template tags of the section. May import `visiting`."""
