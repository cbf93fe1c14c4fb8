"""The built table of territories, read from its file once, when first asked for."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TypedDict, cast

_DATA = Path(__file__).parent.parent / "data"


class _FormerRequired(TypedDict):
    alpha_2: str
    alpha_3: str
    names: dict[str, str]
    years: tuple[int | None, int]
    successors: str


class FormerEntry(_FormerRequired, total=False):
    """One entry of ISO 3166-3; codes stand in one string, a space between them."""

    became: str


class _GroupRequired(TypedDict):
    names: dict[str, str]
    checked: str
    member: dict[str, str]


class GroupEntry(_GroupRequired, total=False):
    """One group; each status holds codes by span of years (`1970/`, `1965/2013`)."""

    note: str
    associate: dict[str, str]
    observer: dict[str, str]


class Tables(TypedDict):
    """What `tools/build_territories.py` writes to `data/territories.json`."""

    countries: dict[str, str]
    regions: dict[str, str]
    since: dict[str, int]
    before: dict[str, str]
    former: dict[str, FormerEntry]
    groups: dict[str, GroupEntry]
    subdivision_forms: dict[str, str]
    subdivisions: dict[str, list[str]]
    mistaken: dict[str, str]


ReadingRows = dict[str, dict[str, dict[str, str]]]
"""Of `data/reading_names.json`: table, language, codes, names with `|` between them."""


@cache
def tables() -> Tables:
    """The table, read on the first call."""
    return cast("Tables", json.loads((_DATA / "territories.json").read_text(encoding="utf-8")))


@cache
def reading_rows() -> ReadingRows:
    """Names and demonyms for readers of prose; a file of its own, as few programs need them."""
    text = (_DATA / "reading_names.json").read_text(encoding="utf-8")
    return cast("ReadingRows", json.loads(text))


@cache
def country_name_rows() -> dict[str, dict[str, str]]:
    """Names of countries by language and code, with `|` between them; read when a code is wrong."""
    text = (_DATA / "country_names.json").read_text(encoding="utf-8")
    return cast("dict[str, dict[str, str]]", json.loads(text))
