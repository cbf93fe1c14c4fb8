"""Merging organisations: what was written twice becomes one, and whatever named either names one."""

from wagtail_outreach.editing.merging.merge import merge
from wagtail_outreach.editing.merging.plan import Plan, plan
from wagtail_outreach.editing.merging.refusal import MergeRefused
from wagtail_outreach.editing.merging.takeover import NAMES

__all__ = ["NAMES", "MergeRefused", "Plan", "merge", "plan"]
