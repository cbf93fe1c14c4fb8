"""What the frame needs to know about the site: its home, its menu, its other languages."""

from typing import Any

from django import template
from django.template import Context
from wagtail.models import Page, Site

register = template.Library()


@register.simple_tag(takes_context=True)
def home(context: Context) -> Page | None:
    """The home page in the reader's language."""
    request = context.get("request")
    site = Site.find_for_request(request) if request else None
    return site.root_page.localized.specific if site else None


@register.simple_tag
def menu(page: Page) -> Any:
    """The pages directly under the home page that ask to be in menus."""
    return page.get_children().live().in_menu()


@register.simple_tag
def translations(page: Page) -> Any:
    """The page in every language it has, this one included."""
    return (
        page.get_translations(inclusive=True).live().select_related("locale").order_by("locale_id")
    )


@register.simple_tag
def here(page: Page | str | None, item: Page) -> str:
    """How a menu item relates to the page being read: "page" itself, "true" above it, or nothing."""
    if not isinstance(page, Page) or not page.path.startswith(item.path):
        return ""
    return "page" if page.pk == item.pk else "true"
