"""Lists of what was observed: by country, by year, and as forms under the title of an election."""

from __future__ import annotations

import pytest

from tests.legacy.reading import drafts

BY_COUNTRY = """https://www.example.org/observed

Observation missions

Zimbabwe
Harmonised elections, 30 July 2018
Mission: 22 July – 4 August 2018
Observers: 28 (16 women, 12 men)
Head of delegation: Judge Chirwa, Electoral Commission of Zambia
Final report (PDF, 2 MB)

Eswatini
National elections, 21 September 2018
Mission: 12 – 24 September 2018
Observers: 15
Head of delegation: Judge Neto, National Electoral Commission of Angola
Final report (PDF, 1.4 MB)
"""


def test_dates_behind_a_label_of_the_mission_are_its_period() -> None:
    """Rather than the title of another entry."""
    found = [(each["title"], each["period"], each["countries"]) for each in drafts(BY_COUNTRY)]
    assert found == [
        ("Harmonised elections, 30 July 2018", "2018-07-22/2018-08-04", ["ZW"]),
        ("National elections, 21 September 2018", "2018-09-12/2018-09-24", ["SZ"]),
    ]


def test_who_led_a_mission_is_a_partner_and_no_place() -> None:
    """A label says so; the number before a breakdown is that of all."""
    zimbabwe, eswatini = drafts(BY_COUNTRY)
    assert [each["name"] for each in zimbabwe["partners"]] == ["Electoral Commission of Zambia"]
    assert [each["roles"] for each in eswatini["partners"]] == [["participant"]]
    assert [each["value"] for each in zimbabwe["head_counts"]] == [28]


def test_a_statement_has_a_day_that_is_not_the_missions() -> None:
    """The mission's own days are not told."""
    page = (
        "Observation missions\n\nMalawi\nGeneral elections, 21 May 2019\n"
        "Statement: the preliminary statement was read in Lilongwe on 23 May 2019.\n"
    )
    (found,) = drafts(page)
    assert found["period"] != "2019-05-23"
    assert any(each["path"] == "period" for each in found["findings"])


BY_YEAR = """https://www.example.org/missions

Our missions, 2018–2019

2019
Sénégal : élection présidentielle – la mission a eu lieu du 20 au 27 février, avec trois commissaires.
Mauritanie : élection présidentielle – juin, deux observateurs.

2018
Mali : premier tour, du 24 juillet au 1er août, quatre commissaires. Le scrutin était le 29 juillet.
En 2018, nous n'avons pas envoyé d'observateurs au Cameroun, où l'on a voté le 7 octobre.
"""


def test_a_country_with_its_election_is_an_entry_of_a_list_by_year() -> None:
    """Up to the sentence behind a dash; nobody went where nobody was sent."""
    page = BY_YEAR.replace("Our missions", "Nos missions d'observation")
    assert [(each["title"], each["period"]) for each in drafts(page)] == [
        ("Sénégal : élection présidentielle", "2019-02-20/2019-02-27"),
        ("Mauritanie : élection présidentielle", "2019-06"),
        ("Mali : premier tour", "2018-07-24/2018-08-01"),
    ]


@pytest.mark.parametrize("mark", ["✔", "▸", "➢", "◆", "\uf0b7"])
def test_many_marks_begin_an_item(mark: str) -> None:
    """Those of word processors' own letters as well."""
    page = (
        "Missões de observação\n\n2019\n"
        f"{mark} Moçambique – eleições gerais, 10 a 18 de outubro, 5 observadores\n"
        f"{mark} África do Sul – eleições gerais, 4 a 10 de maio, 2 observadores\n"
    )
    assert [each["countries"] for each in drafts(page)] == [["MZ"], ["ZA"]]


AT_WORK = """https://www.example.org/help

Technical help abroad

Vanuatu

Three officers worked in Port Vila from 3 to 21 February 2020, alongside staff of the Vanuatu Electoral Office.

Samoa

No help was asked for in the year under review.

Tonga

An adviser was placed with the Tonga Electoral Commission in March 2020.

Staff

Ms Doe joined us on 4 May 2019.
"""


def test_people_sent_to_a_country_need_no_word_for_a_mission() -> None:
    """Under its name; it ends where a heading is set like it."""
    found = drafts(AT_WORK)
    assert [(each["title"], each["period"]) for each in found] == [
        ("Vanuatu", "2020-02-03/2020-02-21"),
        ("Tonga", "2020-03"),
    ]
    assert [each["name"] for each in found[0]["partners"]] == ["Vanuatu Electoral Office"]


def test_labels_may_stand_right_below_a_country() -> None:
    """With no other title."""
    page = (
        "Misiones de observación electoral\n\n"
        "Honduras\n➢ Fecha: del 22 al 27 de noviembre de 2017\n➢ Delegación: 2 funcionarios\n\n"
        "Chile\n➢ Fecha: 17 al 20 de noviembre de 2017\n➢ Delegación: una magistrada\n"
    )
    found = [(each["title"], each["period"]) for each in drafts(page)]
    assert found == [
        ("Honduras", "2017-11-22/2017-11-27"),
        ("Chile", "2017-11-17/2017-11-20"),
    ]


def test_several_labels_may_stand_in_one_line() -> None:
    """Between pipes; what is no label there is a link."""
    page = (
        "Observer groups\n\n2018\n"
        "Sierra Leone General Elections\nDates: 28 Feb (Wed) – 14 Mar (Wed) 2018 | Team: 14 | Report\n"
        "Zimbabwe Harmonised Elections\nDates: 23 Jul (Mon) – 5 Aug (Sun) 2018 | Team: 20 | Report\n"
    )
    found = [
        (each["title"], each["period"], [count["value"] for count in each["head_counts"]])
        for each in drafts(page)
    ]
    assert found == [
        ("Sierra Leone General Elections", "2018-02-28/2018-03-14", [14]),
        ("Zimbabwe Harmonised Elections", "2018-07-23/2018-08-05", [20]),
    ]


def test_a_form_with_bullets_for_labels_is_no_list_of_items() -> None:
    """Though nothing but bullets stands below its title."""
    page = (
        "Programmes\n\n"
        "Training for the Election Commission of Nepal\n▶ Period : Jul. 8(Mon) ~ Jul. 17(Wed), 2019\n"
        "▶ Venue : Kathmandu, Nepal\n▶ Contents : use of rolls\n\n"
        "Training for women in elections\n▶ Period : Nov. 2018\n▶ Venue : Suva, Fiji\n▶ Contents : rights\n"
    )
    assert [each["period"] for each in drafts(page)] == ["2019-07-08/2019-07-17", "2018-11"]


def test_the_name_of_the_site_is_no_conference() -> None:
    """Though a "Forum" is one elsewhere."""
    page = (
        "https://www.ecf-sadc.example.org/missions\n\nECF-SADC\nElectoral Commissions Forum of SADC Countries\n\n"
        "Missions\n\nMember bodies lend us their staff.\n"
    )
    assert drafts(page) == []


def test_one_label_may_say_when_and_where() -> None:
    """The date is the period, what stands beside it the place."""
    page = (
        "Training programmes\n\n"
        "■ Training on registers for Mongolia\n ○ Date & Venue: June 4 (Mon) – 13 (Wed), 2018 / Suva, Fiji\n"
        " ○ Host/Organizer: Fijian Elections Office\n\n"
        "■ Training on registers for Bhutan\n ○ Date & Venue: July 2018 / Apia, Samoa\n"
        " ○ Host/Organizer: Office of the Electoral Commissioner\n"
    )
    found = [
        (each["period"], each["countries"], each["partners"][0]["roles"]) for each in drafts(page)
    ]
    assert found == [
        ("2018-06-04/2018-06-13", ["FJ"], ["organiser"]),
        ("2018-07", ["WS"], ["organiser"]),
    ]


def test_forms_may_begin_with_another_label_than_their_title() -> None:
    """Where they begin alike."""
    page = (
        "Observer missions\n\n"
        "Country: Madagascar\nElection: Presidential, first round\nMission period: 1 to 12 November 2018\nMission size: 25\n\n"
        "Country: Zambia\nElection: General elections\nMission period: 2 to 16 August 2016\nMission size: 30\n"
    )
    found = [(each["title"], each["period"], each["countries"]) for each in drafts(page)]
    assert found == [
        ("Presidential, first round", "2018-11-01/2018-11-12", ["MG"]),
        ("General elections", "2016-08-02/2016-08-16", ["ZM"]),
    ]


def test_a_line_that_counts_people_below_a_title_says_more_of_it() -> None:
    """Its days narrow the year in the title."""
    page = (
        "Past missions\n\n"
        "Nepal 2017 – House of Representatives Elections\n34 observers, 20 November to 9 December\n\n"
        "Kyrgyzstan 2017 – Presidential Election\n12 observers, 8 to 18 October\n"
    )
    assert [each["period"] for each in drafts(page)] == [
        "2017-11-20/2017-12-09",
        "2017-10-08/2017-10-18",
    ]


def test_an_item_that_begins_with_place_and_day_is_called_by_what_follows() -> None:
    """And a visit by the Commission, as a page calls its own, went out."""
    page = (
        "Visits by the Commission\n\n"
        "* Ottawa, Canada, 11-13 June 2018: round table on campaigns\n"
        "* Copenhagen, Denmark, September 2018: seminar of the Nordic authorities\n"
    )
    found = [(each["title"], each["kind"], each["period"]) for each in drafts(page)]
    assert found == [
        ("Round table on campaigns", "mission", "2018-06-11/2018-06-13"),
        ("Seminar of the Nordic authorities", "mission", "2018-09"),
    ]


def test_a_year_before_the_word_for_a_list_heads_it() -> None:
    """ "2019 missions" dates no item."""
    page = (
        "2019 missions\n\n"
        "Moldova | Parliamentary elections | 17 to 26 Feb 2019 | 4\n"
        "Ukraine | Presidential election | 25 Mar to 2 Apr 2019 | 6\n"
        "North Macedonia | Presidential election | 15 to 23 Apr 2019 | 2\n"
    )
    assert [(each["countries"], each["period"]) for each in drafts(page)] == [
        (["MD"], "2019-02-17/2019-02-26"),
        (["UA"], "2019-03-25/2019-04-02"),
        (["MK"], "2019-04-15/2019-04-23"),
    ]


def test_an_item_is_called_by_what_stands_before_its_people() -> None:
    """Behind a dash or in brackets."""
    page = (
        "Activities\n\n2012\n"
        "- 4–8 June – Suva, Fiji – training of trainers – two staff\n"
        "- 23–27 July – Honiara, Solomon Islands – study tour (three people)\n"
    )
    assert [each["title"] for each in drafts(page)] == [
        "Suva, Fiji – training of trainers",
        "Honiara, Solomon Islands – study tour",
    ]


def test_months_of_a_mission_and_the_country_of_its_head() -> None:
    """An election takes no two months; where its head is from is not where it was."""
    page = (
        "https://www.example.org/missions\n\nMissions électorales\n\n2018\n\n"
        "Gabon – élection présidentielle – juillet et août – 4 membres, mission conduite par un juge du Maroc\n"
        "Guinée – élections législatives – du 2 au 5 mai – 12 membres\n"
    )
    assert [(each["period"], each["countries"]) for each in drafts(page)] == [
        ("2018-07/2018-08", ["GA"]),
        ("2018-05-02/2018-05-05", ["GN"]),
    ]
