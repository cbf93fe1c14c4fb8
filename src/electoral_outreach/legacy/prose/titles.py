"""Titles for what the page gives none: the words that name the activity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.prose.activity_words import (
    ORDINAL,
    activity_cues,
    is_delegation,
    is_who,
)
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import lexicon
from electoral_outreach.legacy.words.sentences import opening, sentences

ARTICLE: Final = re.compile(
    r"(?:the|a|an|le|la|les|l['’]|un|une|el|los|las|una|o|os|as|um|uma)(?<=['’])|"
    r"(?:the|a|an|le|la|les|un|une|el|los|las|una|o|os|as|um|uma)\s+",
    re.IGNORECASE,
)
_PARENTHESES: Final = re.compile(r"\s*[(\[][^()\[\]]{0,80}[)\]]\s*$")
_CHAPTER: Final = re.compile(r"(?:\d{1,2}|[IVXLC]{1,6})(?:\.\d{1,2}){1,4}\.?\s{1,9}(?=[^\W\d_])")
_ADJECTIVES: Final = re.compile(
    r"(?<!\S)(?:(?!The\b|A\b|La\b|Le\b|El\b|O\b|[A-ZÀ-Þ]{2,}\b)[A-ZÀ-Þ][\w’-]*\s){1,4}$"
)
_DASH: Final = re.compile(r"\s[–—-]\s")
_BEFORE: Final = 80
"""So far before a noun stand the words that belong to it."""
_NOUN: Final = re.compile(
    r"(?:mission|visit|tour|trip|workshop|seminar|training|course|program(?:me)?|meeting|conference|forum|delegation"
    r"|assembly|session|agreement|memorandum|exchange|orientation|clinic|summit|symposium|congress|round ?table)$",
    re.IGNORECASE,
)
"""What an English article may stand before, as it does not before a verb: "the President met"."""
_BEHIND_ARTICLE: Final = re.compile(
    r"(?<![\w’'-])(?:an?|the)\s(?P<words>(?:(?!(?:an?|the|of|to|in|for|from|at|by|on|with|that|its?|their)\s)"
    r"[\w’'-]{1,25}\s){1,7})$",
    re.IGNORECASE,
)
_PURPOSE: Final = re.compile(r"\s(?:para|afin)\s", re.IGNORECASE)
_LEADS_ON: Final = re.compile(
    r"(?:\s(?:as|and|or|of|to|for|from|at|by|with|et|ou|de|du|des|pour|par|avec|y|con|e|com|para|por|și|cu)){1,2}$"
)
"""Small words that nothing follows, where a clause was cut behind them."""
SHORTEST: Final = 8
_LONGEST: Final = 140


def cleaned_title(title: Span, page: PageContext) -> Span:
    """A heading without its chapter number, and the date in parentheses at its end, which the period holds.

    >>> cleaned_title(Span("Local Elections (29 Mar 2015)", 0), PageContext("en")).text
    'Local Elections'
    """
    if number := _CHAPTER.match(title.text):
        title = title.part(number.end(), len(title.text))
    title = title.part(0, _before_where_and_when(title.text, page))
    end = _PARENTHESES.search(title.text)
    if end is None or end.start() == 0:
        return title
    found = page.dates_in(end.group())
    rest = end.group().strip(" ()[]")
    if len(found) != 1:
        return title
    for span in [found[0].span, *(each.span for each in mentions(rest))]:
        rest = rest.replace(span.text, " ")
    rest = ARTICLE.sub("", rest.lstrip())  # "(The Netherlands, May 2014)"
    return title if any(char.isalpha() for char in rest) else title.part(0, end.start())


def story_title(spans: Sequence[Span], page: PageContext) -> Span | None:
    """The clause of a report that names the activity: in its first sentence, or where it is dated."""
    first = opening(spans)
    clause = _clause(first, page) if first is not None else None
    return clause or prose_title(spans, page)


def prose_title(spans: Sequence[Span], page: PageContext) -> Span | None:
    """The clause of a paragraph that names the activity, from its noun or verb on.

    >>> text = "On 5 May 2015 the President met the Ambassador of Albania, on cooperation."
    >>> prose_title([Span(text, 0)], PageContext("en")).text
    'met the Ambassador of Albania'
    """
    for people in (False, True):
        for span in spans:
            told = [(sentence, page.dates_in(sentence.text)) for sentence in sentences(span)]
            told.sort(key=lambda each: not any(date.precision == "day" for date in each[1]))
            for sentence, found in told:
                if (found or len(spans) == 1) and (
                    clause := _clause(sentence, page, people=people)
                ):
                    return clause
    return None


def _clause(sentence: Span, page: PageContext, *, people: bool = False) -> Span | None:
    """The words of a sentence from the activity's noun or verb on; the one before its date first.

    Who went or came is named where the noun or verb says nothing more; mere observers where `people`
    are wanted.
    """
    found = page.dates_in(sentence.text)
    at = found[0].span.start if found else 0
    cues = activity_cues(sentence, page)
    told = [cue for cue in cues if not is_who(cue, page.language)]
    before = [cue for cue in told if cue.end() <= at]
    others = [cue for cue in cues if is_who(cue, page.language) and (people or is_delegation(cue))]
    for cue in [*(before[-1:] or told[:1]), *others]:
        clause = _clause_from(cue, sentence, page)
        if len(clause.text.split()) > 1:
            return bare_title(clause)
    return None


def _clause_from(cue: re.Match[str], sentence: Span, page: PageContext) -> Span:
    """The words from a noun or verb on, with what stands before it of the same noun."""
    start = cue.start()
    if cue.group()[:1].isupper():
        start = _with_adjectives(sentence.text, start)
    if page.language == "en" and _NOUN.search(cue.group()):
        start = _behind_article(sentence.text, start)
    elif ordinal := ORDINAL.search(sentence.text[max(0, start - _BEFORE) : start]):
        start -= len(ordinal.group())
    clause = sentence.part(start, _end_of_clause(sentence.text, cue, page))
    clause = clause.part(0, len(clause.text.rstrip(" ([,;–-")))
    left = _LEADS_ON.search(clause.text)
    if left and " " in clause.text[: left.start()]:  # one word alone is no title
        clause = clause.part(0, left.start())
    if clause.start == sentence.start and (article := ARTICLE.match(clause.text)):
        return clause.part(article.end(), len(clause.text))
    return clause


def _behind_article(text: str, start: int) -> int:
    """Where the words between an article and a noun begin: "a post-election needs assessment mission"."""
    match = _BEHIND_ARTICLE.search(text[max(0, start - _BEFORE) : start])
    return start - len(match["words"]) if match else start


def _with_adjectives(text: str, start: int) -> int:
    """Where the capitalised words before a noun begin: Second European Conference."""
    match = _ADJECTIVES.search(text[max(0, start - 60) : start])
    if match is None:
        return start
    begin = start - len(match.group())
    return start if begin == 0 else begin


def _end_of_clause(text: str, cue: re.Match[str], page: PageContext) -> int:
    stop = _clause_end(page.language).search(text, cue.end())
    if stop and stop.start() == cue.end() and _PURPOSE.fullmatch(stop.group()):
        stop = _clause_end(page.language).search(text, stop.end())  # "missão para acompanhar …"
    end = stop.start() if stop else len(text.rstrip(" ."))
    for phrase in page.dates_in(text[cue.end() :], at=cue.end()):
        if phrase.precision != "year":
            end = min(end, phrase.span.start)
            break
    if end - cue.start() > _LONGEST:
        space = text.rfind(" ", cue.start(), cue.start() + _LONGEST)
        end = space if space > cue.end() else cue.start() + _LONGEST
    return end


@cache
def _clause_end(tag: str) -> re.Pattern[str]:
    words = lexicon(tag)
    people = "|".join(words.words("bounds", "at-least") + words.words("bounds", "about"))
    return re.compile(
        r"[,;:«](?=\s)|\s(?:to be|which|who|that|qui|que|dont|care|at the|in order|afin|para)\s"
        r"|\s(?:will|is|was|are|were|has|sera|est|s['’]est|a été|fue|será|es|foi|é|vai|va|a fost)\s"
        r"|\s(?:(?:jointly |co-)?organi[sz]ed|organisée?|organizad[oa]|organizată|held|tenue?)\s"
        rf"|\s(?:with|avec|con|com|cu)\s(?=(?:{people})\s|\d)|(?<!\bNo)\.(?=\s|$)",
        re.IGNORECASE,
    )


def _before_where_and_when(text: str, page: PageContext) -> int:
    """Where " – Lisbon, Portugal – 9 and 10 December 2008" begins: dashes before a place and a date."""
    dated = [each.span for each in page.dates_in(text)]
    dashes = [
        dash
        for dash in _DASH.finditer(text)
        if not any(each.start <= dash.start() < each.end for each in dated)
    ]
    for at, dash in enumerate(dashes):
        if dash.start() < SHORTEST:
            continue
        end = dashes[at + 1].start() if at + 1 < len(dashes) else len(text)
        if _opens_with_date(text[dash.end() :], page):
            return dash.start()
        is_followed = at + 1 < len(dashes) and _opens_with_date(text[dashes[at + 1].end() :], page)
        if is_followed and mentions(text[dash.end() : end]):
            return dash.start()
    return len(text)


def _opens_with_date(text: str, page: PageContext) -> bool:
    """Whether a date of day or month comes first."""
    found = page.dates_in(text)
    return bool(found) and found[0].span.start == 0 and found[0].precision != "year"


def bare_title(span: Span) -> Span:
    """Without an article in front, be it a capital one before a number: "Le 3e séminaire"."""
    match = ARTICLE.match(span.text)
    numbered = match is not None and span.text[match.end() : match.end() + 1].isdigit()
    if match is None or (span.text[:1].isupper() and not numbered):
        return span
    return span.part(match.end(), len(span.text))
