"""Ready-made page types, each three lines on a mixin, for sites with Wagtail's own base page.

A site with its own base page, or its own mission page, leaves this app out and writes the three
lines itself. May import `mixins`.
"""
