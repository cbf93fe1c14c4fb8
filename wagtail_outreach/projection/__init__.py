"""From pages to `Activity` rows: one idempotent `project(ids)`, and the handlers that call it.

Pages are known only by what they are made on. May import `batches`, `blocks`, `deployment`, `inputs`
and `models`.
"""
