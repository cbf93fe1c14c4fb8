"""What visitors see: routes, the values the templates show, and the wording around them.

May import the library, `wagtail_outreach.listing`, the models and what `projection` reads; nothing
here writes.
"""
