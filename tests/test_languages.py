"""Language tags: one spelling for each, and the best one at hand."""

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.errors import InvalidValue
from electoral_outreach.languages import LanguageTagError, best_tag, canonical_tag
from electoral_outreach.model import Text
from electoral_outreach.vocabulary import active

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
