"""What the app stores: activities' identity, organisations, imports, listings, the columns of pages.

None of it names Wagtail's own `Page`: a site may have swapped it. May import `blocks` and `inputs`.
"""

from wagtail_outreach.models.activity import Activity
from wagtail_outreach.models.imports import ImportedRecord, ImportRun
from wagtail_outreach.models.organisation import Organisation, current_id, current_ids
from wagtail_outreach.models.section import (
    Change,
    FacetValue,
    ListedActivity,
    ListedText,
    Reindexing,
    Section,
    Unsettled,
)

__all__ = [
    "Activity",
    "Change",
    "FacetValue",
    "ImportRun",
    "ImportedRecord",
    "ListedActivity",
    "ListedText",
    "Organisation",
    "Reindexing",
    "Section",
    "Unsettled",
    "current_id",
    "current_ids",
]
