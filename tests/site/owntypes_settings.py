"""The test site with the page types of the guide instead of the ready-made ones.

The test writes the app `activities` from the guide into a folder on the path.
"""

from tests.site.settings import *  # noqa: F403
from tests.site.settings import INSTALLED_APPS as _APPS

_OURS = {"wagtail_outreach.pages", "benchmarks.site.blank", "benchmarks.site.ordinary"}
INSTALLED_APPS = ["activities", *(app for app in _APPS if app not in _OURS)]
