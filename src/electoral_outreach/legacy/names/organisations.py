"""Names of organisations in prose: known ones, names with an acronym, names with a telling noun."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from electoral_outreach.legacy.names.acronyms import begins_words, spelled_by
from electoral_outreach.legacy.names.gazetteer import fold, mentions
from electoral_outreach.legacy.names.heads import country_after, has_head
from electoral_outreach.legacy.names.known import directory_acronyms, directory_index, is_known
from electoral_outreach.legacy.names.openings import OPENERS, lead_in
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import Lexicon, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


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


class _Word(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


_WORD: Final = re.compile(r"[^\W_](?:[\w&./-]*\w)?(?:['’](?![sS]\b)\w*)?|[^\w\s]|_")
_ACRONYM: Final = re.compile(
    r"[A-ZÀ-Þ][\w./&-]{0,12}[A-ZÀ-Þ](?:s|\d{1,2})?|[A-ZÀ-Þ]{2,12}(?:-[A-Z]{2,8})?"
)
_PARENTHESISED: Final = re.compile(r"['’]?s?\s?\(([^()\s]{2,15}|[A-Z]{2,6} [A-Z]\w{1,14})\)")
_SPOKEN: Final = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{2,11}")
"""An acronym said like a word: Uniore, Mercosul."""
_EXPLAINED: Final = re.compile(r"\s?\(([^()]{6,110})\)")
_ELISION: Final = re.compile(r"(?:[ldLDnN]|qu|Qu)['’]")
_BESIDE: Final = re.compile(r",\s([A-Z]{3,8})(?=[,.;)])")
"""An acronym set off by commas: "the National Election Board of Ethiopia, NEBE,"."""
_MAX_NAME: Final = 16
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
    tokens = [_Word(match.group(), match.start(), match.end()) for match in _words(span.text)]
    found: list[OrganisationMention] = []
    found += _with_acronym(span, tokens, words)
    found += _headed(span, tokens, words)
    found += _known(span, defined or {}, words)
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


def _words(text: str) -> Iterator[re.Match[str]]:
    """Words and marks; an elided article is a word of its own."""
    at = 0
    while match := _WORD.search(text, at):
        elided = _ELISION.match(text, match.start())
        if elided and elided.end() < match.end():
            short = _LETTERS.match(text, match.start(), elided.end())
            if short is not None:
                yield short
                at = elided.end()
                continue
        yield match
        at = match.end()


_LETTERS: Final = re.compile(r"\w+['’]")


def _with_acronym(
    span: Span, tokens: Sequence[_Word], words: Lexicon
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
            yield _named(span, tokens[start].start, before.end, match.end(), match.group(1), words)
        elif _ACRONYM.fullmatch(before.text) and len(before.text) > 2:
            explained = _EXPLAINED.match(span.text, before.end)
            if (
                explained
                and has_head(explained.group(1), words)
                and explained.group(1)[0].isupper()
            ):
                whole = span.part(before.start, explained.end())
                known = is_known(before.text)
                yield OrganisationMention(explained.group(1), before.text, whole, known=known)


def _start_of_named(
    span: Span, tokens: Sequence[_Word], index: int, acronym: str, words: Lexicon
) -> int | None:
    """Where a name begins whose acronym follows in parentheses; None where that is no acronym of it."""
    spoken = _SPOKEN.fullmatch(acronym) is not None
    if not spoken and not _ACRONYM.fullmatch(acronym.partition(" ")[0]):
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


def _start_of_name(tokens: Sequence[_Word], index: int, acronym: str, words: Lexicon) -> int | None:
    """Where a name begins whose acronym follows in parentheses.

    Among the capitalised words before it: one with the acronym's first letter, so that the name
    has a telling noun and about as many words as the acronym has letters.
    """
    small = {*words.words("organisations", "small_words")}
    short, _, rest = acronym.partition(" ")  # "FPS Interior" is a letter a word, and a word
    letters = sum(letter.isalpha() for letter in short) + bool(rest)
    best: tuple[tuple[bool, bool, int, int], int] | None = None
    significant = 0
    for at in range(index - 1, max(-1, index - 1 - _MAX_NAME), -1):
        token = tokens[at]
        if not token.text[0].isalnum() or _splits(tokens, at):
            break
        if _bare(token.text) in small:
            continue
        significant += 1
        if not token.capital or token.text.lower() in OPENERS:
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


def _headed(span: Span, tokens: Sequence[_Word], words: Lexicon) -> Iterator[OrganisationMention]:
    """Capitalised phrases with a noun that says what they are: Vanuatu Electoral Office."""
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if not token.capital or (token.text.lower() in OPENERS):
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
        stop = _end_of_name(tokens, index, words)
        text = span.text[token.start : tokens[stop - 1].end]
        if stop - index >= 2 and has_head(text, words):
            end = tokens[stop - 1].end
            end = country_after(span.text, end, words) or end
            name = span.text[token.start : end]
            last = tokens[stop - 1].text
            acronym = last if last in directory_acronyms() else None
            beside = _BESIDE.match(span.text, end)
            if acronym is None and beside and fold(beside.group(1))[0] == fold(name)[0]:
                acronym, end = beside.group(1), beside.end(1)
            whole = span.part(token.start, end)
            known = acronym is not None or is_known(name)
            yield OrganisationMention(_flat(name), acronym, whole, known)
            index = max(stop, index + 1)
        else:  # the name may begin further on: "Visita da Comissão Eleitoral"
            index += 1


def _end_of_name(tokens: Sequence[_Word], index: int, words: Lexicon) -> int:
    """The index after the last word that belongs to a name beginning here."""
    small = {*words.words("organisations", "small_words")}
    lower = words.whole("organisations", "name_words")
    stop = at = index + 1
    linked = False
    while at < min(len(tokens), index + _MAX_NAME):
        token = tokens[at]
        bare = _bare(token.text)
        if not token.text[0].isalnum() or tokens[at].start - tokens[at - 1].end > 1:
            break
        if token.capital and bare in _DIVIDERS:
            break
        if bare in small and not token.capital:
            if (
                bare in _ANDS
                and (not linked or not _goes_on(tokens, at, words))
                and not (at == index + 1 and _is_coupled(tokens, at, words))
            ):
                break
            if bare == "in" and _ends_with_country(tokens, index, at):
                break  # where it was signed: "the Election Commission of India in New Delhi"
            if bare == "the" and _bare(tokens[at - 1].text) not in small:
                break  # another noun begins: "of Albania the Commission organised"
            linked = linked or bare not in _ANDS
        elif token.capital or lower.fullmatch(token.text):
            stop = at + 1
        else:
            break
        at += 1
    return stop


_ANDS: Final = frozenset({"and", "et", "y", "e", "și", "&"})
_DIVIDERS: Final = frozenset(
    ["between", "by", "with", "from", "to", "at", "as", "during", "under", "entre", "par", "avec"]
)
_GENITIVES: Final = frozenset({"de", "du", "des", "del", "da", "do"})
"""What a name goes on with after an "and": "Rede dos Órgãos Jurisdicionais e de Administração"."""


def _splits(tokens: Sequence[_Word], at: int) -> bool:
    """Whether an "and" or a capitalised preposition here parts one name from another."""
    word = _bare(tokens[at].text)
    if word in _ANDS and at + 1 < len(tokens):
        following = _bare(tokens[at + 1].text)
        return following in OPENERS and following not in _GENITIVES
    return word in _DIVIDERS


def _ends_with_country(tokens: Sequence[_Word], index: int, at: int) -> bool:
    """Whether a name is complete with the country it is of."""
    text = " ".join(each.text for each in tokens[index:at])
    return any(each.span.end == len(text) and each.kind == "name" for each in mentions(text))


def _is_coupled(tokens: Sequence[_Word], at: int, words: Lexicon) -> bool:
    """Whether two words before one noun are joined: "Elections and Boundaries Commission"."""
    first, ahead = tokens[at - 1].text, tokens[at + 1 : at + 3]
    if len(ahead) < 2 or not all(each.capital for each in ahead) or has_head(ahead[0].text, words):
        return False
    apart = first.isupper() or has_head(first, words) or mentions(first) or mentions(ahead[0].text)
    return not apart and has_head(f"{ahead[0].text} {ahead[1].text}", words)


def _goes_on(tokens: Sequence[_Word], at: int, words: Lexicon) -> bool:
    """Whether after an "and" the same name goes on: no new body, country or article follows."""
    ahead = tokens[at + 1 : at + 5]
    if not ahead or not ahead[0].text[0].isalnum():
        return False
    if _bare(ahead[0].text) in _GENITIVES and _bare(tokens[at - 2].text) in _GENITIVES:
        ahead = ahead[1:]  # "de Centroamérica y del Caribe"
        text = " ".join(each.text for each in ahead)
        apart = any(m.span.start == 0 and not m.is_region for m in mentions(text))
        return bool(ahead) and not apart and not has_head(text, words)
    text = " ".join(each.text for each in ahead)
    if _bare(ahead[0].text) in OPENERS or _ACRONYM.fullmatch(ahead[0].text):
        return False
    return not has_head(text, words) and not any(m.span.start == 0 for m in mentions(text))


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


def _bare(word: str) -> str:
    return word.lower().rstrip("'’")


def _flat(name: str) -> str:
    return " ".join(name.split())
