"""The test site with wagtail-localize in place of Wagtail's simple translation."""

from tests.site.settings import *  # noqa: F403
from tests.site.settings import INSTALLED_APPS as _APPS

INSTALLED_APPS = [
    "wagtail_localize",
    "wagtail_localize.locales",
    *(app for app in _APPS if app not in ("wagtail.contrib.simple_translation", "wagtail.locales")),
]
