"""Codes of IATI 2.03 for what a register says: roles, kinds of organisations, documents, descriptions."""

from __future__ import annotations

from typing import Final

from electoral_outreach.model import Organisation

_PREFIXES: Final = {"org-id": "{}", "wikidata": "XI-WIKIDATA-{}", "ror": "XI-ROR-{}"}
ORGANISATION_TYPES: Final = {
    **dict.fromkeys(("electoral-management-body", "electoral-court", "court"), "15"),
    **dict.fromkeys(("parliament", "government", "diplomatic-mission", "development-agency"), "10"),
    **dict.fromkeys(("united-nations", "intergovernmental-organisation"), "40"),
    "sub-national-government": "11",
    "foundation": "60",
    "university": "80",
    "company": "70",
}
"""The code list OrganisationType, where it has a code that says no more than is known."""
ROLES: Final = {
    "funder": "1",
    **dict.fromkeys(("requester", "programme-owner"), "2"),
    **dict.fromkeys(
        ("organiser", "co-organiser", "host", "co-host", "coordinator", "trainer", "partner",
         "network-secretariat", "seconding-body"),
        "4",
    ),
}  # fmt: skip
"""The code list OrganisationRole; who only took part is no participating organisation there."""
CATEGORIES: Final = {
    "report": "A08",
    "preliminary-statement": "A08",
    "evaluation": "A07",
    "terms-of-reference": "A02",
    "agreement-text": "A09",
    "annual-report": "B01",
}
"""The code list DocumentCategory; all others are pages about the activity."""
ABOUT_IT: Final = "A12"
DESCRIPTIONS: Final = (("1", ("summary", "body")), ("2", ("purpose",)), ("4", ("outcome",)))
"""The code list DescriptionType, and the texts that are of each."""


def organisation_ref(organisation: Organisation) -> str | None:
    """The identifier that IATI knows an organisation by; None where it has none of the schemes.

    >>> organisation_ref(Organisation(id="a", names=[{"name": {"en": "A"}}],
    ...     identifiers=[{"scheme": "wikidata", "value": "Q42"}]))
    'XI-WIKIDATA-Q42'
    """
    found = {each.scheme: each.value for each in organisation.identifiers}
    for scheme, form in _PREFIXES.items():
        if scheme in found:
            return form.format(
                found[scheme].rpartition("/")[2] if scheme == "ror" else found[scheme]
            )
    return None


def organisation_type(organisation: Organisation) -> str:
    """The code of what sort of body it is; an electoral one where its kind is not known.

    >>> organisation_type(Organisation(id="a", names=[{"name": {"en": "A"}}], kind="university"))
    '80'
    """
    return ORGANISATION_TYPES.get(organisation.kind or "electoral-management-body", "90")
