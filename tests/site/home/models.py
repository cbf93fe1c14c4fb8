"""A home page."""

from wagtail.models import Page


class HomePage(Page):
    """The root of the site in one language."""
