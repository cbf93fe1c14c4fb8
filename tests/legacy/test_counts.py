"""Head counts: number words, bounds, units, and numbers that count no heads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.legacy import read_page
from electoral_outreach.legacy.numbers.counts import counts_in
from electoral_outreach.legacy.numbers.numerals import numerals
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import LANGUAGES

PEOPLE = [
    ("en", "a representative of the commission went", 1, "exact"),
    ("en", "three people", 3, "exact"),
    ("en", "Nine-member delegation", 9, "exact"),
    ("en", "A 22 member delegation", 22, "exact"),
    ("en", "15-strong delegation", 15, "exact"),
    ("en", "A team of three joined the mission", 3, "exact"),
    ("fr", "Deux membres du Conseil ont pris part", 2, "exact"),
    ("pt", "Quatro vogais estão em Harare", 4, "exact"),
    ("en", "a delegation of 13 people", 13, "exact"),
    ("en", "more than 2,200 officers", 2200, "at-least"),
    ("en", "around four hundred persons", 400, "about"),
    ("en", "up to six members", 6, "at-most"),
    ("en", "5,000 observers", 5000, "exact"),
    ("fr", "Cinq représentantes et représentants", 5, "exact"),
    ("fr", "une délégation composée de trois experts", 3, "exact"),
    ("fr", "plus de 50 représentants", 50, "at-least"),
    ("fr", "Une cinquantaine d'experts", 50, "about"),
    ("fr", "1 200 observateurs", 1200, "exact"),
    ("fr", "trois (03) experts", 3, "exact"),
    ("fr", "quatre-vingts participants", 80, "exact"),
    ("es", "un total de 153 personas", 153, "exact"),
    ("es", "más de 230 observadores", 230, "at-least"),
    ("es", "5.000 observadores", 5000, "exact"),
    ("es", "treinta y cinco expertos", 35, "exact"),
    ("es", "una veintena de participantes", 20, "about"),
    ("pt", "cerca de 40 observadores", 40, "about"),
    ("ro", "doi reprezentanți", 2, "exact"),
]


@pytest.mark.parametrize(("tag", "text", "value", "bound"), PEOPLE)
def test_people_are_counted(tag: str, text: str, value: int, bound: str) -> None:
    """Digits or words, with what is said of their exactness."""
    found = counts_in(Span(text, 0), tag)
    assert [(each.value, each.unit, each.bound) for each in found] == [(value, "people", bound)]


@pytest.mark.parametrize(
    ("tag", "text", "counts"),
    [
        ("en", "over 75 participants from some 30 countries", [(75, "people"), (30, "countries")]),
        (
            "en",
            "12 representatives from eight election management bodies",
            [(12, "people"), (8, "institutions")],
        ),
        (
            "en",
            "30 long-term observers and 350 short-term observers",
            [(30, "people"), (350, "people")],
        ),
        ("fr", "des représentants de 19 organismes", [(19, "institutions")]),
        ("fr", "vingt et un pays", [(21, "countries")]),
        (
            "es",
            "doce representantes de cinco países miembros",
            [(12, "people"), (5, "countries")],
        ),
        (
            "es",
            "41 observadores electorales, de 18 nacionalidades",
            [(41, "people"), (18, "countries")],
        ),
    ],
)
def test_units_are_kept_apart(tag: str, text: str, counts: list[tuple[int, str]]) -> None:
    """People, bodies and countries in one phrase are counts of their own."""
    assert [(each.value, each.unit) for each in counts_in(Span(text, 0), tag)] == counts


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "240 polling stations"),
        ("en", "the 125 seats of parliament"),
        ("en", "voters elected 57 members of the Assembly"),
        ("en", "the 150 members of the Parliament of Togo sat"),
        ("fr", "l’élection de 57 membres de l’Assemblée nationale"),
        ("en", "431 election officials from 45 countries since 2006"),
        ("en", "33 million voters"),
        ("en", "in 2014 observers came"),
        ("fr", "une trentaine de bureaux de vote"),
        ("fr", "portant le nombre de membres de 28 à 32"),
        ("es", "una treintena de mesas de votación"),
    ],
)
def test_what_is_no_head_of_this_activity_is_not_counted(tag: str, text: str) -> None:
    """Rooms, seats, voters, sums over years, and years themselves."""
    assert counts_in(Span(text, 0), tag) == []


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("en", "Twelve members of the Parliament of Togo called at the office.", 12),
        ("fr", "Cinq députés de l’Assemblée nationale du Togo ont été reçus.", 5),
        ("es", "Se recibió a seis diputados del Congreso de Chile.", 6),
    ],
)
def test_members_of_a_parliament_who_came_are_heads(tag: str, text: str, value: int) -> None:
    """Where the sentence is not about electing them."""
    assert [(each.value, each.unit) for each in counts_in(Span(text, 0), tag)] == [
        (value, "people")
    ]


def test_a_range_of_heads_has_an_upper_end() -> None:
    """Between ten and twenty-five."""
    (count,) = counts_in(Span("between 10 to 25 members", 0), "en")
    assert (count.value, count.upper) == (10, 25)


def test_the_one_who_was_accompanied_is_counted_and_said() -> None:
    """The president with a delegation of thirteen: the reader says how it counted."""
    text = "The president, accompanied by a delegation of 13 people, visited the council."
    (count,) = counts_in(Span(text, 0), "en")
    assert count.value in (13, 14)
    assert count.with_leader is (count.value == 14)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "She was accompanied by two department heads."),
        ("fr", "Le président, accompagné de deux collaborateurs, s'est rendu à Cotonou."),
        ("es", "La presidenta, acompañada por dos funcionarios, viajó a Lima."),
        ("pt", "O presidente, acompanhado por dois técnicos, esteve em Lisboa."),
    ],
)
def test_so_many_who_accompanied_somebody_are_one_more(tag: str, text: str) -> None:
    """Whether they are called a delegation or not."""
    (count,) = counts_in(Span(text, 0), tag)
    assert (count.value, count.with_leader) == (3, True)


@given(st.sampled_from(LANGUAGES), st.text(max_size=200))
def test_any_text_gives_counts_in_their_places(tag: str, text: str) -> None:
    """The words of a count stand where it says."""
    for count in counts_in(Span(text, 5), tag):
        assert text[count.span.start - 5 : count.span.end - 5] == count.span.text
        assert count.value >= 0
        assert count.upper is None or count.upper >= count.value


@given(st.integers(1, 999))
def test_plain_digits_are_their_number(number: int) -> None:
    """In every language."""
    for tag in LANGUAGES:
        assert [each.value for each in numerals(f"{number} x", tag)] == [number]


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("en", "Two of our staff joined the group", 2),
        ("en", "three of our returning officers helped", 3),
        ("fr", "deux de nos experts ont assisté au vote", 2),
        ("es", "dos de nuestros funcionarios viajaron", 2),
        ("pt", "dois dos nossos técnicos estiveram lá", 2),
    ],
)
def test_so_many_of_a_body_s_people_are_counted(tag: str, text: str, value: int) -> None:
    """They are its own."""
    (found,) = counts_in(Span(text, 0), tag)
    assert (found.value, found.unit, found.ours) == (value, "people", True)


def test_so_many_of_those_named_before_are_no_count() -> None:
    """ "Two of the experts" are among them."""
    assert counts_in(Span("two of the experts spoke", 0), "en") == []


@pytest.mark.parametrize(("value", "number"), [("six", 6), ("Twelve.", 12), ("14", 14)])
def test_a_label_s_number_may_be_a_word(value: str, number: int) -> None:
    """With nothing else behind the label."""
    (draft,) = read_page(
        f"Missions\n\nMission to Malawi\nCountry: Malawi\nMission dates: 2 to 11 May 2019\nTeam: {value}\n"
    ).drafts
    assert [each.value for each in draft.head_counts] == [number]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        (
            "Número: 281",
            "Visita del tribunal de Chile\n\nDel 3 al 7 de junio de 2021 vinieron colegas de Chile.",
        ),
        ("Number: 281", "Visit from Samoa\n\nFrom 3 to 7 June 2021, colleagues from Samoa came."),
    ],
)
def test_the_number_of_a_press_release_counts_nobody(label: str, text: str) -> None:
    """It stands by itself, and not in a form."""
    title, _, told = text.partition("\n\n")
    page = read_page(f"{title}\n\n{label}\n\n{told}")
    assert [each.head_counts for each in page.drafts] == [()]
    assert label in page.unread


def test_who_comes_along_with_people_counted_before_is_no_leader_more() -> None:
    """The delegation has its number; those with it are as many as is said."""
    (draft,) = read_page(
        "Visit from Zambia\n\nA five-member delegation from Zambia came on 11 March 2019. The guests came along"
        " with two officers of the embassy."
    ).drafts
    assert [each.value for each in draft.head_counts] == [5, 2]


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("en", "The Supervisor of Elections and two senior staff attended the meeting.", 3),
        ("en", "Commissioner Arthur Lim and one (1) staff", 2),
        ("en", "Two Commissioners and the Chief Elections Officer attended.", 3),
        ("es", "Magistrada Eugenia Zamora y un asesor", 2),
        ("fr", "Le président de la CENI et deux commissaires ont participé.", 3),
    ],
)
def test_who_holds_an_office_is_counted_with_those_named_beside(
    tag: str, text: str, value: int
) -> None:
    """At the head of a sentence or a cell, where nobody was met."""
    (count,) = counts_in(Span(text, 0), tag)
    assert (count.value, count.with_leader) == (value, True)


def test_a_column_headed_by_people_counts_them() -> None:
    """Whatever they are called there."""
    page = """Missions abroad

| Country | Purpose | Date | Officers |
| Guyana | Study visit on registration | March 14 – 25, 2016 | 2 |
| Belize | Regional conference | June 2022 | 3 |
"""
    found = read_page(page).to_json()["drafts"]
    assert [[count["value"] for count in each["head_counts"]] for each in found] == [[2], [3]]
