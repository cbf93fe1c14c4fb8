"""What the site's own frame depends on, for the section's `FRAME_VERSION`."""

import hashlib

from django.http import HttpRequest
from wagtail.models import Page, Site


def version(request: HttpRequest) -> str:
    """Changes with the menu and with the name of the site."""
    site = Site.find_for_request(request)
    shown = Page.objects.in_menu().live().order_by("path").values_list("pk", "title", "url_path")
    said = (site.site_name if site else "", list(shown))
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]
