"""Which elements of an HTML page are open at a tag, by the rules that parsers follow on malformed pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from electoral_outreach.legacy.source import element_kinds as kinds

_MOST_BODIES: Final = 20
"""A parser adds the attributes of each to those of the first."""
_MOST_ALIKE: Final = 3
"""As many with the same attributes a parser remembers."""
DEEPEST: Final = 300
"""A parser takes time by depth times length; nobody nests so deep on purpose."""
_MOST_FORMATTING: Final = 20
"""Of these an unclosed one is opened again in each paragraph that follows."""


@dataclass(slots=True, eq=False)
class _Formatting:
    """What a parser opens again where something else has closed it."""

    tag: str
    attributes: str
    is_open: bool = True

    @property
    def key(self) -> tuple[str, str]:
        return self.tag, self.attributes


class OpenElements:
    """The elements that are open, as deep as `DEEPEST`; what would be deeper is refused."""

    def __init__(self) -> None:
        self._stack: list[str] = []
        self._count: Counter[str] = Counter()
        self._entries: list[_Formatting | None] = []
        """Beside each open element, what it is among those that are opened again."""
        self._formatting: list[_Formatting | None] = []
        """What is opened again where it was torn; None where a cell or the like begins."""
        self._refused: Counter[str] = Counter()
        self._form = False
        self._bodies = 0
        self.opened_again = 0
        """How many elements a parser makes that the page does not state."""

    @property
    def foreign(self) -> bool:
        """Whether a drawing or a formula is being told."""
        return bool(self._stack) and self._is_foreign(self._stack[-1])

    def start(self, tag: str, attributes: str) -> bool:
        """Whether an element may stand here; it is open from now on, unless it never is."""
        if self.foreign:
            if tag in kinds.NOT_IN_FOREIGN:
                return False
            if tag not in kinds.OUT_OF_FOREIGN:
                root = self._stack[-1].partition(" ")[0]
                return attributes.endswith("/") or self._push(f"{root} {tag}")
            self._leave_foreign()
        if tag in kinds.ENDS_PARAGRAPH:
            self._end_items(tag)
            self._close("p", kinds.PARAGRAPH_SCOPE)
        if tag in {"select", "input"} and self._place({"select"}, kinds.SCOPE) >= 0:
            self._close("select", kinds.SCOPE)
            return True
        if tag in kinds.FORMATTING:
            return self._start_formatting(tag, attributes)
        if tag in kinds.OF_TABLES:
            return self._start_in_table(tag)
        self._end_alike(tag)
        if tag not in kinds.NOT_IN_LINES:
            self.text()
        return self._begin(tag, attributes)

    def _begin(self, tag: str, attributes: str) -> bool:
        if tag in kinds.VOID or tag == "head":
            return True
        if tag in {"html", "body"}:
            self._bodies += 1
            return self._bodies <= _MOST_BODIES
        if tag == "frameset":  # what stands in it is read without it
            return False
        if tag in {"svg", "math"}:
            return attributes.endswith("/") or self._push(f"{tag} {tag}")
        if tag == "form" and not self._count["template"]:
            if self._form:
                return True
            self._form = self._push(tag)
            return self._form
        return self._push(tag)

    def end(self, tag: str) -> bool:
        """Whether an end tag may stand here: not where its element was refused."""
        root, foreign, _ = self._stack[-1].partition(" ") if self._stack else ("", "", "")
        for each in (f"{root} {tag}", tag) if foreign else (tag,):
            if self._refused[each]:
                self._refused[each] -= 1
                return False
        if tag in {"p", "br"}:
            self._leave_foreign()
        elif foreign and self._close_foreign(tag):
            return True
        if tag in kinds.FORMATTING:
            self._end_formatting(tag)
        elif tag == "form" and not self._count["template"]:
            self._end_form()
        else:
            alike = kinds.HEADINGS if tag in kinds.HEADINGS else frozenset([tag])
            self._close_any(alike, kinds.stops(tag))
        return True

    def _leave_foreign(self) -> None:
        while self.foreign:
            self._cut(len(self._stack) - 1)

    @staticmethod
    def _is_foreign(name: str) -> bool:
        return " " in name and name not in kinds.INTEGRATION

    def text(self) -> None:
        """Text, or what stands in a line of it, opens formatting again that something closed."""
        lost: list[_Formatting] = []
        for entry in reversed(self._formatting):
            if entry is None or entry.is_open:
                break
            lost.insert(0, entry)
        for entry in lost:
            entry.is_open = True
            self._add(entry.tag, entry)
        self.opened_again += len(lost)

    def _push(self, name: str, entry: _Formatting | None = None) -> bool:
        if len(self._stack) >= DEEPEST:
            self._refused[name] += 1
            return False
        self._add(name, entry)
        return True

    def _add(self, name: str, entry: _Formatting | None = None) -> None:
        self._stack.append(name)
        self._entries.append(entry)
        self._count[name] += 1
        if name in kinds.MARKERS:
            self._formatting.append(None)

    def _cut(self, at: int) -> None:
        """Close the element at a place, and all in it."""
        for name, entry in zip(self._stack[at:], self._entries[at:], strict=True):
            self._count[name] -= 1
            if entry is not None:
                entry.is_open = False
            if name in kinds.MARKERS:
                while self._formatting and self._formatting.pop() is not None:
                    pass
        del self._stack[at:], self._entries[at:]
        self._refused.clear()

    def _place(self, names: frozenset[str] | set[str], stops: frozenset[str] | set[str]) -> int:
        """Where the last of these is open; -1 where it is not, or something stops the search."""
        if not any(self._count[each] for each in names):
            return -1
        for at in range(len(self._stack) - 1, -1, -1):
            if self._stack[at] in names:
                return at
            if self._stack[at] in stops:
                return -1
        return -1

    def _close_any(self, names: frozenset[str], stops: frozenset[str] | set[str]) -> None:
        if (at := self._place(names, stops)) >= 0:
            self._cut(at)

    def _close(self, name: str, stops: frozenset[str] | set[str]) -> None:
        self._close_any(frozenset([name]), stops)

    def _close_foreign(self, tag: str) -> bool:
        for at in range(len(self._stack) - 1, -1, -1):
            if " " not in self._stack[at]:
                return False
            if self._stack[at].partition(" ")[2] == tag:
                self._cut(at)
                return True
        return False

    def _end_items(self, tag: str) -> None:
        """An item ends the item before it; a heading the heading that it stands in."""
        if tag == "li":
            self._close(tag, kinds.NO_LIST_ITEM)
        elif tag in {"dd", "dt"}:
            self._close_any(frozenset(["dd", "dt"]), kinds.NO_LIST_ITEM)

    def _end_alike(self, tag: str) -> None:
        """What cannot stand in one of its kind ends it."""
        ended = kinds.ENDED_BY.get(tag, frozenset())
        if tag in kinds.IN_RUBY and not self._count["ruby"]:
            ended = frozenset()
        while self._stack and self._stack[-1] in ended:
            self._cut(len(self._stack) - 1)
        if tag == "button":
            self._close(tag, kinds.SCOPE)
        elif tag == "table":
            self._close(tag, kinds.CELLS | {"caption", "template"} | kinds.INTEGRATION)

    def _start_in_table(self, tag: str) -> bool:
        table = self._place({"table"}, {"template"})
        if table < 0:  # it is passed over, unless something changes the rules
            return not any(self._count[each] for each in ("template", "svg svg", "math math")) or (
                self._push(tag)
            )
        context = table
        if tag in kinds.CELLS or tag == "tr":
            inside = kinds.ROWS | {"tr"} if tag in kinds.CELLS else kinds.ROWS
            context = max(table, self._place(inside, {"table"}))
        if context + 1 < len(self._stack):
            self._cut(context + 1)
        return self._push(tag)

    def _start_formatting(self, tag: str, attributes: str) -> bool:
        if tag in {"a", "nobr"}:
            self._end_formatting(tag, everywhere=tag == "a")
        self.text()
        entry = _Formatting(tag, attributes)
        alike = self._alike(entry)
        if len(alike) < _MOST_ALIKE and (
            len(self._formatting) - self._formatting.count(None) >= _MOST_FORMATTING
        ):
            self._refused[tag] += 1
            return False
        if not self._push(tag, entry):
            return False
        if len(alike) >= _MOST_ALIKE:
            self._formatting.remove(alike[-1])
        self._formatting.append(entry)
        return True

    def _alike(self, entry: _Formatting) -> list[_Formatting]:
        """Those with the same attributes since the last marker, the last first."""
        found: list[_Formatting] = []
        for each in reversed(self._formatting):
            if each is None:
                break
            if each.key == entry.key:
                found.append(each)
        return found

    def _end_formatting(self, tag: str, *, everywhere: bool = False) -> None:
        """It alone is closed where blocks were opened in it."""
        for entry in reversed(self._formatting):
            if entry is None:
                break
            if entry.tag == tag:
                if not entry.is_open:
                    self._formatting.remove(entry)
                elif (place := self._entries.index(entry)) >= self._scope_begins():
                    self._formatting.remove(entry)
                    self._take_out(place)
                elif everywhere:
                    self._formatting.remove(entry)
                    self._remove(place)
                return
        self._close(tag, kinds.SPECIAL)

    def _scope_begins(self) -> int:
        """Where the innermost element is open that no end tag from within it reaches out of."""
        for at in range(len(self._stack) - 1, -1, -1):
            if self._stack[at] in kinds.SCOPE:
                return at
        return 0

    def _end_form(self) -> None:
        if self._form:
            self._form = False
            if (place := self._place({"form"}, kinds.SCOPE)) >= 0:
                self._remove(place)

    def _take_out(self, place: int) -> None:
        if kinds.SPECIAL.isdisjoint(self._stack[place + 1 :]):
            self._cut(place)
        else:
            self._remove(place)

    def _remove(self, place: int) -> None:
        self._count[self._stack[place]] -= 1
        del self._stack[place], self._entries[place]
        self._refused.clear()
