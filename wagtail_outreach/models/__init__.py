"""What the app stores besides pages: activities' identity, organisations, imports.

None of it names Wagtail's own `Page`: a site may have swapped it. May import: `blocks`,
`editing.inputs`, the library.
"""

from wagtail_outreach.models.activity import Activity, Section
from wagtail_outreach.models.imports import ImportedRecord, ImportRun
from wagtail_outreach.models.organisation import Organisation

__all__ = ["Activity", "ImportRun", "ImportedRecord", "Organisation", "Section"]
