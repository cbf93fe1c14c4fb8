"""The steps of an activity on its page, and other lines of which it is made."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.utils.translation import override

from electoral_outreach.model import Mission, Organisation
from electoral_outreach.vocabulary import default_pack, using
from wagtail_outreach.visiting.parts.facts import facts_of
from wagtail_outreach.visiting.parts.programme import programme_of
from wagtail_outreach.visiting.parts.sources import sources_of
from wagtail_outreach.visiting.wording.reader import Reader

HOST = Organisation(id="hst", names=[{"name": {"en": "The Host"}}])


def mission(**facts):
    return Mission(id="m", title={"en": "M"}, **facts)


def steps(*told):
    return mission(
        schedule=[
            {
                key: value
                for key, value in zip(("label", "period", "hours"), each, strict=False)
                if value
            }
            for each in told
        ]
    ).schedule


def order(*told):
    return "".join(
        step.what.words.text
        for step in programme_of(
            steps(*(({"en": label}, *rest) for label, *rest in told)), Reader("en")
        )
    )


def said_of(record, language="en"):
    reader = Reader(language, ("en",), {"hst": HOST}.get)
    with override(language):
        return {
            fact.term: [(each.words.text, each.note) for each in fact.details]
            for fact in facts_of(record, reader, {})
        }


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ((("b", "2016-03-02"), ("a", "2016-03-01"), ("c", "2016-03-02/2016-03-04")), "abc"),
        ((("b", "2016-03-01", "14:00"), ("a", "2016-03-01", "09:00/17:00")), "ab"),
        ((("b", "2016-03-02", "09:00"), ("c", "2016-03-02"), ("a", "2016-03-01", "18:00")), "abc"),
        ((("c", "2016-03-02", "09:00"), ("d", "", "10:00"), ("a", "2016-03"), ("b",)), "abcd"),
        ((("a", "XXXX-11-18"), ("b", "XXXX-11-07")), "ab"),
        ((("a",), ("b",)), "ab"),
    ],
)
def test_steps_stand_in_order(told, wanted) -> None:
    """By day and hour; what does not say when stays behind what it was written behind."""
    assert order(*told) == wanted


def test_a_step_is_said_in_the_readers_language() -> None:
    told = steps(
        ({"fr": "Arrivée", "en": "Arrival"}, "2016-03-01", "16:30/18:00"), ({"en": "End"},)
    )
    with override("fr"):
        first, second = programme_of(told, Reader("fr", ("en",)))
    assert first.when == "1er mars 2016, 16:30\u2009–\u200918:00"
    assert (first.what.words.text, second.what.words.language) == ("Arrivée", "en")
    assert second.when == ""


def test_a_source_is_called_by_what_it_has() -> None:
    record = mission(
        sources=[
            {"url": "https://example.org/files/old%20page.pdf"},
            {"label": {"fr": "Rapport"}, "note": {"fr": "tiré des archives"}},
            {"retrieved": "2016-03-01"},
        ]
    )
    named, own, bare = sources_of(record.sources, Reader("en"))
    assert (named.words.text, named.note) == ("old page.pdf", "")
    assert (own.words.label, own.url) == ("in French", "")
    assert own.note == "tiré des archives (in French)"
    assert (bare.words.text, bare.note) == ("Source", "read: March 1, 2016")


def test_words_in_another_language_are_labelled_in_notes_too() -> None:
    record = mission(
        partners=[{"organisation": "hst", "note": {"fr": "par son président"}}],
        head_counts=[{"value": 9, "label": {"fr": "neuf sages"}}],
    )
    said = said_of(record)
    assert said["Partners"] == [("The Host", "par son président (in French)")]
    assert said["How many"] == [("9 people", "neuf sages (in French)")]


@pytest.mark.parametrize(
    ("language", "wanted"),
    [("en", "Co-organiser and host"), ("fr", "Coorganisateur et hôte"), ("es", None)],
)
def test_roles_in_a_row_have_one_capital(language, wanted) -> None:
    said = Reader(language).together("role", ["co-organiser", "host"])
    assert wanted is None or said == wanted
    assert said[0].isupper()
    assert not any(letter.isupper() for letter in said[1:])


def test_nouns_keep_their_capitals_where_the_language_has_them() -> None:
    german = default_pack().relabel({"role": {"host": {"de": "Gastgeber"}}})
    with using(german):
        assert Reader("de").within("role", "host") == "Gastgeber"


def test_a_code_that_the_vocabulary_lost_is_said_as_it_is() -> None:
    assert Reader("en").together("role", ["host", "herald"]) == "Host and herald"
    assert Reader("en").together("role", []) == ""


def test_the_page_lists_the_steps_and_parts_caption_from_credit(client, make_mission) -> None:
    page = make_mission(
        timing=[
            {
                "type": "step",
                "value": {
                    "label": {"en": "The opening"},
                    "period": "2016-03-01",
                    "hours": "",
                    "place": {},
                },
            }
        ],
        photos=[
            {
                "type": "photo",
                "value": {
                    "url": "https://example.org/p.jpg",
                    "alt": "Two",
                    "caption": "The signature",
                    "credit": "P. Author",
                },
            }
        ],
    )
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")
    [step] = soup.select("section[aria-labelledby=outreach-programme] ol > li")
    assert [*step.stripped_strings] == ["March 1, 2016", "The opening"]
    told = [each.get_text() for each in soup.select("figcaption > p")]
    assert told == ["The signature", "Photograph: P. Author"]
