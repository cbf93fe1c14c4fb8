"""A plain text as it flows: wrapped lines joined, odd spaces made plain, every place traceable."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from electoral_outreach.legacy.source.blocks import LINE, Span, kind_of_line
from electoral_outreach.legacy.source.page_breaks import page_breaks
from electoral_outreach.normal_forms import normalized

_ODD: Final = re.compile(
    "(?P<none>[\u00ad\u200b-\u200f\u2060\ufeff]+"
    r"|\*\*|(?<!\w)_{1,2}(?=\w[^_\n]{1,200}_)|(?<=\w)(?<!_)_{1,2}(?!\w)"
    r"|(?<!!)\[(?=[^\[\]\n]{1,200}\]\((?:https?:|/|#))|\]\((?:https?:|/|#)[^()\s]{0,300}\))"
    "|(?P<space> {2,}|[ \u00a0\u2000-\u200a\u202f\u205f\u3000]*[\u00a0\u2000-\u200a\u202f\u205f\u3000]"
    "[ \u00a0\u2000-\u200a\u202f\u205f\u3000]*)"
    "|(?P<marked>[^\\W\\d_][\u0300-\u036f]{1,8})"
)
"""Signs without width, Markdown's for what is bold, leaning or linked, runs of spaces and spaces that do not break, letters with loose accents."""
_LABELLED: Final = re.compile(r"[A-ZÀ-Þ][\w’'/&-]{1,20}(?:\s[\w’'/&-]{1,20}){0,4}\s?:\s")
"""A line that opens with a label does not go on with the one above."""
BYLINE: Final = re.compile(
    r"(?i:author|auteure?|autora?)\s?:?\s[A-ZÀ-Þ][\w.’'-]{0,24}(?:\s[A-ZÀ-Þ][\w.’'-]{0,24}){0,3}"
)
"""A line that is but who wrote the text: "author CNE"."""
_COLUMN: Final = re.compile(r"(?<=[^\s|]) {3,}(?=[^\s|])")
_SENTENCE_END: Final = '.!?:;»"”)]'
_CLOSED: Final = _SENTENCE_END + ",-"
_STOPS: Final = ".!?"
_LINK: Final = 4
"""So short are the words that a line hardly ends in: "on", "from", "dans"."""
_PARTED: Final = re.compile(r"(?<=.{25}[^\W\d_]{2})-$")
_COMPOUND: Final = re.compile(r"[^\W\d_]{2,20}-[^\W\d_]{2,20}")
_LAST_WORD: Final = re.compile(r"[^\W\d_]{2,20}-$")
_FIRST_WORD: Final = re.compile(r"[^\W\d_]{2,20}")
_DATE_LINE: Final = re.compile(
    r"(?:[A-ZÀ-Þ][^\W\d]{2,14}(?:\s[^\W\d]{1,3})?\s?:?\s)?"
    r"(?:\d{1,2}[^\W\d]{0,2}\s(?:de\s)?[^\W\d]{3,12}\.?,?\s(?:de\s)?\d{4}"
    r"|[^\W\d]{3,12}\.?\s\d{1,2},?\s\d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})"
)
"""A line that is but a date, or the label of one and a date: "Published on 14 June 2022"."""
_LONG: Final = 60
"""A line at least so long, without an end of sentence, may go on in the next."""
_OFTEN: Final = 2
_WIDTHS: Final = range(50, 121)
"""How wide lines are that somebody wrapped."""


class _Piece(NamedTuple):
    """A stretch of flowing text and the stretch of the page it stands for."""

    start: int
    length: int
    source: int
    source_length: int


class Flow:
    """The flowing text of a page.

    >>> flow = Flow("the Electoral\u00a0 Commission")
    >>> flow.text
    'the Electoral Commission'
    >>> flow.source_of(14, 24)
    (15, 25)
    """

    def __init__(self, source: str) -> None:
        self._pieces: list[_Piece] = []
        self._out: list[str] = []
        self._length = 0
        at = 0
        for gap in _wrapped_ends(source):
            self._plain(source, at, gap.start)
            if not _is_within_a_word(source, gap):
                self._put(" ", gap.start, len(gap.text))
            at = gap.end
        self._plain(source, at, len(source))
        self.text = "".join(self._out)
        """The text with its lines joined and its spaces plain."""
        self._starts = [piece.start for piece in self._pieces]

    def source_of(self, start: int, end: int) -> tuple[int, int]:
        """Where the words between two places of the flowing text stand on the page."""
        if start >= end:
            return (self._at(start), self._at(start))
        return (self._at(start), self._at(end - 1, behind=True))

    def _at(self, place: int, *, behind: bool = False) -> int:
        if not self._pieces:
            return 0
        piece = self._pieces[max(bisect_right(self._starts, place) - 1, 0)]
        if piece.length == piece.source_length:
            return piece.source + (place - piece.start) + behind
        return piece.source + (piece.source_length if behind else 0)

    def _plain(self, source: str, start: int, end: int) -> None:
        at = start
        columns = _columns(source, start, end)
        for match in _ODD.finditer(source, start, end):
            self._put(source[at : match.start()], at, match.start() - at)
            if match["space"]:
                space = "\t" if match.start() in columns else " "
                self._put(space, match.start(), len(match.group()))
            elif match["marked"]:
                letter = normalized("NFC", match.group())
                self._put(letter, match.start(), len(match.group()))
            at = match.end()
        self._put(source[at:end], at, end - at)

    def _put(self, text: str, source: int, source_length: int) -> None:
        if text:
            self._pieces.append(_Piece(self._length, len(text), source, source_length))
            self._out.append(text)
            self._length += len(text)


def _wrapped_ends(source: str) -> Iterator[Span]:
    """The line ends, with the spaces around them, at which somebody's program wrapped a line."""
    lines = [
        _Line(bare, len(match.group().rstrip()))
        for match in LINE.finditer(source)
        if (bare := Span(match.group(), match.start()).part(0, len(match.group()))).text
    ]
    times = Counter(line.span.text for line in lines)
    pairs = [
        (first, second)
        for first, second in pairwise(lines)
        if not _has_blank_line(source[first.span.end : second.span.start])
        and times[second.span.text] <= _OFTEN  # what stands below every title goes on with none
        and _may_go_on(first.span.text, second.span.text)
    ]
    width = _width(lines)
    full = [width > 0 and first.fills(width, second) for first, second in pairs]
    full = [
        fills and not _begins_anew(first.span.text, second, width)
        for fills, (first, second) in zip(full, pairs, strict=True)
    ]
    sure = [_goes_on(first.span.text, second.span.text) for first, second in pairs]
    wrapped = any(sure) or (sum(full) >= _OFTEN and sum(full) * 2 > len(full))
    compounds = {each.lower() for each in _COMPOUND.findall(source)}
    ends: list[Span] = []
    for (first, second), fills, goes_on in zip(pairs, full, sure, strict=True):
        running = bool(ends) and ends[-1].end == first.span.start
        inside = width > 0 and _is_within(first, second.span.text, width, running=running)
        if goes_on or (wrapped and (fills or inside)):
            end = first.span.end - _loses_hyphen(first.span.text, second.span.text, compounds)
            ends.append(Span(source[end : second.span.start], end))
    breaks = [*page_breaks(source, [line.span for line in lines])]
    within = _within(ends, breaks)
    yield from sorted([*breaks, *(each for each in ends if each.start not in within)], key=_start)


def _start(span: Span) -> int:
    return span.start


def _within(ends: Sequence[Span], breaks: Sequence[Span]) -> set[int]:
    """Where the line ends are that lie between the parts of a sentence which a page parts."""
    starts = [each.start for each in breaks]
    found = set()
    for each in ends:
        at = bisect_right(starts, each.start) - 1
        if at >= 0 and each.start < breaks[at].end:
            found.add(each.start)
    return found


def _columns(source: str, start: int, end: int) -> set[int]:
    """Where the gaps begin that set the cells of a table apart: two and more in a line."""
    found: set[int] = set()
    for line in LINE.finditer(source, start, end):
        gaps = [gap.start() for gap in _COLUMN.finditer(source, line.start(), line.end())]
        if len(gaps) >= _OFTEN:
            found.update(gaps)
    return found


class _Line(NamedTuple):
    span: Span
    width: int
    """With the spaces in front."""

    def fills(self, width: int, following: _Line) -> bool:
        """Whether the first word of the next line would not have fitted in this one."""
        return self.width + 1 + len(following.span.text.split(maxsplit=1)[0]) > width


def _may_go_on(first: str, second: str) -> bool:
    if " | " in first and " | " in second:
        return False  # the cells of a table
    if all(len(_COLUMN.findall(each)) >= _OFTEN for each in (first, second)):
        return False
    if _LABELLED.match(second) or BYLINE.fullmatch(second):
        return False
    opened = kind_of_line(first)
    titled = opened == "heading" and second[0].islower() and first[-1] not in _SENTENCE_END
    return kind_of_line(second) == "text" and (titled or opened in {"text", "bullet"})


def _goes_on(first: str, second: str) -> bool:
    """Whether a long line breaks off inside a sentence, or any inside a word, and the next begins small."""
    long = len(first) >= _LONG and first[-1] not in _SENTENCE_END and second[0].islower()
    return long or _is_parted(first, second)


def _is_parted(first: str, second: str) -> bool:
    """Whether a hyphen parts a word at the end of a line: "Com-" and "mission"."""
    return _PARTED.search(first) is not None and second[0].islower()


def _loses_hyphen(first: str, second: str, compounds: set[str]) -> bool:
    """Whether the hyphen that parts a word goes: not where the page has it in the word elsewhere."""
    head, tail = _LAST_WORD.search(first[-22:]), _FIRST_WORD.match(second)
    is_compound = head and tail and (head.group() + tail.group()).lower() in compounds
    return _is_parted(first, second) and not is_compound


def _is_within_a_word(source: str, gap: Span) -> bool:
    """Whether a word goes on at a line end: with its hyphen gone, or with the one it always has."""
    stays = source[gap.start - 1 : gap.start] == "-" and source[gap.end : gap.end + 1].islower()
    return stays or gap.text.startswith("-")


def _is_within(first: _Line, second: str, width: int, *, running: bool) -> bool:
    """Whether a line that had room for more is within a sentence all the same.

    The next begins small, or a line above goes on in this one, which is not much shorter than others.
    """
    if first.span.text[-1] in _SENTENCE_END:
        return False
    return second[0].islower() or (
        running and first.width * 4 > width * 3 and kind_of_line(second) == "text"
    )


def _begins_anew(first: str, second: _Line, width: int) -> bool:
    """Whether a line is a heading below the end of a paragraph, or a date below a heading.

    Either would have had room for more.
    """
    text = second.span.text
    if second.width * 4 > width * 3 or text[-1] in _CLOSED:
        return False
    if first[-1] in _STOPS:
        return text[0].isupper()
    last = first.rsplit(maxsplit=1)[-1]
    linked = last[-1] in ",:-–" or (last.islower() and len(last) <= _LINK)
    return not linked and _DATE_LINE.fullmatch(text) is not None


def _width(lines: Sequence[_Line]) -> int:
    """The width at which a page is wrapped; 0 where its lines run on."""
    widths = (
        line.width
        for line in lines
        if " " in line.span.text and kind_of_line(line.span.text) != "row"
    )
    widest = max(widths, default=0)
    return widest if widest in _WIDTHS else 0


def _has_blank_line(between: str) -> bool:
    return between.count("\n") > 1 or between.count("\r") > 1
