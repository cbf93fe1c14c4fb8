"""Which of the dates around a text are its activity's: stamps, calendars, months and parts of a year."""

from __future__ import annotations

import pytest

from electoral_outreach.legacy import read_page
from electoral_outreach.legacy.dates import dates_in
from electoral_outreach.legacy.words.lexicon import lexicon
from tests.legacy.reading import brief, drafts


@pytest.mark.parametrize(
    "stamp",
    [
        "12 mars 2015 · 345 lectures",
        "12/03/2015 - 345 vues",
        "Jeudi 12 mars 2015 | Écrit par la rédaction | Affichages : 512",
        "Publié le 12/03/2015Lu 345 fois",
        "12 mars 2015\nLu 345 fois",
        "12 March 2015 | Hits: 56",
    ],
)
def test_a_date_beside_a_count_of_readers_is_that_of_posting(stamp: str) -> None:
    """Nobody counts who read an activity; an election's date is no answer either."""
    page = (
        f"Actualités\n\nVisite de la CENI du Mali\n{stamp}\nTrois commissaires de la CENI du Mali ont été"
        f" reçus à Ouagadougou du 3 au 5 mars.\n\nMission d'observation au Togo\n{stamp}\n"
        "Deux commissaires ont observé à Lomé le scrutin du 1er mars.\n"
    )
    assert brief(page) == [
        ("Visite de la CENI du Mali", "2015-03-03/2015-03-05"),
        ("Mission d'observation au Togo", None),
    ]


def test_people_counted_beside_a_date_do_not_make_it_one_of_posting() -> None:
    """Who visited is told in the same way, and counts."""
    (draft,) = drafts(
        "Delegations received\n\nVisit from the Electoral Commission of Ghana\n"
        "5 May 2016 | Visitors: 12\nThey were shown how ballots are counted.\n"
    )
    assert draft["period"] == "2016-05-05"


CALENDAR = """https://www.example.ge/events

Events

2018

27 FEB
Study visit to Lithuania
27 February - 1 March, Vilnius
A group of twelve chairs as guests of the Central Electoral Commission of Lithuania.

15 JAN
Visit of the Central Electoral Commission of Armenia
Seven trainers looked into how members are certified.

2017

30 NOV
Study visit to Latvia
30 November-2 December, Riga
A group of 12 chairs.
"""


def test_a_calendar_shows_the_first_day_of_what_goes_on() -> None:
    """The range below the title is the whole of it, and no title of its own."""
    assert brief(CALENDAR) == [
        ("Study visit to Lithuania", "2018-02-27/2018-03-01"),
        ("Visit of the Central Electoral Commission of Armenia", "2018-01-15"),
        ("Study visit to Latvia", "2017-11-30/2017-12-02"),
    ]


@pytest.mark.parametrize(
    ("page", "period"),
    [
        (
            (
                "Visita de la Comisión de Chile\n\nPublicado el 20/04/2016\n\nUna delegación de la Comisión"
                " de Chile estuvo en Lima del 11 al 15 del presente mes."
            ),
            "2016-04-11/2016-04-15",
        ),
        (
            (
                "Visita da Comissão Nacional Eleitoral de Angola\n\n15 Abril 2016 10:22\n\nQuatro membros da"
                " Comissão Nacional Eleitoral de Angola estiveram na Praia de 11 a 15 do corrente mês."
            ),
            "2016-04-11/2016-04-15",
        ),
        (
            (
                "Visite de la commission du Mali\n\nPublié le 20/04/2016\n\nLa délégation de la commission"
                " du Mali a été reçue à Dakar les 11 et 14 de ce mois."
            ),
            "{2016-04-11,2016-04-14}",
        ),
        (
            (
                "Visit of the Electoral Commission of Kenya\n\nPublished 20 April 2016\n\nThe delegation of"
                " the Electoral Commission of Kenya was received on the 11th of this month."
            ),
            "2016-04-11",
        ),
    ],
)
def test_days_of_this_month_have_the_month_of_the_news(page: str, period: str) -> None:
    """That is concluded, and said to be."""
    (draft,) = drafts(page)
    assert draft["period"] == period
    assert {each["code"] for each in draft["findings"]} == {"inferred-period"}


@pytest.mark.parametrize(
    "page",
    [
        "Lesotho – Mission d'experts électoraux de l'UE\n\nautomne 2022; une experte.",
        "Mission to Lesotho\n\nIn the first half of 2022 two experts went to Maseru, Lesotho.",
        "Misión a Lesoto\n\nEn la primavera de 2022 dos expertos fueron a Maseru, Lesoto.",
        "Missão ao Lesoto\n\nNo segundo semestre de 2022 dois peritos foram a Maseru, no Lesoto.",
        "Misiune în Lesotho\n\nÎn toamna anului 2022 doi experți au fost în Lesotho.",
    ],
)
def test_a_part_of_a_year_is_said_where_the_year_stands_for_it(page: str) -> None:
    """A period holds no season; who looks at the draft is told that the page is closer."""
    (draft,) = drafts(page)
    assert draft["period"] == "2022"
    assert "inferred-period" in {each["code"] for each in draft["findings"]}


@pytest.mark.parametrize(
    ("tag", "text", "period"),
    [
        ("fr", "Du 28 novembre au 2décembre 2015, six agents", "2015-11-28/2015-12-02"),
        ("es", "del 3 al 5 de agosto2016 en Quito", "2016-08-03/2016-08-05"),
        ("en", "on 12April 2016", "2016-04-12"),
    ],
)
def test_a_space_that_was_lost_beside_a_month_loses_no_date(
    tag: str, text: str, period: str
) -> None:
    """Pages that went through several systems have such words."""
    assert str(dates_in(text, lexicon(tag))[0].period()) == period


@pytest.mark.parametrize(
    "page",
    [
        (
            "Visitors' Programme during the General Election 2019\n\nPolling was held in seven phases from 11th"
            " April to 19th May, 2019. Guests from Ghana were invited to New Delhi on 12-13 May, 2019."
        ),
        (
            "Programme de visiteurs\n\nLes élections se sont tenues du 11 avril au 19 mai 2019. Les"
            " visiteurs du Ghana étaient là du 12 au 13 mai 2019."
        ),
    ],
)
def test_polling_that_went_on_for_days_is_no_period(page: str) -> None:
    """It is the election's, however many days it took."""
    assert [each["period"] for each in drafts(page)] == ["2019-05-12/2019-05-13"]


def test_a_workshop_on_elections_has_the_days_on_which_it_was_held() -> None:
    """It is the workshop that went on, in whichever order they are named."""
    (draft,) = drafts(
        "Elections workshop in Togo\n\nAn elections workshop was held from 3 to 5 May 2016 in Lomé, Togo."
    )
    assert draft["period"] == "2016-05-03/2016-05-05"


def test_a_line_that_begins_with_people_is_no_title() -> None:
    """Below a date and a title, it tells of what they name."""
    (first, second) = drafts(
        "Agenda : missions passées\n\n28/12/2018 – 03/01/2019\nMission d'observation en République"
        " démocratique du Congo\nDeux membres du Conseil au sein de la mission de l'Union africaine\n"
        "Ajouter à mon calendrier\n\n05/11/2018\nVisite de la Commission électorale libyenne\nHuit cadres"
        " reçus au siège\nAjouter à mon calendrier\n"
    )
    assert [each["value"] for each in first["head_counts"]] == [2]
    assert [each["value"] for each in second["head_counts"]] == [8]


def test_an_item_that_begins_with_a_body_and_its_town_has_its_own_date() -> None:
    """Such as stands at the head of a press release, it is not in a list."""
    page = (
        "https://www.aec.gov.au/visits\n\nVisitors to Australia\n\nIn 2016 and 2017 the commission welcomed:\n\n• Election Commission of Nepal, Canberra,"
        " 6 December 2016: a four-person delegation\n• Electoral Commission of Ghana, Canberra, 5 May 2017: two officials\n"
    )
    assert [each["period"] for each in drafts(page)] == ["2016-12-06", "2017-05-05"]


@pytest.mark.parametrize(
    "text",
    [
        "Visit\n\nA delegation from Zambia came to us. The visit started on Monday 11th and ended on Friday 15 March 2019.",
        "Visita\n\nVino una delegación de Bolivia. La visita inició el lunes 11 y concluye el viernes 15 de marzo de 2019.",
        "Visite\n\nUne délégation du Mali est venue. La visite a débuté le lundi 11 et s'achève le vendredi 15 mars 2019.",
        "Visita\n\nVeio uma delegação de Angola. A visita começou na segunda-feira, 11, e terminou a 15 de março de 2019.",
    ],
)
def test_the_day_it_began_is_of_the_month_it_ended(text: str) -> None:
    """That is concluded, and said."""
    (draft,) = read_page(text).drafts
    assert str(draft.period.period) == "2019-03-11/2019-03-15"
    assert "inferred-period" in {note.code.name for note in draft.notes}


def test_how_many_it_began_with_is_no_day() -> None:
    """Nor is an hour."""
    (opened,) = read_page(
        "Visit\n\nA delegation came from Mali. It began at 9, and ended on 15 March 2019."
    ).drafts
    assert str(opened.period.period) == "2019-03-15"
    (counted,) = read_page(
        "Mission\n\nExperts went to Mali. It began with 12 observers and ended on 15 March 2019."
    ).drafts
    assert str(counted.period.period) == "2019-03-15"


@pytest.mark.parametrize(
    ("stamp", "period"),
    [
        ("Sun, 06/11/2023 - 10:42", "2023-06-11/2023-06-15"),
        ("Sunday 11/06/2023 - 10:42", "2023-06-11/2023-06-15"),
        ("12 June 2023 10:42", "2023-06-11/2023-06-15"),
        ("20 June 2023 10:42", "2023-06-20"),
    ],
)
def test_a_stay_that_goes_on_today_is_more_than_today(stamp: str, period: str) -> None:
    """The weekday says which of two numbers is the day; a stay that is over is another one."""
    (draft,) = drafts(
        f"Chairman receives a delegation of the Libyan commission\n\n{stamp}\n\nThe Chairman welcomed"
        " this morning a delegation of the commission of Libya, here from 11 to 15 June.\n"
    )
    assert draft["period"] == period


@pytest.mark.parametrize(
    "labels",
    [("Guest", "Arrival", "Departure"), ("Event", "Departure date", "Return")],
)
def test_who_arrives_departs_later_and_who_departs_comes_back(labels: tuple[str, ...]) -> None:
    """A departure is the end of a visit received and the beginning of one paid."""
    title, first, last = labels
    entries = "".join(
        f"{title}: Training with the commission of {land}\nCountry: {land}\n{first}: 3 April 2023\n"
        f"{last}: 5 April 2023\nTeam: 4 persons\n\n"
        for land in ("Bhutan", "Togo")
    )
    found = drafts(f"Visits\n\n{entries}")
    assert [each["period"] for each in found] == ["2023-04-03/2023-04-05"] * 2
