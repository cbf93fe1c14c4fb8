"""Places: which countries a text names, and which of them an activity was in or with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.legacy import read_page
from electoral_outreach.legacy.names.gazetteer import fold, mentions


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("in Bamako, au Mali", ["ML", "ML"]),
        ("République démocratique du Congo", ["CD"]),
        ("the Democratic Republic of the Congo and Côte d’Ivoire", ["CD", "CI"]),
        ("Guinea-Bissau, Equatorial Guinea and Papua New Guinea", ["GW", "GQ", "PG"]),
        ("Estados Unidos y Reino Unido", ["US", "GB"]),
        ("Kyrgyzstan, Kosovo and Timor-Leste", ["KG", "XK", "TL"]),
        ("the Ethiopian delegation", ["ET"]),
        ("in Philadelphia, Pennsylvania, and Perth, Western Australia", ["US-PA", "AU-WA"]),
        ("Reunión bilateral; Réunion de travail à Mayotte", ["YT"]),
        ("mission à La Réunion", ["RE"]),
        ("une délégation burkinabè", ["BF"]),
        ("los observadores chilenos", ["CL"]),
        ("Yugoslavia in 1996", ["YUCS"]),
        ("Bavaria", ["DE-BY"]),
    ],
)
def test_countries_are_known_by_their_names(text: str, codes: list[str]) -> None:
    """In five languages, with demonyms, towns and former countries."""
    assert [each.code for each in mentions(text)] == codes


@pytest.mark.parametrize(
    "text", ["they chad and turkey", "Jordan Smith went", "a chile sauce", "the guinea pig", "mali"]
)
def test_words_that_only_look_like_countries_are_none(text: str) -> None:
    """Small letters, and first names before a surname."""
    assert [each for each in mentions(text) if each.country not in {None, "JO"}] == []


def test_a_name_that_two_places_share_says_so() -> None:
    """Georgia is a country and a State; Congo two countries."""
    assert mentions("in Georgia")[0].others
    assert mentions("au Congo")[0].others


@given(st.text(max_size=200))
def test_any_text_gives_places_where_they_stand(text: str) -> None:
    """And folding keeps every place."""
    assert len(fold(text)) == len(text)
    for each in mentions(text, 3):
        assert text[each.span.start - 3 : each.span.end - 3] == each.span.text


def placed(text: str) -> tuple[list[str], list[dict[str, object]]]:
    (draft,) = read_page(text).to_json()["drafts"]
    return draft["countries"], draft["places"]


def test_the_town_goes_with_its_country() -> None:
    """Named beside it."""
    text = "Study mission\n\nFrom 3 to 5 May 2014, two experts studied voting in Tallinn, Estonia."
    assert placed(text) == (["EE"], [{"country": "EE", "locality": "Tallinn"}])


def test_a_list_of_those_who_came_is_not_where_it_was() -> None:
    """Ten countries took part; it was in one."""
    text = (
        "Regional seminar in Lusaka\n\nFrom 3 to 5 May 2014, a seminar was held in Lusaka, Zambia,"
        " with people from Angola, Botswana, Eswatini, Kenya, Lesotho, Malawi, Mauritius,"
        " Mozambique, Namibia and Zimbabwe."
    )
    assert placed(text)[0] == ["ZM"]


def test_visitors_are_from_where_they_came() -> None:
    """A visit is with their country, not in the host's."""
    text = (
        "http://www.elections.org.nz/news\n\nDelegation from Samoa\n\n"
        "On 3 May 2014 a delegation of five people from Samoa visited the commission in"
        " Wellington, New Zealand."
    )
    assert placed(text)[0] == ["WS"]


def test_an_online_activity_is_online() -> None:
    """It has no town."""
    text = "Online workshop on accessibility\n\nOn 3 May 2021 the commission of Kenya joined it."
    assert {"online": True} in placed(text)[1]


def test_a_people_that_is_no_state_is_a_party() -> None:
    """A form names it as the place; no code is made up."""
    text = (
        "Missions\n\n| Country | Date | Mission |\n|---|---|---|\n"
        "| Cherokee Nation | July 1999 | Observation of the tribal election |\n"
        "| Peru | April 2001 | Observation of the general election |\n"
    )
    drafts = read_page(text).to_json()["drafts"]
    assert [draft["countries"] for draft in drafts] == [[], ["PE"]]
    assert drafts[0]["places"] == [{"party": "Cherokee Nation"}]


def test_the_place_below_a_title_of_a_calendar_is_where_it_was() -> None:
    """Whatever the title is: it was taken for the next title."""
    text = (
        "Calendar of network events\n\n3 to 5 May 2014\nRegistration clinic\nBrisbane, Australia\n"
        "Two specialists gave training on registers.\n\n6 June 2014\nTraining of trainers\nNadi, Fiji\n"
        "Ten officers took part.\n"
    )
    drafts = read_page(text).to_json()["drafts"]
    assert [(draft["title"], draft["countries"]) for draft in drafts] == [
        ("Registration clinic", ["AU"]),
        ("Training of trainers", ["FJ"]),
    ]


def test_a_place_that_no_list_knows_is_a_town() -> None:
    """Its name is kept; no country is made up."""
    text = (
        "Missions\n\nActivity: Study visit\nPlace: Kwamakoo\nStart: 3 May 2014\nEnd: 5 May 2014\n"
    )
    assert placed(text) == ([], [{"locality": "Kwamakoo"}])


def test_a_doubtful_country_is_said_to_be_so() -> None:
    """With the ones it may be."""
    text = "Mission to Georgia\n\nOn 3 May 2014 two experts went to Georgia to observe elections."
    (draft,) = read_page(text).to_json()["drafts"]
    assert "ambiguous-place" in {finding["code"] for finding in draft["findings"]}


def test_the_aid_of_a_state_is_not_where_it_was() -> None:
    """Nor its embassy; the town says where it was."""
    text = (
        "https://www.example.sn/actualites\n\nAtelier régional sur le fichier électoral\n\nSaly a abrité,"
        " en juin 2016, un atelier appuyé par la coopération allemande (GIZ)."
    )
    assert placed(text) == (["SN"], [{"country": "SN", "locality": "Saly"}])


def test_an_acronym_that_many_share_is_of_no_country_abroad() -> None:
    """The site may be speaking of itself."""
    text = (
        "https://cesko.ge/eng\n\nBriefing for international observers\n\nOn 20 October 2017 the CEC met"
        " over 60 observers."
    )
    assert "MD" not in placed(text)[0]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Comisia Electorală Centrală a Letoniei", "LV"),
        ("Comisia Electorală Centrală a Ucrainei", "UA"),
        ("Comisia Electorală Centrală a Azerbaidjanului", "AZ"),
        ("Comisia Electorală Centrală a Franţei", "FR"),
    ],
)
def test_romanian_says_whose_a_body_is_by_an_ending(text: str, code: str) -> None:
    """Of the country's own name."""
    assert [each.code for each in mentions(text)] == [code]


def test_sentences_behind_the_place_of_a_label_are_text() -> None:
    """They are read like any other."""
    workshop, visit = read_page(
        "Agenda : ateliers\n\n17-18/10/2018\nAtelier international sur l'accessibilité du vote\n"
        "Lieu : Tunis. En partenariat avec l'IFES. 45 participants\n\n05/11/2018\nVisite de la Commission"
        " électorale libyenne\nLieu : Tunis. Huit cadres ont été reçus.\n"
    ).to_json()["drafts"]
    assert workshop["places"] == [{"country": "TN", "locality": "Tunis"}]
    assert [each["value"] for each in workshop["head_counts"]] == [45]
    assert [each["acronym"] for each in workshop["partners"]] == ["IFES"]
    assert [each["value"] for each in visit["head_counts"]] == [8]


def test_a_town_stands_between_a_comma_and_its_date() -> None:
    """At home, where guests are of no country, it has its own."""
    (draft,) = read_page(
        "https://www.example.ro/\n\nEvenimente organizate în țară\n\n- Conferința internațională privind alegerile,"
        " București, 22-24 mai 2017. Evenimentul a fost sprijinit de Consiliul Europei.\n"
    ).to_json()["drafts"]
    assert draft["countries"] == ["RO"]
    assert draft["places"] == [{"country": "RO", "locality": "București"}]


def test_what_was_done_in_a_country_is_no_town_of_it() -> None:
    """Though a comma stands between."""
    (draft,) = read_page(
        "Missions\n\nPost-Election Review, Malawi\nCountry: Malawi\nMission dates: August 2019\n"
    ).to_json()["drafts"]
    assert draft["places"] == [{"country": "MW"}]
