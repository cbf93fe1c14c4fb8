"""The site around the section: the checks of its setting, and the frame that every page stands in.

May import `shown` and, for its type, `visit`.
"""
