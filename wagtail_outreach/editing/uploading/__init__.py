"""Importing a file in the admin: what is in it and what it would do are shown first, then it is done.

May import `choosing`, `imports` and `told`.
"""
