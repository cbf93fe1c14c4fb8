"""`MissionMixin`."""

from __future__ import annotations

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from wagtail_outreach.mixins.activity import ActivityMixin
from wagtail_outreach.models.fields import CodeField


class MissionMixin(ActivityMixin):
    """An outgoing activity: our people went somewhere."""

    kind: ClassVar[str] = "mission"

    activity_type = CodeField(_("sort of mission"), vocabulary="mission-type", blank=True)
    fact_columns = ("activity_type", *ActivityMixin.fact_columns)

    class Meta:
        abstract = True
