"""Pages by how their lines are set: spaced, wrapped, broken by a page's end, marked, or without marks."""

from __future__ import annotations

import pytest

from tests.legacy.reading import drafts

REPORT = """Annual Report 2018

7.1 Observation of the Cook Islands General Election

At the invitation of the Pacific Islands Forum Secretariat, the Manager Operations was
part of the Forum observer team that followed the general election in the Cook Islands from{}9 to 16 June 2018.

7.2 Visit by the Samoa Office of the Electoral Commissioner

In August 2018, the office hosted four staff of the Office of the Electoral Commissioner of Samoa.
"""


@pytest.mark.parametrize(
    "end",
    [
        " ",
        "\n\nPage 42\n\nELECTIONS OFFICE\nANNUAL REPORT 2018\n\n",
        "\n\n- 42 -\n\n",
        "\n\n42 | P a g e\n\n",
        "\n\nAnnual Report 2018 | 42\n\n",
    ],
)
def test_a_sentence_goes_on_over_the_end_of_a_page(end: str) -> None:
    """Its number and what heads every page are no part of it."""
    assert [each["period"] for each in drafts(REPORT.format(end))] == [
        "2018-06-09/2018-06-16",
        "2018-08",
    ]


AGREEMENTS = """Accords de coopération
BÉNIN
Convention de partenariat avec la CENA
Partie : Commission électorale nationale autonome (CENA)
Objet : prêt réciproque de formateurs
Date de signature : 1er mars 2016
TCHAD
Accord d’assistance technique avec la CENI
Partie : Commission électorale nationale indépendante (CENI)
Objet : cartographie des bureaux de vote
Date de signature : juin 2013
"""


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_blank_lines_between_any_two_say_nothing(between: str) -> None:
    """What is below what is the same with and without them."""
    found = drafts(AGREEMENTS.replace("\n", between))
    assert [(each["countries"], each["period"]) for each in found] == [
        (["BJ"], "2016-03-01"),
        (["TD"], "2013-06"),
    ]


@pytest.mark.parametrize(
    "form",
    ["**{0}**\n_{1}_\n", "### [{0}](https://example.org/1)\n**Date:** {1}\n", "## {0}\n*{1}*\n"],
)
def test_markdown_is_read_without_its_marks(form: str) -> None:
    """Bold, leaning and linked words are titles and dates like others."""
    page = "".join(
        form.format(title, day) + f"{text}\n\n"
        for title, day, text in (
            ("Visit to Mali", "12 May 2016", "Two officers went to Bamako, Mali, on 9 May 2016."),
            ("Visit to Togo", "12 June 2016", "Two officers went to Lomé, Togo, on 9 June 2016."),
        )
    )
    found = drafts(f"Missions\n\n{page}")
    assert [(each["title"], each["period"]) for each in found] == [
        ("Visit to Mali", "2016-05-09"),
        ("Visit to Togo", "2016-06-09"),
    ]


def test_lists_are_read_without_their_marks() -> None:
    """Behind a colon, closed by semicolons."""
    page = """Rapport 2018

Parmi les réalisations :
la 6e Assemblée générale, le 14 mars 2018 à Niamey, au Niger ;
la mission d’information électorale, du 3 au 7 septembre 2018 à Bucarest, en Roumanie ;
la formation des formateurs, du 26 au 30 novembre 2018 à Lomé, au Togo.
"""
    assert [each["countries"] for each in drafts(page)] == [["NE"], ["RO"], ["TG"]]


def test_a_row_of_links_below_a_text_is_no_breadcrumb() -> None:
    """What stands above it is no banner."""
    page = """Missions

On 5 May 2014 two experts of the commission went to Bamako, Mali, to observe the elections.

Home | Site map | Contact
"""
    assert [each["countries"] for each in drafts(page)] == [["ML"]]
