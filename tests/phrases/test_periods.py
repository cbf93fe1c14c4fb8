"""Periods said in the reader's language."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from electoral_outreach.model import Period
from electoral_outreach.phrases import period_phrase
from electoral_outreach.strategies import periods

SPOKEN = ("en", "fr", "es", "pt", "ar")
TAGS = (*SPOKEN, "en-GB", "en-CA", "fr-CA", "es-MX", "pt-PT", "ar-SY")
FORMS = st.sampled_from(("sentence", "compact"))

MISSION = "2016-11-07/2016-11-18"

SENTENCES = [
    (MISSION, "en", "From November 7 to 18, 2016"),
    (MISSION, "en-CA", "From November 7 to 18, 2016"),
    (MISSION, "en-GB", "From 7 to 18 November 2016"),
    (MISSION, "fr", "Du 7 au 18 novembre 2016"),
    (MISSION, "fr-CA", "Du 7 au 18 novembre 2016"),
    (MISSION, "es", "Del 7 al 18 de noviembre de 2016"),
    (MISSION, "pt", "De 7 a 18 de novembro de 2016"),
    (MISSION, "ar", "من 7 إلى 18 نوفمبر 2016"),
    ("2016-09-29/2016-10-01", "en", "From September 29 to October 1, 2016"),
    ("2016-09-29/2016-10-01", "fr", "Du 29 septembre au 1er octobre 2016"),
    ("2016-09-29/2016-10-01", "pt", "De 29 de setembro a 1º de outubro de 2016"),
    ("2016-09-29/2016-10-01", "pt-PT", "De 29 de setembro a 1 de outubro de 2016"),
    ("2015-12-28/2016-01-03", "en", "From December 28, 2015 to January 3, 2016"),
    ("2015-12-28/2016-01-03", "es", "Del 28 de diciembre de 2015 al 3 de enero de 2016"),
    ("2016-11-23", "en", "On November 23, 2016"),
    ("2016-11-23/2016-11-23", "en", "On November 23, 2016"),
    ("2018-10-01", "fr", "Le 1er octobre 2018"),
    ("2018-10-11", "fr", "Le 11 octobre 2018"),
    ("2018-10-01", "ar", "في 1 أكتوبر 2018"),
    ("2024-06", "en", "In June 2024"),
    ("2024-06", "fr", "En juin 2024"),
    ("2024-06", "ar-SY", "في حزيران 2024"),
    ("2005", "en", "In 2005"),
    ("2005", "ar", "في عام 2005"),
    ("2024-04/2024-06", "fr", "D’avril à juin 2024"),
    ("2024-05/2024-08", "fr", "De mai à août 2024"),
    ("2011-11/2012-01", "en", "From November 2011 to January 2012"),
    ("2005/2008", "es", "De 2005 a 2008"),
    ("2016-09/2016-10-01", "fr", "De septembre 2016 au 1er octobre 2016"),
    ("2016/2016-03", "en", "From 2016 to March 2016"),
    ("1992/..", "en", "Since 1992"),
    ("1992/..", "fr", "Depuis 1992"),
    ("2023-06-01/..", "fr", "Depuis le 1er juin 2023"),
    ("../2016-10", "fr", "Jusqu’en octobre 2016"),
    ("../2016-10-01", "es", "Hasta el 1 de octubre de 2016"),
    ("1992/", "en", "From 1992 (end not known)"),
    ("2011-04/", "fr", "À partir d’avril 2011 (fin inconnue)"),
    ("/2016-10-01", "en", "Until October 1, 2016 (start not known)"),
    ("XXXX-11-07/XXXX-11-18", "en", "From November 7 to 18 (year not stated)"),
    ("XXXX-11-07/XXXX-11-18", "fr", "Du 7 au 18 novembre (année non précisée)"),
    ("XXXX-12-28/XXXX-01-03", "en", "From December 28 to January 3 (year not stated)"),
    ("XXXX-11", "es", "En noviembre (año no indicado)"),
    ("{2014-05-23,2014-05-25}", "en", "On May 23 and 25, 2014"),
    ("{2014-05-23,2014-05-25}", "fr", "Les 23 et 25 mai 2014"),
    ("{2014-05-23,2014-05-25}", "pt", "Nos dias 23 e 25 de maio de 2014"),
    ("{2014-05-23,2014-05-25,2014-06-01}", "fr", "Les 23 et 25 mai et le 1er juin 2014"),
    ("{2014-05-23,2015-05-25}", "fr", "Le 23 mai 2014 et le 25 mai 2015"),
    ("{2014-05,2014-06}", "fr", "En mai et juin 2014"),
    ("{2014,2016,2018}", "en-CA", "In 2014, 2016 and 2018"),
    ("{2014,2015-03,2016-01-02}", "en-CA", "In 2014, in March 2015 and on January 2, 2016"),
    ("{2014-05-23~,2014-05-25}", "fr", "Vers le 23 mai 2014 et le 25 mai 2014"),
    ("2005~", "en", "Around 2005"),
    ("2005?", "fr", "En 2005 (date incertaine)"),
    ("2024-06%", "en", "Around June 2024 (uncertain date)"),
    ("1992~/..", "en", "Since 1992 (approximate date)"),
    ("2016-11-07~/2016-11-18", "en", "From November 7 to 18, 2016 (approximate start)"),
    (
        "2016-11-07~/2016-11-18?",
        "fr",
        "Du 7 au 18 novembre 2016 (début approximatif, fin incertaine)",
    ),
    ("2016-11-07?/2016-11-18?", "es", "Del 7 al 18 de noviembre de 2016 (fechas inciertas)"),
    ("XXXX-11-07?", "en", "On November 7 (year not stated, uncertain date)"),
]

COMPACT = [
    (MISSION, "en", "November 7–18, 2016"),
    (MISSION, "fr", "7–18 novembre 2016"),
    (MISSION, "en-GB", "7–18 November 2016"),
    (MISSION, "ar", "7–18 نوفمبر 2016"),
    (MISSION, "hu", "2016. november 7–18."),
    (MISSION, "ja", "2016年11月7日～18日"),
    ("2016-09-29/2016-10-01", "en", "September 29 – October 1, 2016"),
    ("2016-09-29/2016-10-01", "de", "29. September – 1. Oktober 2016"),
    ("2016-09-29/2016-10-01", "sw", "29 Septemba 2016 – 1 Oktoba 2016"),
    ("2024-04/2024-06", "fa", "آوریل تا ژوئن 2024"),
    ("2018-10-01/2018-10-05", "fr", "1er–5 octobre 2018"),
    ("2005/2008", "fr", "2005–2008"),
    ("2024-06", "fr", "Juin 2024"),
    ("2024-06", "tr", "Haziran 2024"),
    ("XXXX-11-07/XXXX-11-18", "fr", "7–18 novembre (année non précisée)"),
    ("XXXX-11-07/XXXX-11-18", "de", "7.–18. November (????)"),
    ("XXXX-11-07/XXXX-11-18", "ja", "11月7日～18日 (????)"),
    ("XXXX-11", "nl", "November (????)"),
    ("{2014-05-23,2014-05-25}", "fr", "23 et 25 mai 2014"),
    ("{2014-05-23,2014-05-25}", "de", "23. Mai 2014 und 25. Mai 2014"),
    ("1992/..", "fr", "Depuis 1992"),
    ("1992/..", "de", "1992 – …"),
    ("../1992", "de", "… – 1992"),
    ("1992/", "en", "1992 – ?"),
    ("/1992", "de", "? – 1992"),
    ("2005%", "en", "~2005?"),
    ("2016-11-07~/2016-11-18", "en", "~November 7, 2016 – November 18, 2016"),
    ("2016-11-07~/2016-11-18~", "en", "~November 7, 2016 – ~November 18, 2016"),
    (MISSION, "wa", "2016-11-07 – 2016-11-18"),
    (MISSION, "tlh", "November 7–18, 2016"),
]


@pytest.mark.parametrize(("text", "tag", "phrase"), SENTENCES)
def test_a_sentence_reads_as_a_native_would_write_it(text: str, tag: str, phrase: str) -> None:
    """Each shape, precision and doubt in the languages that the library speaks."""
    assert period_phrase(Period(text), tag) == phrase


@pytest.mark.parametrize(("text", "tag", "phrase"), COMPACT)
def test_the_compact_form_is_short_and_complete(text: str, tag: str, phrase: str) -> None:
    """Any locale has one; thin spaces are CLDR's."""
    said = period_phrase(Period(text), tag, "compact")
    assert said.replace("\u2009", " ") == phrase


def test_a_language_without_sentences_gets_the_compact_form() -> None:
    """German, Greek and Japanese sentences would need words that the library does not have."""
    for tag in ("de", "el", "ja"):
        assert period_phrase(Period(MISSION), tag) == period_phrase(Period(MISSION), tag, "compact")


def test_inside_a_sentence_it_begins_small() -> None:
    """The caller knows whether a sentence begins."""
    assert period_phrase(Period(MISSION), "en", capital=False) == "from November 7 to 18, 2016"
    assert period_phrase(Period("2024-06"), "fr", "compact", capital=False) == "juin 2024"


def test_capitals_follow_the_language() -> None:
    """Georgian has no title case and Azerbaijani dots its capital I."""
    assert period_phrase(Period("2024-06"), "ka") == period_phrase(
        Period("2024-06"), "ka", capital=False
    )
    assert period_phrase(Period("2024-06"), "az").startswith("İyun")


def test_notes_on_what_is_missing_can_be_left_off_but_doubts_stay() -> None:
    """A page that says elsewhere that the year is missing need not say it twice."""
    assert period_phrase(Period("XXXX-11-07"), "en", notes=False) == "On November 7"
    assert period_phrase(Period("1992/"), "en", notes=False) == "From 1992"
    assert period_phrase(Period("2005?"), "en", notes=False) == "In 2005 (uncertain date)"


def test_other_digits_are_there_for_the_asking() -> None:
    """Latin digits unless the tag says otherwise."""
    assert period_phrase(Period("2016-11-23"), "ar-u-nu-arab") == "في ٢٣ نوفمبر ٢٠١٦"
    assert period_phrase(Period("2016-11-23"), "ar-EG") == "في 23 نوفمبر 2016"


@given(period=periods(), tag=st.sampled_from(TAGS), form=FORMS, capital=st.booleans())
def test_any_period_can_be_said_and_shows_each_year_it_states(
    period: Period, tag: str, form: str, capital: bool
) -> None:
    """Nothing raises, nothing is left open, and the year of every dated end is there."""
    phrase = period_phrase(period, tag, form, capital=capital)
    assert not re.search(r"[{}]", phrase)
    assert phrase == phrase.strip()
    for date in period.dates:
        if date is not None and date.year is not None:
            assert str(date.year) in phrase


@given(period=periods(yearless=True), tag=st.sampled_from(TAGS), form=FORMS)
def test_a_period_without_a_year_never_shows_one(period: Period, tag: str, form: str) -> None:
    """Nothing is invented: no four digits in a row, and a note that says why."""
    phrase = period_phrase(period, tag, form)
    assert not re.search(r"[0-9]{3}", phrase)
    assert period_phrase(period, tag, form, notes=False) != phrase


@given(period=periods(), tag=st.sampled_from(SPOKEN))
def test_every_stated_day_shows(period: Period, tag: str) -> None:
    """A day is a number of its own, whatever shares its month."""
    numbers = {int(number) for number in re.findall(r"[0-9]+", period_phrase(period, tag))}
    assert {date.day for date in period.dates if date is not None and date.day} <= numbers


@given(one=periods(), other=periods(), tag=st.sampled_from(SPOKEN), form=FORMS)
@example(
    one=Period("2000-01~/2001-01-01"),
    other=Period("2000-01~/2001-01-01~"),
    tag="en",
    form="compact",
)
def test_different_periods_read_differently(
    one: Period, other: Period, tag: str, form: str
) -> None:
    """Unless they say the same thing twice: an interval of one day is that day."""
    if period_phrase(one, tag, form) == period_phrase(other, tag, form):
        assert set(one.dates) == set(other.dates)


@given(period=periods(), tag=st.sampled_from(("de", "zh-Hant", "sw", "fa", "eu", "wa", "th")))
def test_any_locale_can_say_any_period(period: Period, tag: str) -> None:
    """Other locales have no sentences, but no gaps either."""
    phrase = period_phrase(period, tag)
    for date in period.dates:
        if date is not None and date.year is not None:
            assert str(date.year) in phrase
