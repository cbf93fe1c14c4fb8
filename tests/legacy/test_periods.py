"""When an activity took place: which of a page's dates, whose year, and what is said of it."""

from __future__ import annotations

from typing import Any

import pytest

from electoral_outreach.legacy import read_page
from electoral_outreach.legacy.facts.terms import agreement_end
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.model.partial_date import PartialDate


def drafted(text: str) -> dict[str, Any]:
    """The only draft of a page."""
    (draft,) = read_page(text).to_json()["drafts"]
    found: dict[str, Any] = draft
    return found


def codes(draft: dict[str, Any]) -> set[str]:
    return {finding["code"] for finding in draft["findings"] if finding["path"] == "period"}


def test_the_date_of_the_election_is_not_that_of_the_mission() -> None:
    """The mission was there around it."""
    draft = drafted(
        "Observation mission to Malawi\n\nAn observer of the commission was in Malawi from May 14 to"
        " 24, 2019, for the general election of May 21, 2019."
    )
    assert draft["period"] == "2019-05-14/2019-05-24"


def test_a_mission_that_only_has_an_election_s_date_says_so() -> None:
    """It is a guess, and one to look at."""
    draft = (
        drafted(
            "Election observation missions\n\nMissions:\n\n- General election in Peru (10 April 2016)\n"
            "- Presidential election in Haiti (25 October 2015)\n"
        )
        if False
        else read_page(
            "Election observation missions\n\n"
            "General election in Peru (10 April 2016)\n\nPresidential election in Haiti (25 October 2015)\n"
        ).to_json()["drafts"][0]
    )
    assert draft["period"] in {None, "2016-04-10"}
    assert draft["period"] is None or codes(draft)


@pytest.mark.parametrize(
    "line",
    ["Published 20 May 2016", "Last modified: 2016-05-20", "(Updated May 20, 2016)", "20 May 2016"],
)
def test_the_date_of_posting_is_not_that_of_the_activity(line: str) -> None:
    """It gives the year at most, and then it is named as where the year is from."""
    draft = drafted(
        f"Visit of a delegation from Kenya\n\n{line}\n\nOn 12 May, a delegation of the electoral"
        " commission of Kenya visited the council and was shown how ballots are counted."
    )
    assert draft["period"] == "2016-05-12"
    assert "inferred-year" in codes(draft)
    texts = [e["text"] for e in draft["evidence"] if e["path"] == "period"]
    assert any("12 May" in text for text in texts)
    assert any("2016" in text for text in texts)


def test_a_year_heading_gives_the_year() -> None:
    """With the heading as evidence, and a finding that says it was concluded."""
    drafts = read_page(
        "Missions\n\n2015\n\nMission to Mali\n\nOn 12 May, two experts went to Bamako, Mali.\n\n"
        "2014\n\nMission to Chad\n\nOn 3 June, two experts went to N'Djamena, Chad.\n"
    ).to_json()["drafts"]
    assert [draft["period"] for draft in drafts] == ["2015-05-12", "2014-06-03"]
    assert all("inferred-year" in codes(draft) for draft in drafts)


def test_no_year_anywhere_leaves_it_out() -> None:
    """XXXX, and a warning with the words."""
    draft = drafted("Mission to Mali\n\nFrom 12 to 14 May, two experts went to Bamako, Mali.")
    assert draft["period"] == "XXXX-05-12/XXXX-05-14"
    assert draft["findings"][0]["code"] == "no-year"
    assert draft["findings"][0]["message"] == "no year stated: 'From 12 to 14 May'"


def test_a_running_total_is_no_period() -> None:
    """Nor are years of birth, of laws, of foundation."""
    draft = drafted(
        "Mission to Mali\n\nOn 12 May 2014, two experts went to Bamako, Mali. Since 1990 the"
        " council has sent 120 missions; its law of 3 March 1988 allows it to."
    )
    assert draft["period"] == "2014-05-12"
    assert [count["value"] for count in draft["head_counts"]] == [2]


def test_a_day_that_does_not_exist_is_said_to_be_none() -> None:
    """The page made a mistake, which is the editor's to mend."""
    draft = drafted("Mission to Mali\n\nOn 31 April 2014 two experts went to Bamako, Mali.")
    assert draft["period"] is None
    assert codes(draft)


def test_an_end_before_its_start_is_said_to_be_so() -> None:
    """And no period is made of it."""
    draft = drafted(
        "Mission to Mali\n\nFrom 14 May 2014 to 12 May 2014 two experts went to Bamako, Mali."
    )
    assert draft["period"] is None or codes(draft)


def test_start_and_end_of_a_form_are_one_period() -> None:
    """Whichever language its labels are in."""
    for labels in (
        "Activity: Study visit\nCountry: Chile\nStart: 8 March 2018\nEnd: 12 March 2018",
        "Actividad: Visita de estudio\nPaís: Chile\nInicio: 8 de marzo de 2018\nFinal: 12 de marzo de 2018",
        "Activité : Visite d’étude\nPays : Chili\nDébut : 8 mars 2018\nFin : 12 mars 2018",
    ):
        assert drafted(f"Missions\n\n{labels}\n")["period"] == "2018-03-08/2018-03-12"


@pytest.mark.parametrize(
    ("tag", "text", "end"),
    [
        ("en", "It runs for five years.", "2019-06"),
        ("en", "It ran for a two-year period and was extended for another three years.", "2019-06"),
        ("fr", "Elle est conclue pour une durée de trois ans.", "2017-06"),
        ("es", "Tendrá una vigencia de cuatro años.", "2018-06"),
    ],
)
def test_how_long_an_agreement_runs_is_reckoned(tag: str, text: str, end: str) -> None:
    """From its start, with every renewal."""
    found = agreement_end(PartialDate(2014, 6), [Span(text, 0)], tag)
    assert found is not None
    assert str(found.date) == end


def test_a_term_of_no_end_is_none() -> None:
    """Without terms, or with such as nobody agrees on."""
    start = PartialDate(2014, 6)
    assert agreement_end(start, [Span("It was signed in Lima.", 0)], "en") is None
    assert agreement_end(start, [Span("It runs for 400 years.", 0)], "en") is None


def test_a_leap_day_ends_on_the_28th() -> None:
    """Where the year of the end has no 29th."""
    found = agreement_end(PartialDate(2016, 2, 29), [Span("It runs for three years.", 0)], "en")
    assert found is not None
    assert str(found.date) == "2019-02-28"


def test_what_was_announced_today_did_not_happen_today() -> None:
    """The one range of days in the report tells when."""
    draft = drafted(
        "Observer Group to Solomon Islands\n\n25 March 2019\n\nThe Secretary-General today announced"
        " who will observe the election in Solomon Islands on 3 April.\n\nThe ten observers are led by"
        " a former judge of Samoa, who has served on several such groups over the last years and speaks"
        " Pijin. They will be in the country from 27 March to 9 April."
    )
    assert draft["period"] == "2019-03-27/2019-04-09"
    assert codes(draft) == {"inferred-year"}


def test_who_observed_an_election_known_by_its_month_did_so_then() -> None:
    """It is said to be the election's date."""
    draft = drafted(
        "Observation of the general election in Kenya\n\nTwo commissioners followed the general"
        " election in August 2022."
    )
    assert draft["period"] == "2022-08"
    assert codes(draft) == {"election-date"}


def test_the_first_of_a_month_may_have_a_point_and_a_ring() -> None:
    """ "1.º" is how Spanish writes it."""
    draft = drafted(
        "Asuntos internacionales\n\nEntre el 28 de agosto y el 1.º de septiembre de 2017, dos"
        " funcionarias asistieron en La Paz, Bolivia, al curso de registro civil."
    )
    assert draft["period"] == "2017-08-28/2017-09-01"


def agreement_with(labels: str) -> dict[str, Any]:
    """The draft of a form about an agreement."""
    head = "Agreements\n\nMemorandum of understanding with Peru\n\nCountry: Peru\n"
    return drafted(f"https://www.example.org/agreements\n\n{head}{labels}")


@pytest.mark.parametrize("label", ["Validity", "In force until", "Valid through"])
def test_a_label_of_validity_holds_the_end(label: str) -> None:
    """It was left out without a word beside a label of the start."""
    draft = agreement_with(f"Start: 5 May 2018\n{label}: 4 May 2021")
    assert (draft["period"], codes(draft)) == ("2018-05-05/2021-05-04", set())


def test_a_label_of_dates_beside_that_of_the_start_may_hold_the_end() -> None:
    """Where they go on after it; that this is concluded is said."""
    draft = agreement_with("Signed on: 5 May 2018\nDuration: 1 June 2018 to 31 May 2021")
    assert (draft["period"], codes(draft)) == ("2018-05-05/2021-05-31", {"inferred-period"})
    draft = agreement_with("Signed on: 5 May 2018\nDates: 3 May 2018")
    assert (draft["period"], codes(draft)) == ("2018-05-05", set())
    assert "3 May 2018" in draft["body"]


def test_an_end_that_is_no_date_stays_in_the_body() -> None:
    """It was taken for read."""
    draft = agreement_with("Start: 5 May 2018\nValidity: indefinite")
    assert draft["period"] == "2018-05-05"
    assert "indefinite" in draft["body"]


def test_whoever_was_received_today_came_on_the_day_of_the_news() -> None:
    """Where the title tells of a meeting; what else was received today dates nothing."""
    page = "News\n\n{}\n\nPosted on 5 June 2019\n\nThe Chairperson received {} today.\n"
    met = drafted(page.format("Meeting with the Ambassador of Estonia", "the Ambassador"))
    assert met["period"] == "2019-06-05"
    asked = read_page(page.format("Observation mission to Estonia", "an invitation")).to_json()
    assert [each["period"] for each in asked["drafts"]] in ([], [None])


def test_of_several_news_each_has_its_own_date_of_posting() -> None:
    """ "En décembre dernier" is of the year before its own news, whatever the one above was."""
    drafts = read_page(
        "https://recef.org/actualites/\n\nActualités\n\nRéunion du bureau à Genève, en Suisse\nPublié le 3 juillet 2018\n"
        "Le 28 juin, le bureau s’est réuni à Genève, en Suisse.\n\nMission d’appui à Djibouti\nPublié le"
        " 22 janvier 2018\nEn décembre dernier, trois experts ont aidé la commission de Djibouti.\n"
    ).to_json()["drafts"]
    assert [draft["period"] for draft in drafts] == ["2018-06-28", "2017-12"]
    assert all(codes(draft) == {"inferred-year"} for draft in drafts)


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("Na quarta-feira (15)", "2019-05-15"),
        ("Nesta quarta (15)", "2019-05-15"),
        ("De segunda (13) a quarta-feira (15)", "2019-05-13/2019-05-15"),
        ("Na quinta-feira (25)", "2019-04-25"),
    ],
)
def test_a_weekday_with_its_number_is_of_the_month_of_the_news(said: str, period: str) -> None:
    """It is concluded, and said to be."""
    draft = drafted(
        "TSE recebe delegação da comissão eleitoral de Moçambique\n17/05/2019 13:40\n"
        f"{said}, o tribunal recebeu cinco membros da comissão de Moçambique.\n"
    )
    assert draft["period"] == period
    assert "inferred-period" in codes(draft)


def test_when_a_page_was_changed_is_no_signing() -> None:
    """The foot of a page belongs to no agreement of its list."""
    draft = drafted(
        "Memorandum of understanding with the Electoral Commission of Ghana\n\nIt was signed in Accra."
        "\n\nThis page was last updated on 17.11.2016"
    )
    assert draft["period"] is None


def test_a_beginning_and_an_end_told_apart_are_one_stay() -> None:
    """The year stands with the end alone."""
    draft = drafted(
        "Mission d’étude en Norvège\n\nTrois membres ont suivi en Norvège les élections du 9 septembre 2013."
        " Leur séjour a débuté le 5 septembre et a pris fin le 11 septembre 2013."
    )
    assert draft["period"] == "2013-09-05/2013-09-11"


def test_a_date_in_parentheses_behind_what_was_done_is_no_dateline() -> None:
    """Behind a town it is; what follows the colon is the same either way."""
    page = (
        "https://www.cne.pt/relacoes\n\nRelações internacionais\n\n2017\n\n"
        "• Missão de observação às eleições em Angola (19 a 26 de agosto): um membro esteve em Luanda.\n"
        "• Sessão de trabalho com a Embaixada da Noruega (7 de março): troca de impressões.\n"
    )
    assert [
        draft.period.period and str(draft.period.period) for draft in read_page(page).drafts
    ] == [
        "2017-08-19/2017-08-26",
        "2017-03-07",
    ]


@pytest.mark.parametrize("when", ["ended on 15 March 2019", "began on 15 March 2019"])
def test_one_end_is_not_taken_for_the_whole_without_a_word(when: str) -> None:
    """How long it lasted is not said."""
    page = read_page(
        "https://www.example.org/news\n\nVisit of a delegation from Zambia\n\n"
        f"A delegation from Zambia came for a study visit. The visit {when}.\n"
    )
    (draft,) = page.drafts
    assert str(draft.period.period) == "2019-03-15"
    assert "inferred-period" in [note.code.name for note in draft.notes]


EN = "Observation missions 2018/19\n\nObservation Mission to Malawi\nCountry: Malawi\n"
LABELLED = [
    f"{EN}Election date: 8 May 2019\nMission dates: 2nd - 11th May\n",
    f"{EN}Presidential run-off: 8 May 2019\nMission dates: 2-11 May\n",
    (
        "Missions d'observation\n\nMission d'observation au Malawi\nPays : Malawi\nDate du scrutin : 8 mai 2019\n"
        "Dates de la mission : du 2 au 11 mai\n"
    ),
    (
        "Misiones de observación\n\nMisión de observación en Malawi\nPaís: Malawi\n"
        "Fecha de la elección: 8 de mayo de 2019\nFecha de la misión: 2 al 11 de mayo\n"
    ),
    (
        "Missões de observação\n\nMissão de observação no Malawi\nPaís: Malawi\n"
        "Data das eleições: 8 de maio de 2019\nData da missão: 2 a 11 de maio\n"
    ),
    (
        "Misiuni de observare\n\nMisiune de observare în Malawi\nȚara: Malawi\nData alegerilor: 8 mai 2019\n"
        "Perioada misiunii: 2-11 mai\n"
    ),
]


@pytest.mark.parametrize("page", LABELLED)
def test_a_label_of_the_election_dates_the_election(page: str) -> None:
    """It gives the year at most."""
    draft = drafted(page)
    assert (draft["period"], codes(draft)) == ("2019-05-02/2019-05-11", {"inferred-year"})
    assert [each["date"] for each in draft["elections"]] == ["2019-05-08"]


@pytest.mark.parametrize("line", ["Mission dates: not published", "Team: 12 delegates"])
def test_a_mission_of_which_only_the_election_is_dated_has_no_period(line: str) -> None:
    """Whatever years the heading has."""
    draft = drafted(f"{EN}Election date: 8 May 2019\n{line}\n")
    assert (draft["period"], codes(draft)) == (None, {"no-period"})
