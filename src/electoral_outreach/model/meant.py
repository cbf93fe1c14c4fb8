"""What was probably meant: the code, the kind or the field for what somebody wrote in its place."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from electoral_outreach.likeness import nearest
from electoral_outreach.vocabulary import active
from electoral_outreach.vocabulary.terms import LONGEST_CODE, as_code

_CODE_LIKENESS: Final = 0.82
_SHORTEST: Final = 3
OTHER_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "abstract": ("summary",),
    "attendees": ("head_counts",),
    "bodies": ("organisations",),
    "city": ("locality",),
    "date": ("period",),
    "dates": ("period",),
    "delegates": ("head_counts",),
    "description": ("summary",),
    "emb": ("institution",),
    "end_date": ("period",),
    "events": ("activities",),
    "href": ("url",),
    "keywords": ("themes",),
    "lang": ("languages", "language"),
    "link": ("url",),
    "location": ("places", "locality"),
    "missions": ("activities",),
    "name": ("title", "names"),
    "participants": ("head_counts",),
    "start_date": ("period",),
    "tags": ("themes",),
    "topics": ("themes",),
    "town": ("locality",),
    "venue": ("locality", "places"),
    "version": ("schema_version",),
    "website": ("url",),
    "when": ("period",),
    "where": ("places", "locality"),
    "year": ("period",),
}
"""What other formats call a field; the first that a record has is meant."""


def field_meant(name: str, fields: Sequence[str]) -> str | None:
    """The field of a record that another name stands for.

    >>> field_meant("location", ["title", "places"]), field_meant("titel", ["title", "places"])
    ('places', 'title')
    """
    for each in OTHER_WORDS.get(name.lower(), ()):
        if each in fields:
            return each
    return nearest(name, fields)


def code_meant(value: object, codes: Collection[str]) -> str | None:
    """The one of a few codes that another spelling, form or label stands for.

    >>> code_meant("Days", ["hours", "days"]), code_meant("Women", ["female", "male", "other"])
    ('days', 'female')
    """
    if not isinstance(value, str) or len(value) > LONGEST_CODE:
        return None
    for vocabulary in active().values():
        if set(vocabulary) == set(codes) and (meant := vocabulary.suggest(value)):
            return meant
    written = as_code(value)
    begun = [each for each in codes if len(written) >= _SHORTEST and each.startswith(written)]
    return begun[0] if len(begun) == 1 else nearest(written, codes, likeness=_CODE_LIKENESS)
