"""Blocks for facts on our pages. May import `inputs`."""
