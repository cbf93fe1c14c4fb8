"""Whatever the library refuses is said in an editor's words and language."""

from __future__ import annotations

import re

import pytest
from django import forms
from django.utils import translation
from pydantic import TypeAdapter, ValidationError

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model import Mission, Organisation, Period, problems_of
from wagtail_outreach.inputs.period import PeriodFormField, PeriodParts
from wagtail_outreach.inputs.refused import refused, sentence
from wagtail_outreach.inputs.texts import TextsFormField
from wagtail_outreach.models.fields import PeriodField

PERIODS = (
    "7-18 November 2016", "soon", "05/06/2018", "2016-13", "2015-02-30", "2016/XXXX-05", "/..",
    "{2016,2016}", "{2016-05,XXXX-05}", "0000", "1900-06-07/1800-06-10",
)  # fmt: skip
FACTS = (
    {"type": "foo"},
    {"partners": [{"organisation": "a b", "roles": ["zz"]}]},
    {"head_counts": [{"value": 99999999999999999999}]},
    {"head_counts": [{"value": -1, "bound": "x"}]},
    {"head_counts": [{"value": None}]},
    {"head_counts": [{"value": 4, "upper": 3}]},
    {"head_counts": [{"value": 4, "upper": 5, "bound": "at-least"}]},
    {"head_counts": [{"value": 4, "breakdown": [{"value": 1}]}]},
    {"places": [{"subdivision": "Quebec"}]},
    {"places": [{"subdivision": "nowhere"}, {"country": "XX"}, {}]},
    {"places": [{"country": "FR", "subdivision": "CA-QC"}]},
    {"places": [{"former_country": "CSHH", "subdivision": "CA-QC"}]},
    {"places": [{"country": "FR", "region": "002"}]},
    {"title": {"en": "\u200b"}},
    {"title": {"en": "a\x07b"}},
    {"people": [{"name": "", "role": "x"}, {"name": "a" * 3000}, {"name": "x\ufffe"}]},
    {"documents": [{"url": "foo"}, {}]},
    {"schedule": [{"label": {"en": "x"}, "hours": "25"}]},
    {"languages": ["xx_yy"]},
    {"order_year": {"year": 99999}},
    {"period": "2016", "order_year": {"year": 2016}},
    {"elections": [{}]},
    {"series": {}},
    {"themes": ["parliaments", "parliaments"]},
)
BODIES = (
    {"id": "Upper_case"},
    {"names": []},
    {"identifiers": [{"scheme": "wikidata", "value": "42"}]},
    {"subdivision": "Bavaria"},
    {"url": "nowhere"},
    {"country": "XX"},
)
TECHNICAL = re.compile(
    r"EDTF|null|'|\bbound\b|leave the language|vocabulary|did you mean|\b\w+_\w+\b"
)


def problems(model, facts):
    try:
        TypeAdapter(model).validate_python(facts)
    except ValidationError as error:
        return problems_of(error)
    raise AssertionError(f"{facts} is refused")


def everything():
    for facts in FACTS:
        yield from problems(Mission, {"kind": "mission", "id": "a", "title": {"en": "x"}} | facts)
    for facts in BODIES:
        yield from problems(Organisation, {"id": "a", "names": [{"name": {"en": "x"}}]} | facts)
    for text in PERIODS:
        yield from problems(
            Mission, {"kind": "mission", "id": "a", "title": {"en": "x"}, "period": text}
        )


def test_every_rule_that_an_editor_can_break_has_a_sentence():
    for problem in everything():
        said = sentence(problem.path, problem.message, problem.suggestion)
        assert problem.message not in said, problem
        with translation.override("fr"):
            french = sentence(problem.path, problem.message, problem.suggestion)
        for words in (said, french):
            assert not TECHNICAL.search(re.sub(r"\([^)]*\)", "", words)), words
            assert words[0].isupper()
            assert words[-1] == "."
        assert french != said
        assert not re.search(r"\b(the|write|there|choose)\b", french, re.IGNORECASE), french


@pytest.mark.parametrize(
    ("path", "message", "suggestion", "english", "french"),
    [
        ("places[0].subdivision", "'Quebec' is not an ISO 3166-2 subdivision", "CA-QC", "CA-QC (Quebec)", "CA-QC (Québec)"),
        ("head_counts[0].value", "is 99; it must be 9007199254740991 or less", None, "9,007,199,254,740,991", "9\xa0007\xa0199\xa0254\xa0740\xa0991"),
        ("period", "period 'x' ends before it starts", "2016-11-07/2016-11-18", "Perhaps you mean 2016-11-07/2016-11-18 (From November 7 to 18, 2016)", "Du 7 au 18 novembre 2016"),
        ("period", "period '05/06/2018' is not an EDTF date, interval or set: it can mean '2018-05-06' or '2018-06-05'; write the one that is meant", None, "2018-05-06 (On May 6, 2018) or 2018-06-05 (On June 5, 2018)", "Le 6 mai 2018"),
    ],
)  # fmt: skip
def test_what_was_probably_meant_is_named(path, message, suggestion, english, french):
    assert english in sentence(path, message, suggestion)
    with translation.override("fr"):
        assert french in sentence(path, message, suggestion).replace("\u202f", "\xa0")


def test_a_rule_without_a_sentence_is_said_in_the_librarys_words():
    said = sentence("zz", "is quite impossible", "this")
    assert said == "This cannot stay as it is: is quite impossible (this)."
    assert "100%" in sentence("zz", "is 100% impossible")


def typed(text="", before="", **parts):
    return [*PeriodParts(**parts), text, before]


BACKWARDS = {"from_year": "1900", "ending": "until", "to_year": "1800"}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_period_is_refused_in_one_language(language):
    field = PeriodFormField(required=False)
    english = "The end lies before the start"
    with translation.override(language):
        with pytest.raises(forms.ValidationError) as refusal:
            field.clean(typed(**BACKWARDS))
        said = " ".join(refusal.value.messages)
        assert (english in said) is (language == "en")
        assert "ends before" not in said
        with pytest.raises(forms.ValidationError) as refusal:
            PeriodField().clean("1900/1800", None)
        assert refusal.value.messages == [said]


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"from_day": "3"}, "without its month"),
        ({"from_day": "7-18", "from_month": "11"}, "Only one day or year goes into each field"),
        ({"from_year": "2015–2016"}, "Only one day or year goes into each field"),
        ({"from_day": "first", "from_month": "11"}, "in digits"),
        ({"from_year": "2015", "to_year": "2016", "ending": "open"}, "take the end date out"),
    ],
)
def test_what_the_fields_do_not_take_is_said(parts, said):
    for language in ("en", "fr"):
        with translation.override(language), pytest.raises(forms.ValidationError) as refusal:
            PeriodFormField(required=False).clean(typed(**parts))
        (words,) = refusal.value.messages
        assert (said in words) is (language == "en")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (typed(**BACKWARDS, before="2016", text="2016"), ""),
        (typed(text="nonsense", before="2016", from_year="2016"), ""),
        (typed(text="2016", before="2016", from_year="2017"), "In 2017"),
        (typed(text="2018", before="2016", from_year="2016"), "In 2018"),
        (typed(text="2018", before="2016", from_year="2017"), ""),
        ("2016", "In 2016"),
        (None, ""),
    ],
)
def test_what_was_understood_is_of_what_was_typed(values, said):
    shown = PeriodFormField(required=False).widget.render("period", values)
    assert ("Understood as" in shown) is bool(said)
    assert said in shown


def test_a_text_is_refused_in_the_name_of_its_language():
    field = TextsFormField(required=False)
    for value, said in ((["\u200b", "", ""], "English: There is nothing to read in it"),):
        with pytest.raises(forms.ValidationError) as refusal:
            field.clean(value)
        assert said in str(refusal.value.messages)
    required = TextsFormField()
    for blank in (["", "", ""], [" ", "", ""], [" ", "\t", ""]):
        with pytest.raises(forms.ValidationError, match="required"):
            required.clean(blank)


def test_the_library_says_more_than_our_sentence_only_to_developers():
    with pytest.raises(InvalidValue) as error:
        Period("1900/1800")
    assert refused(error.value).startswith("The end lies before the start.")
