"""The site around the section: its setting, its checks, and the frame that every page stands in.

May import the library, `wording`, `shown` and `projection.tree`.
"""
