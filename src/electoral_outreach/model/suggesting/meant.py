"""What was probably meant: the code, the kind or the field for what somebody wrote in its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from electoral_outreach.likeness import nearest
from electoral_outreach.model.suggesting.other_words import OF_RECORDS, OTHER_WORDS
from electoral_outreach.vocabulary import active
from electoral_outreach.vocabulary.terms import LONGEST_CODE, as_code

_CODE_LIKENESS: Final = 0.82
_SHORTEST: Final = 3
_BETWEEN_WORDS: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|[\s-]+")


def field_meant(name: str, fields: Sequence[str], record: str = "") -> str | None:
    """The field of a record that another name stands for.

    >>> field_meant("location", ["title", "places"]), field_meant("titel", ["title", "places"])
    ('places', 'title')
    >>> field_meant("headCount", ["head_counts"]), field_meant("end", ["period", "validity"], "Agreement")
    ('head_counts', 'validity')
    """
    written = _BETWEEN_WORDS.sub("_", name.strip()).lower()
    own = OF_RECORDS.get(record, {})
    is_known = False
    for form in _forms(written):
        if form in fields:
            return form
        words = own.get(form, OTHER_WORDS.get(form))
        is_known = is_known or words is not None
        if meant := next((each for each in words or () if each in fields), None):
            return meant
    return None if is_known else nearest(name, fields)


def _forms(word: str) -> Iterator[str]:
    """A name as one and as several, and with an "s" where others have a "z"."""
    british = re.sub(r"iz(?=e|ing|ation)", "is", word)
    yield british
    if british.endswith("ies"):
        yield f"{british[:-3]}y"
    elif british.endswith("s"):
        yield british[:-1]
    elif british.endswith("y"):
        yield f"{british[:-1]}ies"
    yield f"{british}s"


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
