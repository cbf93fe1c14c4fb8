"""Old web pages read into drafts of activities; may import languages, vocabulary, model, findings, phrases and formats."""

from electoral_outreach.legacy.drafts import Draft
from electoral_outreach.legacy.page import Page, read_page
from electoral_outreach.legacy.register import UnknownInstitution, to_register
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.source.decode import UnreadablePage

__all__ = [
    "Draft",
    "Page",
    "Span",
    "UnknownInstitution",
    "UnreadablePage",
    "read_page",
    "to_register",
]
