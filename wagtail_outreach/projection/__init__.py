"""From pages to `Activity` rows: one idempotent `project(ids)`, and the handlers that call it.

May import: models, blocks, the library; pages only through the mixin they share.
"""
