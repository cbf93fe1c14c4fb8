"""What the library refuses, in an editor's words and language.

The library's messages are for developers: they name paths and notations. Here each rule that an
editor can break has a sentence of its own; what has none is said in the library's words.
"""

from __future__ import annotations

import re
from functools import reduce
from typing import Any, NamedTuple

from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from electoral_outreach.errors import InvalidValue
from electoral_outreach.vocabulary import TerritoryError
from wagtail_outreach.languages import editor_languages


class Mistyped(InvalidValue):
    """What our own fields refuse, in an editor's words already."""


class Rule(NamedTuple):
    """One rule: where and how the library says it, and what an editor is told."""

    path: str
    message: str
    """Patterns; the groups that this one names are for the sentence."""
    sentence: Any
    suggests: bool = True
    """Whether what the library suggests is for editors."""


RULES = (
    Rule(r"", r"ends before it starts$", _("The end lies before the start.")),
    Rule(r"", r"is not an EDTF date.* it can mean", _("This can be read in several ways: write it so that it can be read in one.")),
    Rule(r"", r"is not an EDTF date", _("This is not understood as a date or a stretch of time.")),
    Rule(r"", r"states neither start nor end", _("Neither a start nor an end is given: give one of them.")),
    Rule(r"", r"a year (at one end|for some dates) only", _("A year is given for one date and not for the other: give it for both, or for neither.")),
    Rule(r"", r"names one date twice", _("One date stands there twice: take one out.")),
    Rule(r"", r"there is no year 0", _("There is no year 0.")),
    Rule(r"", r"there is no month (?P<month>\d+)", _("There is no month %(month)s: they go from 1 to 12.")),
    Rule(r"", r"day (?P<day>\d+) does not exist in .* has (?P<days>\d+) days", _("There is no day %(day)s in that month, which has %(days)s. Leave the day empty where it is not known.")),
    Rule(r"(places|counterparts|place)(\[\d+\])?$", r"is empty", _("Say where: choose a country, or give a name, a town, or tick “online”.")),
    Rule(r"(places|counterparts|place)(\[\d+\])?$", r"not both", _("Choose either a country or another party; list two places as two entries.")),
    Rule(r"country$", r"is not in country", _("This part of the country does not lie in the country chosen."), suggests=False),
    Rule(r"identifiers\[\d+\]\.value$", r"has not the form", _("This id has not the form of its scheme.")),
    Rule(r"subdivision$", r"no former country", _("Parts of former countries have no codes: leave this empty and say the part in words.")),
    Rule(r"subdivision$", r"", _("Write a code of ISO 3166-2, like DE-BY for Bavaria.")),
    Rule(r"head_counts\[\d+\]\.upper$", r"goes up", _("The upper number must be larger than the first one.")),
    Rule(r"head_counts\[\d+\]\.bound$", r"no bound", _("A range cannot be “at least” or “at most”: choose “exactly” or “about”.")),
    Rule(r"breakdown\[\d+\]$", r"says of whom", _("Say of whom: choose a sex, a function or a country, or write it in words.")),
    Rule(r"elections\[\d+\]$", r"is empty", _("Say which election: its sort, date, country or name.")),
    Rule(r"^order_year\.year$", r"beside period", _("The period states its year, so take the year to sort by out.")),
    Rule(r"", r"must be (?P<number>\d+) or less$", _("This number is too large: write %(number)s at most.")),
    Rule(r"", r"must be (?P<number>\d+) or more$", _("This number is too small: write %(number)s at least.")),
    Rule(r"", r"not a whole number$", _("Write a whole number, in digits.")),
    Rule(r"names$", r"at least one name", _("Give it a name.")),
    Rule(r"", r"is required( and missing)?$", _("Fill this in.")),
    Rule(r"", r"more than (?P<number>\d+) characters$", _("This is too long: %(number)s characters at most.")),
    Rule(r"", r"is empty(; leave the language out instead)?$", _("There is nothing to read in it: write something a reader can see.")),
    Rule(r"url$", r"", _("An address begins with http:// or https:// and has no spaces.")),
    Rule(r"hours$", r"", _("Write a time of day like 16:30, or 16:30/18:00.")),
    Rule(r"((^|\.)id|(organisation|institution|on_behalf_of|predecessors\[\d+\]|successors\[\d+\]))$", r"an id has", _("An id has lower-case letters, digits and single hyphens only."), suggests=False),
    Rule(r"", r"the vocabulary|it must be '|not an? ISO|language tag", _("Choose one of those offered: what stands there is not, or no longer, among them."), suggests=False),
    Rule(r"", r"line break", _("Write it on one line.")),
    Rule(r"", r"named twice", _("It is named twice; name it once.")),
    Rule(r"", r"control character|is no character", _("There is an invisible control character in it; type it anew.")),
)  # fmt: skip
"""The first that fits is said."""

_IN_QUOTES = re.compile(r"'([^']*)'")


def refused(error: InvalidValue) -> str:
    """What a field says of a value that the library refuses.

    >>> from electoral_outreach.model import Period
    >>> try:
    ...     Period("2016-04-31")
    ... except InvalidValue as error:
    ...     refused(error)
    'There is no day 31 in that month, which has 30. Leave the day empty where it is not known.'
    """
    if isinstance(error, Mistyped):
        return error.message
    return sentence("", error.message, error.suggestion)


def sentence(path: str, message: str, suggestion: str | None = None) -> str:
    """The sentence for a rule, with what was probably meant, or the library's own words."""
    for rule in RULES:
        found = re.search(rule.message, message)
        if found and re.search(rule.path, path):
            said = str(rule.sentence) % {
                name: _number(each) for name, each in found.groupdict().items()
            }
            return " ".join([said, *_meant(path, message, suggestion if rule.suggests else None)])
    words = f"{message} ({suggestion})" if suggestion else message
    return gettext("This cannot stay as it is: %(words)s.") % {"words": words}


def _meant(path: str, message: str, suggestion: str | None) -> list[str]:
    """What to write instead, named as a reader would see it."""
    if " it can mean " in message:
        ways = [
            _named(path, each) for each in _IN_QUOTES.findall(message.partition(" it can mean ")[2])
        ]
        return [gettext("Write %(ways)s.") % {"ways": reduce(_either, ways)}]
    if "is not an EDTF date" in message and not suggestion:
        return [
            gettext(
                "Fill in the day, month and year, or write it like 2016-11-07/2016-11-18 (%(phrase)s)."
            )
            % {"phrase": _phrase("2016-11-07/2016-11-18")}
        ]
    return (
        [gettext("Perhaps you mean %(way)s.") % {"way": _named(path, suggestion)}]
        if suggestion
        else []
    )


def _either(one: str, other: str) -> str:
    return gettext("%(one)s or %(other)s") % {"one": one, "other": other}


def _named(path: str, value: str) -> str:
    """A value with what it says: “2018-06-05 (June 5, 2018)”, “CA-QC (Quebec)”."""
    name = _phrase(value)
    if path.endswith("subdivision"):
        name = _place(value)
    return f"{value} ({name})" if name else value


def _phrase(period: str) -> str:
    from electoral_outreach.model import Period
    from electoral_outreach.phrases import period_phrase

    try:
        return period_phrase(Period.parse(period), editor_languages()[0])
    except InvalidValue:
        return ""


def _place(code: str) -> str:
    from electoral_outreach.phrases import country_name

    try:
        return country_name(code, editor_languages()[0])
    except TerritoryError:
        return ""


def _number(text: str) -> str:
    return number_format(int(text), use_l10n=True, force_grouping=len(text) > 4)
