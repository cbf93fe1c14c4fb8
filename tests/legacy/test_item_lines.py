"""Items of several lines between blank lines."""

from __future__ import annotations

from tests.legacy.reading import drafts

ENGLISH = """https://www.example.org/observers

Election observers sent abroad

2019

Ukraine, presidential election
ODIHR, 6 February – 24 April 2019
4 LTO, 20 STO

Nigeria, general elections
EU, 5 January – 30 March 2019
1 LTO, 2 STO

2018

Sierra Leone, presidential run-off
EU, March – April 2018
1 STO
"""

FRENCH = """https://www.example.org/observation

Observation des élections

Moldavie : élections législatives du 24 février 2019
Du 22 au 25 février 2019
Un député
Assemblée parlementaire de l’OSCE

Tunisie : élections législatives du 6 octobre 2019
Du 3 au 8 octobre 2019
Un député
Assemblée parlementaire de la Francophonie (APF)

Bosnie-Herzégovine : élections générales du 7 octobre 2018
5-8 octobre 2018
Trois députés
Assemblée parlementaire de l’OSCE
"""


def test_the_first_line_is_the_title_and_not_the_dated_one() -> None:
    """A body before the date organised it, and long-term and short-term observers are counted."""
    found = drafts(ENGLISH)
    assert [(each["title"], each["period"], each["countries"]) for each in found] == [
        ("Ukraine, presidential election", "2019-02-06/2019-04-24", ["UA"]),
        ("Nigeria, general elections", "2019-01-05/2019-03-30", ["NG"]),
        ("Sierra Leone, presidential run-off", "2018-03/2018-04", ["SL"]),
    ]
    assert [[each["value"] for each in draft["head_counts"]] for draft in found] == [
        [4, 20],
        [1, 2],
        [1],
    ]
    assert [[(p["name"], p["roles"]) for p in draft["partners"]] for draft in found] == [
        [("ODIHR", ["organiser"])],
        [("EU", ["organiser"])],
        [("EU", ["organiser"])],
    ]


def test_lines_of_people_and_bodies_below_a_date_are_no_titles() -> None:
    """They say more of the activity, also where the same words stand below several."""
    found = drafts(FRENCH)
    assert [(each["period"], each["countries"]) for each in found] == [
        ("2019-02-22/2019-02-25", ["MD"]),
        ("2019-10-03/2019-10-08", ["TN"]),
        ("2018-10-05/2018-10-08", ["BA"]),
    ]
    assert [[each["value"] for each in draft["head_counts"]] for draft in found] == [[1], [1], [3]]
    assert all(draft["partners"][0]["roles"] == ["organiser"] for draft in found)


def test_below_a_country_the_line_under_it_is_the_title() -> None:
    """And those under that say who went, and with whom."""
    page = """https://www.example.org/missions

Observation missions

Sierra Leone
Presidential election, 2 – 9 March 2018
Two commissioners, with ECOWAS

Liberia
Run-off election, 20 – 28 December 2017
One commissioner, with the African Union

Kenya
Repeat election, 20 – 29 October 2017
Three officers
"""
    found = drafts(page)
    assert [each["countries"] for each in found] == [["SL"], ["LR"], ["KE"]]
    assert [[each["value"] for each in draft["head_counts"]] for draft in found] == [[2], [1], [3]]
    assert found[0]["period"] == "2018-03-02/2018-03-09"
