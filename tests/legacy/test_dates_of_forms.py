"""The date of a form is the activity's; alone above a text it is that of posting."""

from __future__ import annotations

import pytest

from tests.legacy.reading import brief

FORMS = [
    "Mission to Mali\nDate: 30 April 2016\nPlace: Bamako\n",
    "Mission to Mali\nPlace: Bamako\nDate: 30 April 2016\n",
    "Mission to Mali\n\nDate: 30 April 2016\nOrganised by: the network\n\nTwo experts went.",
    "Mission au Mali\nDate : 30 avril 2016\nLieu : Bamako\n",
    "Misión a Malí\nFecha: 30 de abril de 2016\nLugar: Bamako\n",
    "Missão ao Mali\nData: 30 de abril de 2016\nLocal: Bamako\n",
]


@pytest.mark.parametrize("form", FORMS)
def test_a_date_right_beside_another_label_is_the_activity_s(form: str) -> None:
    assert [period for _title, period in brief(form)] == ["2016-04-30"]


def test_each_form_of_a_page_has_its_own() -> None:
    page = (
        "Missions\n\nMission to Mali\nDate: 30 April 2016\nPlace: Bamako\n\n"
        "Mission to Chad\nDate: 3 May 2017\nPlace: N'Djamena\n"
    )
    assert brief(page) == [("Mission to Mali", "2016-04-30"), ("Mission to Chad", "2017-05-03")]


@pytest.mark.parametrize("between", ["", "\nPlace: Bamako\n"])
def test_apart_from_labels_it_dates_the_news(between: str) -> None:
    page = f"Mission to Mali\n\nDate: 9 May 2016\n{between}\nFrom 2 to 4 May, two experts were in Mali."
    assert brief(page) == [("Mission to Mali", "2016-05-02/2016-05-04")]
