"""The grammar of dates: what is said, in five languages, and what is not said."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.legacy.dates import dates_in, numeric_order
from electoral_outreach.legacy.dates.tokens import tokens
from electoral_outreach.legacy.words.lexicon import LANGUAGES, lexicon
from electoral_outreach.model.period import Period
from electoral_outreach.phrases import period_phrase

ENGLISH = {
    "From September 29 to October 1, 2016": "2016-09-29/2016-10-01",
    "From November 7 to 18": "XXXX-11-07/XXXX-11-18",
    "On April 12 and 13": "XXXX-04-12/XXXX-04-13",
    "On October 18 and 19, 2018": "2018-10-18/2018-10-19",
    "During the April 7, 2014 general election": "2014-04-07",
    "From October 21, 2021 to October 22, 2021": "2021-10-21/2021-10-22",
    "Tuesday, 17 July 2018": "2018-07-17",
    "on Tuesday 8th of September": "XXXX-09-08",
    "from the 6th to the 9th September": "XXXX-09-06/XXXX-09-09",
    "in April": "XXXX-04",
    "for nine days from October 26 to November 3": "XXXX-10-26/XXXX-11-03",
    "Lasting from June 7 to June 14": "XXXX-06-07/XXXX-06-14",
    "5-8 April 2016": "2016-04-05/2016-04-08",
    "22-23 June": "XXXX-06-22/XXXX-06-23",
    "between 19 – 20 October 2015": "2015-10-19/2015-10-20",
    "from November 18-22": "XXXX-11-18/XXXX-11-22",
    "between Wednesday, February 22 and Monday, February 27, 2023": "2023-02-22/2023-02-27",
    "June 13–14, 2013": "2013-06-13/2013-06-14",
    "January 2009": "2009-01",
    "Feb. 27, 1999": "1999-02-27",
    "November 2011 – January 2012": "2011-11/2012-01",
    "January – February, 2012": "2012-01/2012-02",
    "February 2011– October 2013": "2011-02/2013-10",
    "August-September, 2017": "2017-08/2017-09",
    "(29 Mar 2015)": "2015-03-29",
    "1, 3 and 5 May 2014": "{2014-05-01,2014-05-03,2014-05-05}",
    "December 30, 2014 to January 2, 2015": "2014-12-30/2015-01-02",
    "the first and second week of May": "XXXX-05",
    "2016-09-29": "2016-09-29",
    "09/16/2015": "2015-09-16",
    "22/11/2019 - 15:05": "2019-11-22",
    "Already in 1985": "1985",
    "2012-2013": "2012/2013",
}
FRENCH = {
    "Du 7 au 10 juin 2024": "2024-06-07/2024-06-10",
    "le 9 juin": "XXXX-06-09",
    "en juin 2024": "2024-06",
    "Du 30 novembre 2023 au 1 décembre 2023": "2023-11-30/2023-12-01",
    "du 28 février au 2 mars 2015": "2015-02-28/2015-03-02",
    "le jeudi 7 mars, de 16 h 30 à 18 h": "XXXX-03-07",
    "Le 2 avril 2015, à Bruxelles,": "2015-04-02",
    "les 22 et 23 janvier 2014": "2014-01-22/2014-01-23",
    "le 20 et 21 mai": "XXXX-05-20/XXXX-05-21",
    "les 23 et 25 mai 2014": "{2014-05-23,2014-05-25}",
    "Sofia, 22 au 24 mai 2007": "2007-05-22/2007-05-24",
    "2 et 3 décembre 2021 (en ligne)": "2021-12-02/2021-12-03",
    "le 1er mars 2016": "2016-03-01",
    "(2000-2010)": "2000/2010",
}
SPANISH = {
    "8 de marzo de 2018": "2018-03-08",
    "martes 30 de mayo de 2023": "2023-05-30",
    "30/11/2017 - 16:26": "2017-11-30",
    "del 5 al 7 de mayo de 2014": "2014-05-05/2014-05-07",
    "del 28 de febrero al 2 de marzo de 2015": "2015-02-28/2015-03-02",
    "los días 3 y 5 de mayo de 2014": "{2014-05-03,2014-05-05}",
    "el próximo 10 de abril": "XXXX-04-10",
    "de mayo a julio de 2012": "2012-05/2012-07",
    "2020 – 2021": "2020/2021",
}
PORTUGUESE = {
    "de 3 a 5 de maio de 2014": "2014-05-03/2014-05-05",
    "nos dias 3 e 4 de maio de 2014": "2014-05-03/2014-05-04",
    "1º de março de 2011": "2011-03-01",
}
ROMANIAN = {
    "în perioada 20-23 noiembrie 2022": "2022-11-20/2022-11-23",
    "ȋn perioada 20-23 noiembrie 2022": "2022-11-20/2022-11-23",
    "21.11.2022": "2022-11-21",
    "între 3 și 5 mai 2014": "2014-05-03/2014-05-05",
}
PHRASES = [
    (tag, text, period)
    for tag, table in (
        ("en", ENGLISH),
        ("fr", FRENCH),
        ("es", SPANISH),
        ("pt", PORTUGUESE),
        ("ro", ROMANIAN),
    )
    for text, period in table.items()
]

DATE_WORDS = [
    *("from", "to", "and", "until", "of", "the", "in", "week", "May", "June"),
    *("5", "12", "31", "1st", "2014", "2016", "7/8/2015", ",", "-", "–", "(", ")", "/", "."),
]


@pytest.mark.parametrize(("tag", "text", "period"), PHRASES)
def test_a_phrase_is_read_as_a_person_reads_it(tag: str, text: str, period: str) -> None:
    """One phrase, one period; a year only where one is stated."""
    found = dates_in(text, lexicon(tag))
    assert [str(each.period()) for each in found] == [period]
    assert found[0].has_year is not period.startswith("XXXX")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "8 a.m. to 5 p.m."),
        ("en", "the 125 seats of 2,016 polling stations"),
        ("en", "article 12 of the march to the square"),
        ("en", "they may 5 times"),
        ("fr", "de 16 h 30 à 18 h"),
        ("fr", "les 24 membres du conseil"),
        ("es", "el artículo 12"),
    ],
)
def test_other_numbers_are_no_dates(tag: str, text: str) -> None:
    """Hours, seats, articles and words that only look like months."""
    assert dates_in(text, lexicon(tag)) == []


def test_a_day_that_does_not_exist_has_no_period() -> None:
    """It is kept as words, for a finding, and never moved to a day that exists."""
    phrase = dates_in("on 31 April 2015", lexicon("en"))[0]
    assert phrase.period() is None
    assert phrase.span.text.endswith("31 April 2015")


def test_a_day_that_does_not_exist_in_a_year_has_no_period_in_it() -> None:
    """29 February is a day; in 2015 it is none."""
    phrase = dates_in("on 29 February", lexicon("en"))[0]
    assert phrase.period(2015) is None
    assert str(phrase.period(2016)) == "2016-02-29"


def test_a_year_put_in_over_new_year_moves_on() -> None:
    """From December to January, the end is a year later than the start."""
    phrase = dates_in("from December 28 to January 3", lexicon("en"))[0]
    assert str(phrase.period(2014)) == "2014-12-28/2015-01-03"


@pytest.mark.parametrize(
    ("tag", "text", "lead"),
    [
        ("en", "until November 2", "until"),
        ("en", "Since June 1, 2023", "since"),
        ("fr", "depuis 1992", "since"),
        ("fr", "jusqu’au 5 mai 2014", "until"),
        ("es", "Desde 1962", "since"),
        ("es", "hasta el 5 de mayo de 2014", "until"),
    ],
)
def test_half_a_range_says_which_half(tag: str, text: str, lead: str) -> None:
    """A preposition that leaves one end open is kept."""
    assert [each.lead for each in dates_in(text, lexicon(tag))] == [lead]


def test_digits_that_can_be_read_two_ways_are_ambiguous() -> None:
    """3/4 is March or April; 16 can be no month."""
    doubtful, plain = dates_in("3/4/2015 and later 16/9/2015", lexicon("en"))
    assert doubtful.ambiguous
    assert not plain.ambiguous


def test_the_page_shows_the_order_of_its_digits() -> None:
    """One date that can only be read one way settles the others."""
    assert numeric_order("9/16/2015, 3/4/2015", lexicon("es")) == "mdy"
    assert numeric_order("16/9/2015, 3/4/2015", lexicon("en")) == "dmy"


def test_words_that_look_like_months_need_their_company() -> None:
    """English "may" and "march", Spanish "mar", Portuguese "dez"."""
    assert dates_in("Voters may march in 12 districts", lexicon("en")) == []
    assert dates_in("dez observadores", lexicon("pt")) == []


@given(
    st.sampled_from(["en", "fr", "es", "pt"]),
    st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31)),
    st.integers(0, 40),
)
def test_what_the_phrases_room_writes_this_room_reads(tag: str, start: date, days: int) -> None:
    """A period said in a language is the same period when it is read again."""
    end = date.fromordinal(start.toordinal() + days)
    period = Period.parse(str(start) if start == end else f"{start}/{end}")
    text = period_phrase(period, tag)
    assert [each.period() for each in dates_in(text, lexicon(tag))] == [period]


@given(st.sampled_from(LANGUAGES), st.text(max_size=200))
def test_any_text_gives_phrases_in_their_places(tag: str, text: str) -> None:
    """Words stand where the phrase says; each period is one; phrases do not overlap."""
    end = 0
    for phrase in dates_in(text, lexicon(tag), at=7):
        start = phrase.span.start - 7
        assert text[start : phrase.span.end - 7] == phrase.span.text
        assert start >= end
        end = phrase.span.end - 7
        period = phrase.period()
        assert period is None or Period.parse(str(period)) == period


@given(
    st.lists(
        st.sampled_from(DATE_WORDS),
        max_size=30,
    )
)
def test_any_heap_of_date_words_is_read_without_fault(words: list[str]) -> None:
    """What tends to stand in dates, in any order."""
    text = " ".join(words)
    for phrase in dates_in(text, lexicon("en")):
        assert text[phrase.span.start : phrase.span.end] == phrase.span.text
        period = phrase.period()
        assert period is None or Period.parse(str(period)) == period


def test_tokens_keep_their_places() -> None:
    """Each token of a run says where it stands."""
    text = "From 5 to 8 April 2016"
    run = next(iter(tokens(text, lexicon("en"))))
    assert [text[each.start : each.end] for each in run] == text.split()


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2019.05.13 ~ 2019.05.24", "2019-05-13/2019-05-24"),
        ("2016-11-07/2016-11-18", "2016-11-07/2016-11-18"),
        ("2019.03.04 ~ 03.08", "2019-03-04/2019-03-08"),
        ("2018.12.30 ~ 01.07", "2018-12-30/2019-01-07"),
        ("2019/05/13-24", "2019-05-13/2019-05-24"),
        ("2018.08", "2018-08"),
        ("2018.08 ~ 10", "2018-08/2018-10"),
        ("05/2018 - 07/2018", "2018-05/2018-07"),
        ("12/04 - 15/04/2018", "2018-04-12/2018-04-15"),
        ("28.12. – 02.01.2019", "2018-12-28/2019-01-02"),
        ("13.-15.05.2019", "2019-05-13/2019-05-15"),
        ("13 – 15.05.2019", "2019-05-13/2019-05-15"),
        ("05/13-15/2019", "2019-05-13/2019-05-15"),
        ("21 & 23.06.2017", "{2017-06-21,2017-06-23}"),
        ("Bulletin 5 - 12/05/2019", "2019-05-12"),
        ("2019-05-13 - 15 participants", "2019-05-13"),
    ],
)
def test_dates_in_digits_share_their_year_or_month(text: str, period: str) -> None:
    """The end of a range leaves out what its beginning has said, or the other way round."""
    (found,) = dates_in(text, lexicon("en"), order=None)
    assert str(found.period()) == period


@pytest.mark.parametrize("text", ["2016/17", "Resolution 08/2018", "08:00 - 16:30", "no. 2,018.08"])
def test_years_of_budgets_and_numbers_of_acts_are_no_months(text: str) -> None:
    """Two numbers with a stroke between are often something else."""
    assert dates_in(text, lexicon("en")) == []


def test_what_ends_on_a_day_is_not_about_the_end_of_it() -> None:
    """ "A pris fin le 11" has the word of "fin septembre"."""
    (exact,) = dates_in("a pris fin le 11 septembre 2013", lexicon("fr"))
    (about,) = dates_in("fin septembre 2013", lexicon("fr"))
    assert (str(exact.period()), str(about.period())) == ("2013-09-11", "2013-09~")


@pytest.mark.parametrize(
    ("text", "tag", "period"),
    [
        ("14-Mar-2019Hits: 1208", "en", "2019-03-14"),
        ("03/Dec/2018", "en", "2018-12-03"),
        ("14-Mar-2019 to 17-Mar-2019", "en", "2019-03-14/2019-03-17"),
        ("10-12-May-2018", "en", "2018-05-10/2018-05-12"),
        ("05-févr.-2018", "fr", "2018-02-05"),
        ("5.mayo.2018", "es", "2018-05-05"),
    ],
)
def test_a_date_may_be_tied_together(text: str, tag: str, period: str) -> None:
    """As programs write dates, with the month in letters."""
    (found,) = dates_in(text, lexicon(tag))
    assert str(found.period()) == period


@pytest.mark.parametrize(
    ("text", "tag", "period"),
    [
        ("Enero, 15 al 17 (Lima, Perú)", "es", "XXXX-01-15/XXXX-01-17"),
        ("Mayo 3 al 5", "es", "XXXX-05-03/XXXX-05-05"),
        ("Mars, du 3 au 5", "fr", "XXXX-03-03/XXXX-03-05"),
        ("Maio, 3: visita", "pt", "XXXX-05-03"),
        ("Ianuarie, 3-5", "ro", "XXXX-01-03/XXXX-01-05"),
    ],
)
def test_a_month_heads_a_line_before_its_days(text: str, tag: str, period: str) -> None:
    """In languages that say the day first elsewhere."""
    (found,) = dates_in(text, lexicon(tag))
    assert str(found.period()) == period


def test_a_month_before_people_has_no_day() -> None:
    """Nothing closes the line behind the number."""
    (found,) = dates_in("Enero, 15 expertos", lexicon("es"))
    assert (found.span.text, str(found.period())) == ("Enero", "XXXX-01")


@pytest.mark.parametrize("tag", ["es", "pt", "ro"])
def test_a_month_in_short_is_no_weekday(tag: str) -> None:
    """ "Mar" is March and Tuesday."""
    (found,) = dates_in("14 mar. 2019", lexicon(tag))
    assert str(found.period()) == "2019-03-14"
