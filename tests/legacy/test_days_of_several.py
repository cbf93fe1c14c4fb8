"""One day told of what went on for several is a question."""

from __future__ import annotations

import pytest

from tests.legacy.reading import drafts

SEVERAL = {
    "en": "Workshop in Ghana\n\nOn 4 May 2018 in Accra, Ghana, the Chair opened a {}-day workshop.",
    "fr": "Atelier au Ghana\n\nLe 4 mai 2018, à Accra, au Ghana, s’est ouvert un atelier de {} jours.",
    "es": "Taller en Chile\n\nEl 4 de mayo de 2018 se inauguró en Santiago, Chile, un taller de {} días.",
    "pt": "Seminário em Angola\n\nA 4 de maio de 2018 abriu em Luanda, Angola, um seminário de {} dias.",
    "ro": "Seminar în Albania\n\nLa 4 mai 2018 s-a deschis la Tirana, Albania, un seminar de {} zile.",
}
THREE = {"en": "three", "fr": "trois", "es": "tres", "pt": "três", "ro": "trei"}


def codes(page: str) -> set[str]:
    [draft] = drafts(page)
    assert draft["period"] == "2018-05-04"
    return {each["code"] for each in draft["findings"]}


@pytest.mark.parametrize("tag", SEVERAL)
@pytest.mark.parametrize("digits", [False, True])
def test_the_first_day_of_several_is_doubtful(tag: str, digits: bool) -> None:
    assert "doubtful-date" in codes(SEVERAL[tag].format("3" if digits else THREE[tag]))


def test_one_day_is_not() -> None:
    assert "doubtful-date" not in codes(SEVERAL["en"].format("one"))


def test_days_that_are_told_are_not() -> None:
    page = "Workshop in Ghana\n\nFrom 4 to 6 May 2018 the Chair led a three-day workshop in Accra, Ghana."
    [draft] = drafts(page)
    assert draft["findings"] == []


@pytest.mark.parametrize("label", ["Post on", "Uploaded on", "Added on"])
def test_the_day_a_file_was_put_up_is_none_of_the_workshop(label: str) -> None:
    page = f"Workshop in Ghana\n\nTwo officers attended a workshop in Accra, Ghana.\n\n{label} 22-Aug-2020\n\n2 views"
    found = [(each["title"], each["period"]) for each in drafts(page)]
    assert found in ([], [("Workshop in Ghana", None)])
