"""Days that pages write in words, months that are names, years that meetings are called by."""

from __future__ import annotations

import pytest

from electoral_outreach.legacy.dates import dates_in, numeric_order
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.words.lexicon import lexicon
from tests.legacy.reading import brief, drafts


@pytest.mark.parametrize(
    ("text", "language", "period"),
    [
        ("no dia vinte e quatro de Agosto de 2019", "pt", "2019-08-24"),
        ("nesta quarta-feira, oito de Junho de 2019", "pt", "2019-06-08"),
        ("el veintidós de mayo de 2019", "es", "2019-05-22"),
        ("el treinta y uno de marzo de 2019", "es", "2019-03-31"),
        ("dos de los tres magistrados, el 5 de mayo de 2019", "es", "2019-05-05"),
    ],
)
def test_a_day_is_read_in_words(text: str, language: str, period: str) -> None:
    assert [str(each.period()) for each in dates_in(text, lexicon(language))] == [period]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("preside Julio César Castaños Guzmán", "es", []),
        ("said April Smith of the office", "en", []),
        ("en Julio de 2019", "es", ["2019-07"]),
        ("in April Ghana voted", "en", ["XXXX-04"]),
        ("May 2019", "en", ["2019-05"]),
    ],
)
def test_a_month_may_be_somebodys_name(text: str, language: str, found: list[str]) -> None:
    assert [str(each.period()) for each in dates_in(text, lexicon(language))] == found


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Date: 11/02/2019. It goes on until November 2.", "mdy"),
        ("Date: 02/11/2019. It goes on until November 2.", "dmy"),
        ("Date: 11/02/2019. It goes on until May 2.", None),
        ("Date: 11/02/2019. From November 2 to 11 February.", None),
    ],
)
def test_a_day_in_words_says_in_which_order_digits_are(text: str, order: str | None) -> None:
    assert numeric_order(text, lexicon("en")) == order


NAMED = """https://network.example/news

{title}

{text} It was asked for at a meeting of the board in March 2019."""


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "2019 Learning Clinic in Australia",
            "Officers met in Brisbane, Australia from 21 to 25 August.",
        ),
        (
            "Officers meet in Australia",
            "The 2019 seminar took place in Brisbane, Australia from 21 to 25 August.",
        ),
    ],
)
def test_the_year_that_it_is_called_by_is_that_of_its_days(title: str, text: str) -> None:
    [draft] = drafts(NAMED.format(title=title, text=text))
    assert draft["period"] == "2019-08-21/2019-08-25"
    assert "inferred-year" in {each["code"] for each in draft["findings"]}


def test_the_year_of_an_election_is_not() -> None:
    page = NAMED.format(
        title="A mission for the 2022 elections in Kenya",
        text="Officers were in Nairobi, Kenya from 21 to 25 August.",
    )
    assert brief(page) == [("A mission for the 2022 elections in Kenya", "2018-08-21/2018-08-25")]


TODAY = """https://agencia.example/2019

 date {stamp}

O tribunal firmou hoje ({day}) um acordo de cooperação com a União Interamericana de Organismos Eleitorais (Uniore).

Em 2016 e 2018, missões da rede acompanharam a votação."""


@pytest.mark.parametrize(
    ("stamp", "day", "period"),
    [("2019-08", "2", "2019-08-02"), ("2019-08-02", "2", "2019-08-02")],
)
def test_today_has_its_number_behind_it(stamp: str, day: str, period: str) -> None:
    page = TODAY.format(stamp=stamp, day=day)
    assert [each["period"] for each in drafts(page)] == [period]


def test_a_day_that_only_the_address_gives_is_flagged() -> None:
    page = """https://gazette.example/2019/09/02/signature

Signature d'un protocole avec la Ligue arabe

La commission et la Ligue des États arabes ont signé, ce matin, un protocole d'accord sur l'observation des élections à Tunis, en Tunisie."""
    [draft] = drafts(page)
    assert draft["period"] == "2019-09-02"
    assert "inferred-period" in {each["code"] for each in draft["findings"]}


@pytest.mark.parametrize(
    "held",
    ["to be held in Fiji on 3 October 2019", "which will be held in Suva on 3 October 2019"],
)
def test_elections_have_the_day_on_which_they_are_to_be_held(held: str) -> None:
    page = f"""https://network.example/news

A mission is opened in Fiji

A mission for the general elections {held} was opened in Suva, Fiji, on 30 August 2019."""
    [draft] = drafts(page)
    assert draft["period"] == "2019-08-30"
    assert draft["elections"] == [{"date": "2019-10-03"}]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("reçu à Kinshasa, la Réunion du comité", ["CD"]),
        ("La reunión será en la sala", []),
        ("La Réunion des membres", []),
        ("une mission à La Réunion", ["RE"]),
        ("l'île de la Réunion", ["RE"]),
    ],
)
def test_a_meeting_is_no_island(text: str, found: list[str]) -> None:
    assert [each.code for each in mentions(text)] == found


@pytest.mark.parametrize(
    ("since", "period"), [("ce lundi 3 juin 2019", "2019-06-03"), ("le 3 juin 2009", None)]
)
def test_a_weekday_since_when_somebody_is_here_is_the_first_day(
    since: str, period: str | None
) -> None:
    page = f"""https://journal.example/7

Une délégation du Gabon à Lomé

La Commission électorale accueille, depuis {since} à Lomé, au Togo, une délégation officielle du Gabon."""
    [draft] = drafts(page)
    assert draft["period"] == period
    assert {each["code"] for each in draft["findings"]} >= {
        "inferred-period" if period else "no-period"
    }
