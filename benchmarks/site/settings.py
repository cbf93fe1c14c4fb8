"""The test site with the ordinary pages beside ours, as a server would run it."""

from tests.site.settings import *  # noqa: F403
from tests.site.settings import INSTALLED_APPS as _APPS

INSTALLED_APPS = ["benchmarks.site.ordinary", *_APPS]
