"""Abstract page behaviour; a page type is three lines on one of these and a base page.

What is below tells pages apart by `models.pages`. May import `api`, `blocks`, `editing`, `models`,
`projection` and `visiting`.
"""

from wagtail_outreach.mixins.activity import ActivityMixin
from wagtail_outreach.mixins.agreement import AgreementMixin
from wagtail_outreach.mixins.archive import ArchiveMixin
from wagtail_outreach.mixins.hosting import HostingMixin
from wagtail_outreach.mixins.landing import LandingMixin
from wagtail_outreach.mixins.mission import MissionMixin
from wagtail_outreach.mixins.placing import BelowLanding

__all__ = [
    "ActivityMixin",
    "AgreementMixin",
    "ArchiveMixin",
    "BelowLanding",
    "HostingMixin",
    "LandingMixin",
    "MissionMixin",
]
