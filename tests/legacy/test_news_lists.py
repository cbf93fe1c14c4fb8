"""Lists of news and of events set as a title, a date and a text each, in either order."""

from __future__ import annotations

import pytest

from electoral_outreach.legacy.dates import dates_in
from electoral_outreach.legacy.words.lexicon import lexicon
from tests.legacy.reading import brief, drafts

EVENTS = """https://commission.example/events

Activities by year: 2019

Moldova - National conference on the electoral code

17/12/2019 - 17/12/2019
Chisinau - The commission's members join the debate on how the electoral code of Moldova may be changed

"the former capital" - Seminar with the Central Election Commission of Georgia

12/12/2019 - 13/12/2019
Kutaisi - Together with the Central Election Commission of Georgia, the commission holds a seminar on complaints.
"""


def test_titles_stand_above_dates_and_texts_below_begin_with_their_town() -> None:
    assert brief(EVENTS) == [
        ("Moldova - National conference on the electoral code", "2019-12-17"),
        (
            '"the former capital" - Seminar with the Central Election Commission of Georgia',
            "2019-12-12/2019-12-13",
        ),
    ]


NEWS = """https://network.example/news

December 6, 2019

Workshop on voter lists in Moldova

Officers of Moldova's commission came to a workshop from 2 to 4 December 2019 in Chisinau, Moldova
November 29, 2019

Settling electoral disputes in Ghana

The network held a training on electoral disputes from 17 to 21 October 2019 in Accra, Ghana
"""


def test_a_text_that_lost_its_point_stands_below_its_title() -> None:
    assert brief(NEWS) == [
        ("Workshop on voter lists in Moldova", "2019-12-02/2019-12-04"),
        ("Settling electoral disputes in Ghana", "2019-10-17/2019-10-21"),
    ]


@pytest.mark.parametrize(
    "label", ["Fecha del evento", "Fecha de la visita", "Periodo del encuentro", "Fecha"]
)
def test_the_label_of_a_date_says_of_what(label: str) -> None:
    page = f"""https://tribunal.example.mx/eventos

Evento:

Encuentro con la autoridad electoral de Indonesia

País:

imagenIndonesia

{label}:

1 de agosto de 2019

Evento:

Taller con la autoridad electoral de Haití

País:

imagenHaití

{label}:

5 de agosto de 2019
"""
    assert [(each["period"], each["countries"]) for each in drafts(page)] == [
        ("2019-08-01", ["ID"]),
        ("2019-08-05", ["HT"]),
    ]


@pytest.mark.parametrize("text", ["17/12/2019 - 17/12/2019", "from 17 to 17 December 2019"])
def test_a_range_of_one_day_is_that_day(text: str) -> None:
    [phrase] = dates_in(text, lexicon("en"), order="dmy")
    assert str(phrase.period()) == "2019-12-17"


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("With the May 14, 2019 uprising a new time began in Tunisia.", None),
        ("The May 14, 2019 workshop in Tunisia was on voter lists.", "2019-05-14"),
        ("On the 14 May 2019 four officers were at a workshop in Tunisia.", "2019-05-14"),
    ],
)
def test_a_day_before_a_noun_is_the_day_of_that(sentence: str, period: str | None) -> None:
    page = f"https://network.example/news\n\nFirst workshops in Tunisia\n\n{sentence}"
    assert [each["period"] for each in drafts(page)] == ([period] if period else [None])
