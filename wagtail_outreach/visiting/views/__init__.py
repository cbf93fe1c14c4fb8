"""Whole pages, a module each: from a visit to the values that a template shows.

May import `addresses`, `parts`, `shown`, `site`, `visit` and `wording`.
"""
