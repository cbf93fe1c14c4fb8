"""What `manage.py demo` does before it serves; each step can be repeated without doubling anything."""
