"""What editors work with: forms, panels, choosers, listings, imports, merging.

May import `batches`, `blocks`, `inputs`, `languages`, `models`, `projection` and what `visiting` says.
"""
