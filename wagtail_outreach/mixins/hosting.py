"""`HostingMixin`."""

from __future__ import annotations

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from wagtail_outreach.mixins.activity import ActivityMixin
from wagtail_outreach.models.fields import CodeField


class HostingMixin(ActivityMixin):
    """An incoming activity: others came to us."""

    kind: ClassVar[str] = "hosting"

    activity_type = CodeField(_("sort of hosting"), vocabulary="hosting-type", blank=True)
    fact_columns = ("activity_type", *ActivityMixin.fact_columns)

    class Meta:
        abstract = True
