"""What a section lists: the library's engine over the projection's rows, kept in each worker.

May import `clock`, `models`, `prepared` and `projection`.
"""

from wagtail_outreach.listing.items import ActivityItem
from wagtail_outreach.listing.reading import Reading
from wagtail_outreach.listing.section import reading_of, section_listing, section_recent

__all__ = ["ActivityItem", "Reading", "reading_of", "section_listing", "section_recent"]
