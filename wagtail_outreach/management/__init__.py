"""Commands of `manage.py`. May import `editing`, `models` and `projection`."""
