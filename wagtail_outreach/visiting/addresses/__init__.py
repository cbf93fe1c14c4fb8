"""Addresses of the section: the words in them per language, their grammar, the one spelling of each.

May import `site` and `standing`.
"""
