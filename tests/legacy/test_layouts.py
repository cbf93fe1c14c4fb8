"""How pages are laid out: forms with labels of their own, calendars, chapters, lists of agreements."""

from __future__ import annotations

from electoral_outreach.legacy import read_page
from tests.legacy.reading import brief, drafts

FORMS = """https://www.example.org/missions

Missions

ANGOLA

Mission to the general election of 23 August 2017
On the ground: 18 to 26 August 2017
Head of the group: Judge A. Neto
Strength: 9 observers

TUVALU

Mission to the elections of 10 March 2019
On the ground: 5 to 13 March 2019
Strength: 12 observers
"""


def test_labels_that_come_again_are_fields_of_the_title_above() -> None:
    """What no table names is told by its value: a date, people, or text that stays in the body."""
    angola, tuvalu = drafts(FORMS)
    assert angola["title"] == "Mission to the general election of 23 August 2017"
    assert (angola["period"], tuvalu["period"]) == (
        "2017-08-18/2017-08-26",
        "2019-03-05/2019-03-13",
    )
    assert [each["value"] for each in angola["head_counts"]] == [9]
    assert "Judge A. Neto" in angola["body"]
    assert (angola["countries"], tuvalu["countries"]) == (["AO"], ["TV"])


def test_a_date_behind_an_unknown_label_is_said_to_be_concluded() -> None:
    """It may be another date than that of the activity."""
    assert [each["code"] for each in drafts(FORMS)[0]["findings"]] == ["inferred-period"]


def test_countries_before_a_colon_are_no_labels() -> None:
    """However often they come."""
    page = "Missions\n\n2006\nPeru: mission in April\nThey observed.\nPeru: visit in May\nThey met."
    assert [each["title"] for each in drafts(page)] == [
        "Peru: mission in April",
        "Peru: visit in May",
    ]


AGREEMENTS = """https://www.elecam.cm/fr/accords

Accords et conventions de coopération

TCHAD

Accord d’assistance technique avec la CENI
Partie : Commission électorale nationale indépendante (CENI)
Objet : cartographie des bureaux de vote
Date de signature : juin 2013

ORGANISATIONS INTERNATIONALES

Accord-cadre avec l’Organisation internationale de la Francophonie
Objet : appui aux missions d’information
Date de signature : 2011
"""


def test_a_list_of_agreements_needs_no_verb() -> None:
    """The title begins with the word, and a label dates the signing."""
    assert [(each["kind"], each["period"]) for each in drafts(AGREEMENTS)] == [
        ("agreement", "2013-06"),
        ("agreement", "2011"),
    ]


def test_what_an_agreement_is_about_is_no_other_title() -> None:
    """ "Objet" under a heading says what for."""
    assert drafts(AGREEMENTS)[0]["title"] == "Accord d’assistance technique avec la CENI"


def test_a_country_holds_until_the_next_chapter_set_like_it() -> None:
    """International organisations are not in the country of the chapter above."""
    assert [each["countries"] for each in drafts(AGREEMENTS)] == [["TD"], []]


def test_numbered_agreements_are_dated_by_their_signing() -> None:
    """Whatever elections the other body has in its name."""
    page = """https://www.eci.gov.in/mous

Memoranda of Understanding with Election Management Bodies

1. Memorandum of Understanding with the Electoral Commission of Uganda, signed at New Delhi on 24.01.2018.
2. Memorandum of Understanding with the Fijian Elections Office, signed in 2015.
"""
    assert [(each["kind"], each["period"]) for each in drafts(page)] == [
        ("agreement", "2018-01-24"),
        ("agreement", "2015"),
    ]


def test_a_table_of_agreements_runs_from_signature_to_expiry() -> None:
    """The column of the instrument gives the title, the other party is a partner."""
    page = """https://portal.jne.gob.pe/convenios

Convenios internacionales del Jurado Nacional de Elecciones

| N.º | Convenio | Contraparte | País | Suscripción | Vencimiento |
| 1 | Convenio marco | Registraduría Nacional del Estado Civil | Colombia | 15/04/2016 | 14/04/2021 |
| 2 | Acuerdo de cooperación técnica | IDEA Internacional | - | 02/09/2015 | Indefinido |
"""
    first, second = drafts(page)
    assert (first["kind"], first["title"]) == ("agreement", "Convenio marco")
    assert (first["period"], second["period"]) == ("2016-04-15/2021-04-14", "2015-09-02")
    assert first["partners"][0]["roles"] == ["party"]


def test_items_below_a_date_all_happened_then() -> None:
    """Also right under the heading of a list, whose date it is not."""
    page = """https://www.ine.mx/agenda

ACTIVIDADES REALIZADAS

24 al 28 de octubre de 2019
• Misión de acompañamiento a las elecciones de Uruguay del 27 de octubre. Participantes: 2
• Reunión bilateral con la Junta Electoral de Montevideo.

3 de octubre de 2019
• Visita de una delegación del Consejo Nacional Electoral del Ecuador.
"""
    found = drafts(page)
    assert [each["period"] for each in found] == [
        "2019-10-24/2019-10-28",
        "2019-10-24/2019-10-28",
        "2019-10-03",
    ]
    assert [each["value"] for each in found[0]["head_counts"]] == [2]
    assert found[1]["countries"] == ["UY"]  # a meeting is no island


def test_days_below_a_month_are_of_it() -> None:
    """ "4–8:" under "April 2016"; a longer date in the same list says its own month."""
    page = """Agenda

April 2016
- 4 to 8: study visit to Togo
- 20 – mission to Benin

March 2016
- From 30 March to 2 April: seminar in Dakar, Senegal
"""
    assert [period for _, period in brief(page)] == [
        "2016-04-04/2016-04-08",
        "2016-04-20",
        "2016-03-30/2016-04-02",
    ]


def test_a_date_before_each_title_of_news_is_that_of_posting() -> None:
    """Where the texts tell other days; they get its year."""
    page = """https://www.cne.org.mz/noticias

04/09/2018 | CNE recebe missão da Comissão Nacional Eleitoral de Angola
Uma delegação encontra-se em Maputo de 3 a 7 de Setembro.

15/05/2018 | Técnica da CNE vai ao Brasil
Participará, de 21 a 25 de Maio, em Brasília, num curso do Tribunal Superior Eleitoral.
"""
    assert brief(page) == [
        ("CNE recebe missão da Comissão Nacional Eleitoral de Angola", "2018-09-03/2018-09-07"),
        ("Técnica da CNE vai ao Brasil", "2018-05-21/2018-05-25"),
    ]


def test_a_place_with_its_date_in_brackets_is_a_title() -> None:
    """In a list where every activity is headed that way."""
    page = """http://www.cne.pt/cooperacao

Deslocações da CNE ao exterior:

Viena / Áustria (Abril de 2005)
Presença na reunião da OSCE.

Maputo / Moçambique (28 de Novembro a 6 de Dezembro de 2004)
Três membros acompanharam as eleições gerais.
"""
    assert brief(page) == [
        ("Viena / Áustria", "2005-04"),
        ("Maputo / Moçambique", "2004-11-28/2004-12-06"),
    ]


def test_a_date_said_again_in_another_language_is_one_date() -> None:
    """On bilingual pages, with a slash between."""
    page = """Study visit from Jamaica / Visite d’étude de la Jamaïque
May 7–10, 2018 / Du 7 au 10 mai 2018
Three officials of the Electoral Commission of Jamaica came.

Meeting in Mexico City / Réunion à Mexico
January 2019 / Janvier 2019
They met their counterparts.
"""
    assert [period for _, period in brief(page)] == ["2018-05-07/2018-05-10", "2019-01"]


def test_a_chapter_ends_what_stood_above_its_number() -> None:
    """A conference is not among "4.7.2 Visitors received", and its number is no part of its title."""
    page = """https://www.elections.org.za/report

Report of the year

4.7.2 Visitors received

(a) Delegation from the Malawi Electoral Commission

Six officials were here on 14 November 2022.

(b) Visit by the Electoral Commission of Zambia

They came on 3 March 2023.

4.7.3 Annual conference of the ECF-SADC

The Chairperson took part from 5 to 6 May 2023 in Luanda, Angola.
"""
    found = [(each["title"], each["kind"]) for each in drafts(page)]
    assert found[-1] == ("Annual conference of the ECF-SADC", "mission")


def test_an_agreement_is_no_part_of_the_report_above_it() -> None:
    """Though its title has no word of a visit."""
    page = """https://www.ecb.bt/news

Nepalese Delegation on Study Visit

A delegation from Nepal was in Thimphu from 12 to 16 June 2017.

ECB and Election Commission of India Sign MoU

A Memorandum of Understanding was signed in New Delhi on 26 April 2017.
"""
    found = drafts(page)
    assert [each["period"] for each in found] == ["2017-06-12/2017-06-16", "2017-04-26"]
    assert [each["name"] for each in found[1]["partners"]] == ["Election Commission of India"]


def test_the_column_left_of_a_place_gives_the_title() -> None:
    """A place is one only where no column before it has words."""
    page = """https://www.eci.gov.in/mous

Memoranda of Understanding

S.No.\tName of the EMB\tDate of signing\tPlace
1.\tElectoral Tribunal of Panama\t07.07.2023\tPanama City
2.\tElection Commission of Bhutan\t17.02.2006\tThimphu
"""
    assert [each["title"] for each in drafts(page)] == [
        "Electoral Tribunal of Panama",
        "Election Commission of Bhutan",
    ]


def test_a_body_s_country_behind_a_comma_is_not_where_it_came() -> None:
    """The visit is one received; who came is in the title."""
    page = """https://www.aec.gov.au/visitors

International visitors hosted

| Date | Activity | People |
| 3 and 5 December 2018 | Visit by the Central Election Commission, Taiwan | 4 |
| February 2019 | Staff attachment, Office of the Electoral Commission of Samoa | 2 |
"""
    found = drafts(page)
    assert [each["kind"] for each in found] == ["hosting", "hosting"]
    assert [each["partners"][0]["roles"] for each in found] == [["visitor"], ["visitor"]]


def test_a_lead_in_that_ends_in_a_colon_says_what_its_items_are() -> None:
    """The items need no word of their own."""
    page = """Activités

La Commission a participé à :
- Élections au Sénégal, du 21 au 27 février 2019
- Scrutin en Guinée, du 9 au 13 octobre 2015
"""
    assert [each["countries"] for each in drafts(page)] == [["SN"], ["GN"]]


def test_the_cells_of_a_table_that_became_lines_are_rows_again() -> None:
    """The names of the columns, one a line, say how many lines a row has."""
    drafts = read_page(
        "https://eci.gov.in/memoranda/\n\nMemoranda of Understanding\n\nSl. No.\nCountry\nMemorandum\nDate of signing\n"
        "1.\nMauritius\nMoU with the Office of the Electoral Commissioner of Mauritius\n14.03.2012\n"
        "2.\nNepal\nMoU with the Election Commission of Nepal\n9th May, 2013\n\nWebsite last updated on 17.11.2016\n"
    ).to_json()["drafts"]
    assert [draft["period"] for draft in drafts] == ["2012-03-14", "2013-05-09"]
    assert [draft["countries"] for draft in drafts] == [["MU"], ["NP"]]


def test_every_row_of_a_table_of_activities_is_one() -> None:
    """Titles without a word of this field are read, beside country, date and the people sent."""
    drafts = read_page(
        "https://www.aec.gov.au/international/\n\nInternational activities 2017\n\n"
        "| Date | Country | Activity | Partner | AEC staff |\n"
        "| 21 & 23 June 2017 | Fiji | Advice on buying ballot boxes | Fijian Elections Office | 1 |\n"
        "| 2017 | Tonga | Review of the curriculum | Tonga Electoral Commission | 3 |\n"
    ).to_json()["drafts"]
    assert [draft["period"] for draft in drafts] == ["{2017-06-21,2017-06-23}", "2017"]
    assert [[each["value"] for each in draft["head_counts"]] for draft in drafts] == [[1], [3]]


def test_labels_of_an_event_make_an_entry_of_any_title() -> None:
    """When, where and who: nobody says all three of anything else. Who came is told by the title."""
    drafts = read_page(
        "http://aweb.org/eng/programs\n\nCapacity Building\n\nInvitational ICT Program for Ecuador and Honduras\n"
        "Period : 2018.11.26 ~ 12.07\nVenue : A-WEB Training Center, Incheon\nParticipants : 20 persons\n\n"
        "Onsite Workshop on Elections in Fiji\nPeriod : 2019.03.04 ~ 03.08\nVenue : Suva\n"
        "Participants : 42 staff members of the Fijian Elections Office\n"
    ).to_json()["drafts"]
    assert [draft["period"] for draft in drafts] == [
        "2018-11-26/2018-12-07",
        "2019-03-04/2019-03-08",
    ]
    assert [each["name"] for each in drafts[1]["partners"]] == ["Fijian Elections Office"]


def test_a_delegation_of_so_many_is_a_count() -> None:
    """The label is that of titles elsewhere."""
    (draft,) = read_page(
        "https://portal.jne.gob.pe/\n\nVISITAS RECIBIDAS\n\nVisita de la Junta Central Electoral de República"
        " Dominicana\nFecha: 19/03/2018 - 21/03/2018\nDelegación: 5 personas\n"
    ).to_json()["drafts"]
    assert [each["value"] for each in draft["head_counts"]] == [5]
    assert draft["period"] == "2018-03-19/2018-03-21"


def test_numbered_titles_with_labels_below_are_headings() -> None:
    """Each has its own date; "cooperation" in a title with a date of its own makes no list."""
    page = (
        "https://www.jne.gob.pe/convenios\n\nConvenios internacionales\n\n"
        "1. Acuerdo de Cooperación con IDEA Internacional\nFecha de suscripción: 6 de marzo de 2017\n\n"
        "2. Convenio con la Junta Central Electoral de la República Dominicana\n"
        "Fecha de suscripción: octubre de 2011\n"
    )
    first, second = drafts(page)
    assert [first["period"], second["period"]] == ["2017-03-06", "2011-10"]
    assert [first["kind"], second["kind"]] == ["agreement", "agreement"]
    assert [each["acronym"] or each["name"] for each in first["partners"]] == ["IDEA Internacional"]


def test_items_of_an_agenda_are_no_headings() -> None:
    """A label after a blank line is not theirs."""
    page = (
        "Missions\n\nMission to Mali\n\nOn 5 May 2014, two experts went to Bamako, Mali.\n\n"
        "- Voter lists\n- Ballot papers\n\nPlace: Bamako\n"
    )
    assert [each["title"] for each in drafts(page)] == ["Mission to Mali"]
