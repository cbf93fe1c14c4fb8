"""What an item of a list is called: its words up to the date, the place or the details."""

from __future__ import annotations

import re
from typing import Final

from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.numbers.counts import counts_in
from electoral_outreach.legacy.prose.activity_words import activity_cue, names_activity
from electoral_outreach.legacy.prose.titles import ARTICLE, SHORTEST, bare_title, prose_title
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.sentences import sentences

_LAST: Final = re.compile(r"\s(?:[–—-]\s|\()(?P<rest>[^–—()]{2,60})\)?$")
_LEFT_OVER: Final = re.compile(r",?\s(?:a|à|em|le|el|on|du|de|del|al|au|aos?|no|na)$")
"""The small word of a date that was cut off behind a title."""
_BEHIND_DATE: Final = re.compile(r"\)?\s?[:–—-]\s")
_CLAUSE: Final = re.compile(r"\s[–—-]\s(?=[a-zà-ÿ]\S*\s\S+\s\S)")
"""A dash with a sentence behind it: "Peru: general elections – the mission ran"."""
_PLACE: Final = re.compile(r"(?P<place>[^:–—]{2,50}?)\s?(?::|[–—-](?=\s))\s{1,3}")
_SMALL_WORD: Final = re.compile(r"(?<!\w)[a-zà-ÿ]{4,}|:")
_TOWN: Final = 3
"""So many words has the name of a town that no gazetteer has."""
_MOST_OF_ITEM: Final = 600
_SENTENCE: Final = 8
_TITLE: Final = 3
"""So many words have a sentence and a title at least."""
_RELATIVE: Final = re.compile(
    r"[,\s]\s?(?:which|who|that|qui|que|dont|lequel|la cual|el cual|care)\s"
)


def item_title(span: Span, page: PageContext) -> Span:
    """What an item of a list is called: its words up to the date, the place or the details.

    >>> text = "le séminaire d’échanges, les 22 et 23 janvier 2014 à Bamako, au Mali ;"
    >>> item_title(Span(text, 0), PageContext("fr")).text
    'séminaire d’échanges'
    """
    span = span.part(0, _MOST_OF_ITEM)
    text = span.text
    first = next(sentences(span), span)
    if len(first.text) < len(text) - 2:
        if not (_opens_with_activity(first.text, page) or behind_place(first.text)):
            return prose_title([span], page) or first
        span, text = first, first.text
    found = page.dates_in(text)
    end = len(text.rstrip(" ;.,"))
    for phrase in found:
        head = text[: phrase.span.start].rstrip(" ,(–-")
        placed = _is_place(head, page)
        if (phrase.span.start > SHORTEST or placed) and phrase.precision != "year":
            what = _BEHIND_DATE.match(text, phrase.span.end) if placed else None
            if what is not None and _opens_with_activity(text[what.end() :], page):
                return item_title(span.part(what.end(), len(text)), page)
            end = min(end, phrase.span.start)
            break
    end = min(end, _before_story(text, end, page))
    relative = _RELATIVE.search(text, 8, end)
    end = min(end, relative.start() if relative else end)
    end = min(end, _before_place(text, end))
    colon = text.find(": ", 0, end)
    clause = _CLAUSE.search(text, colon, end) if colon > 0 else None
    end = min(end, clause.start() if clause else end)
    piece = span.part(0, _before_count(text[:end], page))
    piece = piece.part(0, len(piece.text.rstrip(" ,;:–-(")))
    left = _LEFT_OVER.search(piece.text)
    return bare_title(piece.part(0, left.start()) if left else piece)


def behind_place(text: str) -> str:
    """What follows the country or town that a line begins with; nothing where it begins with none.

    >>> behind_place("Peru: general elections"), behind_place("Mission to Peru: members")
    ('general elections', '')
    """
    opened = _PLACE.match(text)
    named = mentions(opened["place"]) if opened is not None else []
    whole = len(named) == 1 and opened is not None and named[0].span.text == opened["place"]
    return text[opened.end() :] if opened and whole and named[0].kind != "demonym" else ""


def _is_place(text: str, page: PageContext) -> bool:
    """Whether a text is but a town, a country, or both: "Ottawa, Canada"."""
    named = [each for each in mentions(text) if each.kind != "demonym"]
    if not named or named[-1].span.end != len(text) or _SMALL_WORD.search(text):
        return False
    town = text[: named[0].span.start].split()
    return len(town) <= _TOWN and not names_activity(text, page.language)


def _before_story(text: str, end: int, page: PageContext) -> int:
    """Where a colon ends the title of an item, and a sentence that tells of it begins."""
    head, colon, rest = text.partition(": ")
    told = bool(colon) and rest[:1].islower() and len(rest.split()) >= _SENTENCE
    if not told or len(head.split()) < _TITLE or page.dates_in(head):
        return end
    named = names_activity(head, page.language) or page.words.finds(head, "kinds", "agreement")
    return len(head) if named else end


def _opens_with_activity(text: str, page: PageContext) -> bool:
    article = ARTICLE.match(text)
    return activity_cue(page.language).match(text, article.end() if article else 0) is not None


def _before_count(text: str, page: PageContext) -> int:
    """Where " – two staff" or " (1 person)" begins at the end of an item."""
    last = _LAST.search(text)
    counted = counts_in(Span(last["rest"], 0), page.language) if last is not None else []
    opens = any(each.unit == "people" and each.span.start == 0 for each in counted)
    return last.start() if last is not None and opens else len(text)


def _before_place(text: str, end: int) -> int:
    """Where ", Vilnius, Lithuania" or ", 8 persons" begins at the end of an item."""
    at = text.find(", ", 12, end)
    while at != -1:
        rest = text[at + 2 : end]
        named = mentions(rest)
        goes_on = any(each.span.end == at for each in mentions(text[:at]))
        opens = bool(named) and named[0].span.start == 0 and named[0].kind != "demonym"
        if (opens and not goes_on) or rest[:1].isdigit():
            return at
        at = text.find(", ", at + 2, end)
    return end
