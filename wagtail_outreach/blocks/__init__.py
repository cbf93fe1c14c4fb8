"""Blocks for facts on our pages; may import `editing.inputs`, the library and Wagtail."""
