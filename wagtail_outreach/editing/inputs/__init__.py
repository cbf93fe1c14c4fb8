"""Form fields and widgets for single facts; may import the library and Django, nothing else."""
