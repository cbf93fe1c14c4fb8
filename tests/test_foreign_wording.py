"""Labels, names and texts are data: whatever they look like, they are said as they stand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from electoral_outreach.cli.lines import labelled, lines_of
from electoral_outreach.findings import check
from electoral_outreach.listing import FACETS, Codes, Facet, Query, QueryError, add_facet, terms
from electoral_outreach.listing.message import Message
from electoral_outreach.listing.sentence import over_the_years, sentence
from electoral_outreach.model import Register
from electoral_outreach.phrases import join_phrase
from electoral_outreach.vocabulary import Pack, default_pack, using

SPOKEN = ("en", "fr", "es", "pt", "ar", "de")
PLAIN = "qx"
"""A wording that no template could take for anything of its own."""
TEMPLATES = (
    *("{}", "{0}", "{1}", "{all}", "{count}", "{heads}", "{values}", "{label}", "{value}", "{"),
    *("}", "{{", "}}", "{0.x}", "{a[b]}", "{!r}", "%", "%%", "%s", "%d", "%(name)s", "${x}", "$x"),
    *("\\1", "\\g<0>", "[b]", "[/b]"),
)
foreign = st.lists(st.sampled_from((*TEMPLATES, "x", " x")), min_size=1, max_size=5).map("".join)


def pack(wording: str) -> Pack:
    """The default pack with every term called by the wording, in every language."""
    texts = {
        name: {code: dict.fromkeys(SPOKEN, wording) for code in vocabulary}
        for name, vocabulary in default_pack().items()
    }
    return default_pack().relabel(texts, plurals=texts, description=texts)


def register(wording: str) -> Register:
    """A register with the wording wherever words stand."""
    text = {"en": wording}
    counts: list[dict[str, Any]] = [
        {"value": 3, "unit": unit, "role": role, "bound": bound, "label": text}
        for unit in ("people", "institutions", "countries")
        for role in ("participants", "ours", "judges", None)
        for bound in ("exact", "about", "planned")
    ]
    for each in counts:
        if each["role"] in (None, "judges"):
            del each["role"]
    parts = [
        {"value": 1, "label": text},
        {"value": 1, "label": text, "country": "ML"},
        {"value": 1, "function": "judge", "sex": "female", "label": text},
    ]
    counts.append({"value": 3, "upper": 5, "cumulative": "2001/2003", "breakdown": parts})
    activity = {
        "kind": "mission",
        "id": "m",
        "title": text,
        "type": "observation",
        "period": "2016-01/2016-03~",
        "status": "planned",
        "places": [
            {"country": "ML", "locality": text},
            {"party": text, "locality": text},
        ],
        "partners": [{"organisation": "b", "roles": ["funder", "host"], "note": text}],
        "our_roles": ["speaker"],
        "capacity": text,
        "on_behalf_of": "b",
        "people": [{"name": wording, "function": text, "role": "speaker", "organisation": "b"}],
        "head_counts": counts,
        "elections": [{"label": text, "country": "ML", "date": "2016", "round": 1}],
        "themes": ["legal-framework"],
        "series": {"id": "s", "label": text, "ordinal": 2},
        "schedule": [{"period": "2016-01-01", "label": text, "place": {"locality": text}}],
        "summary": text,
        "documents": [{"url": "https://a.example/", "title": text}],
        "photos": [{"url": "https://a.example/", "alt": text, "caption": text, "credit": text}],
        "sources": [{"label": text, "note": text, "retrieved": "2016"}],
        "inferred": [{"path": wording, "evidence": wording}],
    }
    names = [{"name": text, "acronym": text}]
    return Register(
        institution={"id": "a", "names": [{"name": {"en": "A"}}]},  # type: ignore[arg-type]
        organisations=[{"id": "b", "names": names}],  # type: ignore[arg-type]
        activities=[activity, {**activity, "id": "n"}],  # type: ignore[arg-type]
    )


def said(wording: str) -> Iterator[str]:
    """Everything the library says of the pack and the register, in several languages."""
    with using(pack(wording)):
        whole = register(wording)
        asked = Query(
            kind="mission", type="observation", partner="b", theme="legal-framework", words="x"
        )
        named = {"b": wording}
        for tag in SPOKEN:
            yield from labelled(lines_of(whole.activities[0], whole, [tag]), tag)
            yield over_the_years(
                sentence(asked, 2, [tag], named.get, names=named), [2014, 2016], 1, tag
            )
            yield join_phrase([wording] * 4, tag)
            for finding in check(whole, today=date(2026, 11, 23)):
                yield finding.message_in(tag)
            allowed = Message("one of {values}", values=wording)
            yield allowed.in_language(tag)
            yield QueryError("page", wording, allowed, suggestion=wording).message_in(tag)


PLAINLY = tuple(said(PLAIN))


@settings(max_examples=25)
@given(foreign)
@example("{all}")
@example("{count}")
@example("%s {0} {values} [b]")
def test_wording_never_is_a_template(odd: str) -> None:
    """What is said of any wording is what is said of a plain one, with the other in its place."""
    wording = PLAIN + odd.rstrip()
    assert [line.replace(wording, PLAIN) for line in said(wording)] == list(PLAINLY)


@pytest.mark.parametrize("odd", TEMPLATES)
def test_a_phrase_of_a_site_is_a_template_for_its_values_only(odd: str) -> None:
    """What a site writes around them stands as it is."""
    codes = Codes(check=str, allowed=terms("theme").allowed, label=lambda value, *_: value)
    facet = Facet(
        name="odd",
        title={"en": odd},
        phrase={"en": f"{odd}: {{values}}"},
        codes=codes,
        values_of=lambda activity: activity.phases,
    )
    add_facet(facet)
    try:
        value = odd.strip()
        assert sentence(
            Query(odd=[value]), 1, ["en"], {}.get
        ) == f"1 activity {odd}: {value}".replace("{values}", value)
    finally:
        del FACETS["odd"]
