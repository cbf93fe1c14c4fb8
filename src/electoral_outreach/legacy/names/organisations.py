"""Names of organisations in prose: known ones, names with an acronym, names with a telling noun."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from electoral_outreach.legacy.names.acronyms import begins_words, sender_of, spelled_by
from electoral_outreach.legacy.names.ends import (
    ACRONYM,
    MAX_NAME,
    Word,
    bare_word,
    end_of_name,
    name_words,
    splits,
)
from electoral_outreach.legacy.names.gazetteer import fold
from electoral_outreach.legacy.names.heads import (
    OFFICE_OF,
    OPENERS,
    country_after,
    has_head,
    lead_in,
)
from electoral_outreach.legacy.names.known import (
    PARLIAMENTS,
    directory_acronyms,
    directory_index,
    is_known,
)
from electoral_outreach.legacy.names.several import several_bodies
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import Lexicon, lexicon
from electoral_outreach.model import Organisation, starter_directory


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """An organisation as a text names it.

    >>> found = organisations_in(Span("with the United Nations Development Programme (UNDP)", 0), "en")
    >>> found[0].name, found[0].acronym
    ('United Nations Development Programme', 'UNDP')
    """

    name: str
    acronym: str | None
    span: Span
    """The words, acronym and all."""
    known: bool = False
    """Whether the starter directory has a body of this name or acronym."""
    headed: bool = True
    """Whether a noun in the name says that it is an organisation."""

    @property
    def in_directory(self) -> tuple[Organisation, ...]:
        """The bodies that the starter directory has of its acronym, or else of its name."""
        return starter_directory().find(self.acronym or self.name)


ELECTORAL: Final = re.compile(r"[ée]lec|eleito|elei[cç]|aleger", re.IGNORECASE)
"""What the names of bodies of elections have in them, in any of the languages."""
_PARENTHESISED: Final = re.compile(r"['’]?s?\s?\(([^()\s]{2,15}|[A-Z]{2,6} [A-Z]\w{1,14})\)")
_SPOKEN: Final = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{2,11}")
"""An acronym said like a word: Uniore, Mercosul."""
_EXPLAINED: Final = re.compile(r"\s?\(([^()]{6,110})\)")
_MAX_LISTED: Final = 20
"""The same of a name with commas in it."""


def organisations_in(
    span: Span, language: str, defined: Mapping[str, str] | None = None
) -> list[OrganisationMention]:
    """The organisations a text names, in order; of names within names only the longest.

    Args:
        span: Where to look.
        language: The language it is in.
        defined: Names by the acronyms that the page explains elsewhere.
    """
    words = lexicon(language)
    tokens = [Word(match.group(), match.start(), match.end()) for match in name_words(span.text)]
    found: list[OrganisationMention] = []
    found += _with_acronym(span, tokens, words)
    found += _headed(span, tokens, words)
    found += _known(span, defined or {}, words)
    found += [
        OrganisationMention(_flat(each.text), None, each) for each in several_bodies(span, words)
    ]
    found.sort(key=lambda each: (each.span.start, -each.span.end))
    result: list[OrganisationMention] = []
    for each in found:
        if not result or each.span.start >= result[-1].span.end:
            named_so = each.acronym == each.name and " " in each.name
            result.append(replace(each, acronym=None) if named_so else each)
        elif _is_end_of(each, result[-1]):
            whole = Span(
                span.text[result[-1].span.start - span.start : each.span.end - span.start],
                result[-1].span.start,
            )
            result[-1] = replace(result[-1], acronym=each.acronym, span=whole)
    return result


def _is_end_of(short: OrganisationMention, long: OrganisationMention) -> bool:
    """Whether an acronym was taken for one of the last words of a name whose initial it has."""
    return (
        short.acronym is not None
        and long.acronym is None
        and long.name.endswith(short.name)
        and short.span.start + len(short.name) == long.span.end
        and (
            fold(short.acronym)[0] == fold(long.name)[0]
            or len(long.name.split()) - len(short.name.split()) == 1  # but for an adjective
        )
    )


def defined_acronyms(found: Sequence[OrganisationMention]) -> dict[str, str]:
    """Names by the acronym that stands beside them."""
    return {
        each.acronym: each.name
        for each in found
        if each.acronym and not each.name.startswith(each.acronym)
    }


def _with_acronym(
    span: Span, tokens: Sequence[Word], words: Lexicon
) -> Iterator[OrganisationMention]:
    """ "Name of the Body (ACRONYM)" and "ACRONYM (Name of the Body)"."""
    for index, token in enumerate(tokens):
        if token.text != "(" or index == 0:
            continue
        before = tokens[index - 1]
        match = _PARENTHESISED.match(span.text, before.end)
        if (
            match
            and (start := _start_of_named(span, tokens, index, match.group(1), words)) is not None
        ):
            begin, acronym = tokens[start].start, match.group(1)
            sender = sender_of(span.text[begin : before.end], acronym, words)
            within, acronym = sender or (0, acronym)
            named = _named(span, begin + within, before.end, match.end(), acronym, words)
            yield replace(named, span=span.part(begin, named.span.end - span.start))
        elif ACRONYM.fullmatch(before.text) and len(before.text) > 2:
            explained = _EXPLAINED.match(span.text, before.end)
            if explained and _explains(explained.group(1), before.text, words):
                whole = span.part(before.start, explained.end())
                known = is_known(before.text)
                yield OrganisationMention(explained.group(1), before.text, whole, known=known)


def _explains(text: str, acronym: str, words: Lexicon) -> bool:
    """Whether words in parentheses are the name that an acronym before them stands for."""
    spelled = spelled_by(acronym, [match.group() for match in name_words(text)]) == 0
    return text[0].isupper() and (spelled or has_head(text, words))


def _start_of_named(
    span: Span, tokens: Sequence[Word], index: int, acronym: str, words: Lexicon
) -> int | None:
    """Where a name begins whose acronym follows in parentheses; None where that is no acronym of it."""
    spoken = _SPOKEN.fullmatch(acronym) is not None
    if not spoken and not ACRONYM.fullmatch(acronym.partition(" ")[0]):
        return None
    start = _start_of_name(tokens, index, acronym, words)
    if start is None:
        first = max(0, index - _MAX_LISTED)
        at = spelled_by(acronym, [each.text for each in tokens[first:index]])
        return None if spoken or at is None else first + at
    name = span.text[tokens[start].start : tokens[index - 1].end]
    if spoken:
        return start if begins_words(acronym, name) else None
    return start if " " not in acronym or has_head(name, words) else None


def _start_of_name(tokens: Sequence[Word], index: int, acronym: str, words: Lexicon) -> int | None:
    """Where a name begins whose acronym follows in parentheses.

    Among the capitalised words before it: one with the acronym's first letter, so that the name
    has a telling noun and about as many words as the acronym has letters.
    """
    small = {*words.words("organisations", "small_words")}
    short, _, rest = acronym.partition(" ")  # "FPS Interior" is a letter a word, and a word
    letters = sum(letter.isalpha() for letter in short) + bool(rest)
    best: tuple[tuple[bool, bool, int, int], int] | None = None
    significant = 0
    for at in range(index - 1, max(-1, index - 1 - MAX_NAME), -1):
        token = tokens[at]
        if not token.text[0].isalnum() or splits(tokens, at):
            break
        if bare_word(token.text) in small:
            continue
        significant += 1
        if not token.capital or token.text.lower().rstrip("'’") in OPENERS:
            continue
        text = " ".join(each.text for each in tokens[at:index])
        headed = has_head(text, words)
        same = fold(token.text)[0] == fold(acronym)[0]
        score = (not same, not headed, abs(significant - letters), -at)
        if best is None or score < best[0]:
            best = score, at
    if best is None or (best[0][0] and best[0][1]):
        return None
    return best[1] if best[0][2] <= max(3, letters) else None


def _named(
    span: Span, start: int, end: int, whole_end: int, acronym: str, words: Lexicon
) -> OrganisationMention:
    name = span.text[start:end]
    extension = country_after(span.text, whole_end, words)
    if extension:
        name, whole_end = f"{name} {span.text[whole_end:extension].strip()}", extension
    return OrganisationMention(
        _flat(name),
        acronym,
        span.part(start, whole_end),
        known=is_known(name) or is_known(acronym),
        headed=has_head(name, words),
    )


def _headed(span: Span, tokens: Sequence[Word], words: Lexicon) -> Iterator[OrganisationMention]:
    """Capitalised phrases with a noun that says what they are: Vanuatu Electoral Office."""
    index = 0
    while index < len(tokens):
        token = tokens[index]
        counts = index + 1 < len(tokens) and token.text.lower() in words.numbers
        of_office = counts or OFFICE_OF.match(span.text, token.start)
        if not token.capital or token.text.lower().rstrip("'’") in OPENERS or of_office:
            index += 1
            continue
        event = words.pattern("types", "statutory-meeting").match(span.text, token.start)
        if event is not None:  # a general assembly of the body is no body itself
            index += sum(
                token.start <= each.start < event.end() for each in tokens[index : index + 4]
            )
            continue
        if lead := lead_in(span.text, token.start, words):
            index += sum(token.start <= each.start < lead for each in tokens[index : index + 6])
            continue
        stop = end_of_name(tokens, index, words)
        text = span.text[token.start : tokens[stop - 1].end]
        if stop - index >= 2 and has_head(text, words):
            end = tokens[stop - 1].end
            end = country_after(span.text, end, words) or end
            name = span.text[token.start : end]
            last = tokens[stop - 1].text
            acronym = last if last in directory_acronyms() else None
            whole = span.part(token.start, end)
            known = acronym is not None or is_known(name)
            yield OrganisationMention(_flat(name), acronym, whole, known)
            index = max(stop, index + 1)
        else:  # the name may begin further on: "Visita da Comissão Eleitoral"
            index += 1


def _known(span: Span, defined: Mapping[str, str], words: Lexicon) -> Iterator[OrganisationMention]:
    """Names and acronyms of the starter directory, and acronyms explained on the page."""
    folded = fold(span.text)
    index = directory_index()
    for match in re.finditer(r"[^\W_]+", folded):
        for name in index.get(match.group(), ()):
            end = match.start() + len(name)
            ends = end >= len(folded) or not folded[end].isalnum()
            if (
                ends
                and folded.startswith(name, match.start())
                and span.text[match.start()].isupper()
            ):
                piece = span.part(match.start(), end)
                yield OrganisationMention(_flat(piece.text), None, piece, known=True)
                break
    for match in PARLIAMENTS.finditer(span.text):
        yield OrganisationMention(match.group(), None, span.part(match.start(), match.end()))
    acronyms = directory_acronyms()
    for match in _BARE_ACRONYM.finditer(span.text):
        text = match.group()
        if text not in defined and (of_country := country_after(span.text, match.end(), words)):
            piece = span.part(match.start(), of_country)
            yield OrganisationMention(_flat(piece.text), text, piece, known=text in acronyms)
            continue
        if text in defined or text in acronyms or any(part in acronyms for part in text.split("/")):
            piece = Span(text, span.start + match.start())
            known = any(part in acronyms for part in (text, *text.split("/")))
            yield OrganisationMention(defined.get(text, text), text, piece, known=known)


_BARE_ACRONYM: Final = re.compile(
    r"(?<![\w/-])(?:International IDEA|IDEA [Ii]nterna[tcț]ional|(?:[A-Z]-)?[A-Z]{2,10}(?:[-/][A-Z]{2,10}){0,2})(?![\w/-])"
)


def _flat(name: str) -> str:
    return " ".join(name.split())
