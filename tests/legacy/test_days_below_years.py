"""Days under a year's heading, and days told in another language."""

from __future__ import annotations

from tests.legacy.reading import drafts

LIST = """https://www.example.pt/reunioes

Participação em reuniões internacionais

2019

– Seminário sobre campanhas digitais
Bruxelas, 5 de março. Organizado pela Comissão Europeia.

– Encontro de administração eleitoral
Badajoz, Espanha, 29 de junho.

2018

– Assembleia Geral
Luanda, Angola, 21 a 24 de maio. A delegação foi composta por três membros.
"""


def test_a_town_and_a_day_without_its_year_head_no_news_in_a_list_by_year() -> None:
    """They say where and when the activity was; that the year is the heading's is noted."""
    found = drafts(LIST)
    assert [(each["title"], each["period"]) for each in found] == [
        ("Seminário sobre campanhas digitais", "2019-03-05"),
        ("Encontro de administração eleitoral", "2019-06-29"),
        ("Assembleia Geral", "2018-05-21/2018-05-24"),
    ]
    assert all(each["findings"] for each in found)


def test_a_day_in_another_language_is_more_than_its_year() -> None:
    """A page in two languages tells the day in both."""
    page = (
        "Cooperation agreement with Elections Canada / Accord avec Elections Canada\n\n"
        "L’accord a été signé à Ottawa le 18 mai 2016.\n\n"
        "The agreement was signed in Ottawa on 18 May 2016."
    )
    assert [each["period"] for each in drafts(page)] == ["2016-05-18"]


def test_how_often_news_were_read_is_no_title() -> None:
    """Nor what they are tagged as."""
    news = "{}\n\nThursday, 7 June 2018 10:0{}\n\nTwo officers were in Suva, Fiji, on {} June 2018.\n\nRead 24{} times\nTagged under BRIDGE"
    page = "\n\n".join(
        news.format(title, at, at + 1, at)
        for at, title in enumerate(["Visit to Fiji", "Workshop in Suva", "Course in Suva"])
    )
    assert not any("Tagged" in each["title"] for each in drafts("News\n\n" + page))
