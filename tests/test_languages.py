"""Language tags: one spelling for each, and the best one at hand."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach import languages
from electoral_outreach.errors import InvalidValue
from electoral_outreach.languages import LanguageTagError, best_tag, canonical_tag
from electoral_outreach.model import InvalidRegister, Mission, Period, Text
from electoral_outreach.phrases import country_name, join_phrase, language_name, period_phrase
from electoral_outreach.phrases.languages import _named as cldr_names
from electoral_outreach.vocabulary import InvalidPack, Pack, active

TAGS = st.from_regex(
    r"[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z]{5,8})?(-x-[a-z0-9]{1,8})?",
    fullmatch=True,
)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("FR", "fr"),
        ("fr-ca", "fr-CA"),
        ("ZH-HANT-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("sl-ROZAJ-biske", "sl-rozaj-biske"),
        ("de-1996", "de-1996"),
        ("en-u-CA-gregory", "en-u-ca-gregory"),
        ("en-x-Plain", "en-x-plain"),
        ("X-own", "x-own"),
        ("iw", "he"),
        ("mo-MD", "ro-MD"),
        ("fra", "fr"),
        ("FRE-ca", "fr-CA"),
        ("fil", "fil"),
        ("zh-yue", "zh-yue"),
    ],
)
def test_a_tag_has_one_spelling(written, canonical):
    """Case, withdrawn codes and codes of three letters do not make another language."""
    assert canonical_tag(written) == canonical


@pytest.mark.parametrize(
    "wrong",
    [
        "", " ", "f", "fr-", "-fr", "fr--CA", "french-language-", "12", "fr-CA-FR", "de-1996-1996",
        "en-a-bb-a-cc", "en-u", "en-x", "fr\n", "frç", "fr CA", "a-DE", "x" * 101, "fr-" + "a" * 9,
    ],
)  # fmt: skip
def test_what_is_no_tag_is_refused(wrong):
    """Nothing else passes, however it is dressed."""
    with pytest.raises(LanguageTagError):
        canonical_tag(wrong)


def test_an_underscore_is_no_hyphen_but_is_understood():
    """The error offers the tag that was meant."""
    with pytest.raises(LanguageTagError, match="did you mean 'fr-CA'") as caught:
        canonical_tag(" fr_ca ")
    assert caught.value.suggestion == "fr-CA"
    assert caught.value.value == " fr_ca "
    assert isinstance(caught.value, InvalidValue)


def test_an_error_without_a_suggestion_shows_what_a_tag_looks_like():
    """And cuts a value too long to read."""
    with pytest.raises(LanguageTagError, match=r"'x{78}… is not a language tag; write it as 'fr'"):
        canonical_tag("x" * 5000)


def test_codes_of_three_letters_agree_with_iso_639():
    """Every language with a code of two letters is known by its codes of three, both of them."""
    for language in pycountry.languages:
        if hasattr(language, "alpha_2"):
            expected = canonical_tag(language.alpha_2)
            assert canonical_tag(language.alpha_3) == expected
            assert canonical_tag(getattr(language, "bibliographic", language.alpha_2)) == expected


@given(TAGS)
def test_the_canonical_form_is_final(tag):
    """Spelling a tag twice changes nothing more, and case never matters."""
    try:
        canonical = canonical_tag(tag)
    except LanguageTagError:
        return
    assert canonical_tag(canonical) == canonical
    assert canonical_tag(tag.upper()) == canonical_tag(tag.lower()) == canonical


@given(st.text(max_size=40))
def test_any_text_is_a_tag_or_refused(text):
    """No other exception, whatever comes in."""
    try:
        canonical = canonical_tag(text)
    except LanguageTagError as error:
        canonical = error.suggestion
    assert canonical is None or canonical_tag(canonical) == canonical


@pytest.mark.parametrize(
    ("available", "wanted", "best"),
    [
        (["en", "fr"], ["fr", "en"], "fr"),
        (["en", "fr"], ["fr-CA"], "fr"),
        (["en", "fr-CA"], ["fr"], "fr-CA"),
        (["zh", "zh-Hant"], ["zh-Hant-TW"], "zh-Hant"),
        (["en", "fr-FR"], ["fr-CA", "en"], "fr-FR"),
        (["en-AU", "en-US"], ["en-GB", "fr", "en-US"], "en-US"),
        (["pt-BR", "pt-PT"], ["pt"], "pt-BR"),
        (["FR-ca"], ["fr-CA"], "FR-ca"),
        (["en-x-plain", "en"], ["en-x-easy"], "en"),
        (["en", "en-x-0"], ["en-x-0"], "en-x-0"),
        (["en"], ["*"], None),
        (["en"], [], None),
        ([], ["en"], None),
        (["en"], ["fr", "es"], None),
        (["fro"], ["fr"], None),
    ],
)
def test_the_best_tag_follows_the_readers_order(available, wanted, best):
    """Exact, then shorter, then another of the same language; then the next wish; then nothing."""
    assert best_tag(available, wanted) == best


@given(st.lists(TAGS, max_size=5), st.lists(TAGS, max_size=5))
def test_the_best_tag_is_one_at_hand_in_a_language_wanted(available, wanted):
    """And there is one whenever any wanted language is at hand."""
    best = best_tag(available, wanted)
    languages = {tag.split("-")[0] for tag in wanted}
    matching = [tag for tag in available if tag.split("-")[0] in languages]
    assert best in matching if matching else best is None


@given(st.lists(TAGS, min_size=1, max_size=5), st.integers(min_value=0))
def test_a_tag_at_hand_is_its_own_best(available, position):
    """Asking for what is there gives it, but for case."""
    wanted = available[position % len(available)]
    best = best_tag(available, [wanted])
    assert best is not None
    assert best.lower() == wanted.lower()


@pytest.mark.parametrize(
    ("at_hand", "wanted", "best"),
    [
        *((["zh-Hans", "zh-Hant"], f"zh-{region}", "zh-Hant") for region in ("TW", "HK", "MO")),
        *((["zh-Hant", "zh-Hans"], tag, "zh-Hans") for tag in ("zh", "zh-CN", "zh-SG")),
        (["zh", "zh-Hant"], "zh-TW", "zh-Hant"),
        (["zh", "zh-TW"], "zh-Hant", "zh-TW"),
        (["zh-Hans"], "zh-TW", "zh-Hans"),
        (["zh-Hans", "zh-TW"], "zh-Hant-HK", "zh-TW"),
        (["sr-Latn", "sr-Cyrl"], "sr", "sr-Cyrl"),
        (["sr-Cyrl", "sr-Latn"], "sr-ME", "sr-Latn"),
        (["sr", "sr-Latn"], "sr-Latn-RS", "sr-Latn"),
        *((["en", one], other, one) for one in ("nb", "no", "nn") for other in ("nb", "no", "nn")),
        (["no", "nb"], "nb-NO", "nb"),
        (["fr", "fr-BE"], "fr-CA", "fr"),
    ],
)
def test_what_a_reader_can_read_goes_first(at_hand: list[str], wanted: str, best: str) -> None:
    """The script of a region, and languages that serve for each other; one tag or a list of one."""
    assert best_tag(at_hand, wanted) == best
    assert best_tag(at_hand, [wanted, "en"]) == best
    assert best_tag(at_hand, (each for each in [wanted])) == best


def test_one_language_is_not_its_letters() -> None:
    """Every public way to the wording for a reader takes one tag as it takes a list of one."""
    term = active()["role"]["funder"]
    for one in ("fr", "es-MX", "en"):
        assert Text(en="Report", fr="Rapport").best(one) == Text(en="Report", fr="Rapport").best(
            [one]
        )
        assert term.best(one) == term.best([one])
        assert term.describe(one) == term.describe([one])
        assert active()["role"].label("funder", one) == term.label([one])
        choices = active()["role"].choices
        assert choices(one) == choices([one]) == choices(iter([one]))
    assert term.label("fr") != term.label("en")


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("English", "en"),
        ("FRENCH", "fr"),
        ("Français", "fr"),
        ("español", "es"),
        ("العربية", "ar"),
        ("en-UK", "en-GB"),
        ("en_uk", "en-GB"),
        ("Engl", None),
        ("reserved", None),
        ("abcd-CA", None),
        ("no such language", None),
    ],
)
def test_the_name_of_a_language_is_no_tag(wrong: str, meant: str | None) -> None:
    """First subtags of four letters and more are reserved (RFC 5646, 2.2.1): no language has one."""
    with pytest.raises(LanguageTagError) as refused:
        canonical_tag(wrong)
    assert refused.value.suggestion == meant
    assert meant is None or canonical_tag(meant) == meant


def test_the_names_of_languages_are_those_of_cldr() -> None:
    """The table is beside the code, so that a tag can be refused without CLDR."""
    known = {name: tag.replace("_", "-") for name, tag in cldr_names().items()}
    told = {name: canonical_tag(tag) for name, tag in known.items()}
    assert languages._named() == {name: tag for name, tag in told.items() if len(tag) == 2}


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"languages": ["English"]}, "languages[0]"),
        ({"title": {"English": "M"}}, "title.English"),
        ({"summary": {"English": "M"}}, "summary.English"),
        (
            {"documents": [{"url": "https://a.org/", "language": "English"}]},
            "documents[0].language",
        ),
    ],
)
def test_a_record_takes_no_name_for_a_tag_either(fields: dict[str, Any], path: str) -> None:
    """Wherever a tag stands, with what is meant."""
    with pytest.raises(InvalidRegister) as refused:
        Mission(**{"id": "m", "title": {"en": "M"}, **fields})
    told = [(each.path, each.suggestion) for each in refused.value.problems]
    assert told == [(path, "en")]


def test_labels_of_a_pack_are_not_in_a_name_either(tmp_path: Path) -> None:
    """As in records."""
    path = tmp_path / "pack.json"
    term = {"code": "patron", "label": {"English": "Patron"}}
    path.write_text(json.dumps({"name": "x", "extends": "default", "extend": {"role": [term]}}))
    with pytest.raises(InvalidPack) as refused:
        Pack.from_json(path)
    assert [each.suggestion for each in refused.value.faults] == ["en"]


@pytest.mark.parametrize("tag", ["", " ", "not a tag!!", "en-!!", "English"])
@pytest.mark.parametrize(
    "phrase",
    [
        lambda tag: period_phrase(Period("2016"), tag),
        lambda tag: country_name("HT", tag),
        lambda tag: language_name("fr", tag),
        lambda tag: join_phrase(["a", "b"], tag),
    ],
    ids=["period", "country", "language", "list"],
)
def test_nothing_is_said_in_what_is_no_language(phrase: Callable[[str], str], tag: str) -> None:
    """A language that CLDR does not know is answered in English; what is no tag is a mistake."""
    with pytest.raises(LanguageTagError):
        phrase(tag)
    assert phrase("tlh") == phrase("en")
