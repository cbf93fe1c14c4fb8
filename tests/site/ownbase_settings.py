"""The test site with its own base page instead of Wagtail's; the ready-made pages are left out."""

from tests.site.settings import *  # noqa: F403
from tests.site.settings import INSTALLED_APPS as _APPS

WAGTAIL_PAGE_MODEL = "ownbase.SitePage"
_ON_WAGTAILS_PAGE = {
    "tests.site.home",
    "benchmarks.site.blank",
    "benchmarks.site.ordinary",
    "wagtail_outreach.pages",
}
INSTALLED_APPS = [
    "tests.site.ownbase",
    *(app for app in _APPS if app not in _ON_WAGTAILS_PAGE),
]


class _NoMigrations(dict):
    """Tables straight from the models: the site's own migrations are not what is tested."""

    def __contains__(self, app):
        return True

    def __getitem__(self, app):
        return None


MIGRATION_MODULES = _NoMigrations()
