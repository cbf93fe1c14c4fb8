"""Whole pages, a module each: from a visit to the values that a template shows.

May import everything in `visiting` but `routes`, `conditional` and `refusing`.
"""
