"""Commands of `manage.py`. May import `editing` and `projection`."""
