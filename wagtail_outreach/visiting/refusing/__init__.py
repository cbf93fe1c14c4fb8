"""Answers to what cannot be answered: what is wrong, what was probably meant, where to go instead.

May import `addresses`, `parts`, `shown`, `site` and `visit`.
"""
