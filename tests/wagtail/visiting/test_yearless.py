"""What belongs to no year is counted, shown and said, and never under a year."""

from __future__ import annotations

from collections import Counter

from tests.wagtail.visiting.section import EN, FR, REGISTER, SectionCase, texts
from wagtail_outreach.pages.models import OutreachLandingPage

ARCHIVE = f"{EN}archive/"
YEARLESS = [each for each in REGISTER.activities if each.period and not each.period.has_year]


class TestYearless(SectionCase):
    def test_the_sentence_says_how_many(self) -> None:
        said = "3 activities involving Madagascar, from 2014 to 2015, one without a year"
        assert texts(self.read(f"{ARCHIVE}country/mg/"), ".outreach-lead") == [said]
        said = "3 activités concernant Madagascar, de 2014 à 2015, dont 1 sans année"
        assert texts(self.read(f"{FR}archives/pays/mg/"), ".outreach-lead") == [said]
        assert "without" not in texts(self.read(f"{ARCHIVE}2016/"), ".outreach-lead")[0]

    def test_timeline_and_table_leave_nothing_out(self) -> None:
        timeline = self.read(f"{ARCHIVE}country/mg/")
        years = texts(timeline, ".outreach-timeline tbody th")
        assert years == ["2015", "2014", "Year not stated"]
        assert texts(timeline, ".outreach-timeline tbody td") == ["1", "1", "1"]
        table = self.read(f"{ARCHIVE}years/").table
        missions = [
            int(row.select("td")[0].get_text().strip("–")) for row in table.select("tbody tr")
        ]
        assert sum(missions) == sum(each.kind == "mission" for each in REGISTER.activities)
        last = table.select("tbody tr")[-1]
        assert last.th.get_text() == "Year not stated"
        assert not last.select("a")

    def test_it_stands_in_a_group_of_its_own(self) -> None:
        """Where the order of the list has it: its year goes on after it; first as the newest."""
        headings = texts(self.read(f"{ARCHIVE}?size=100"), ".outreach-year h2")
        assert len(headings) == len(set(headings))
        said = "Year not stated (placed with 2016)"
        place = headings.index(said)
        assert headings[place - 1 : place + 2] == ["2016", said, "2016 (continued)"]
        assert texts(self.read(f"{ARCHIVE}country/mg/"), ".outreach-year h2")[0] == said
        french = texts(self.read(f"{FR}archives/?size=100"), ".outreach-year h2")
        assert french[place] == "Année non précisée (classée avec 2016)"

    def test_a_year_shows_as_many_as_its_count_says(self) -> None:
        soup = self.read(f"{ARCHIVE}?size=100")
        groups: Counter[str] = Counter()
        for group in soup.select(".outreach-year"):
            groups[group.h2.get_text().removesuffix(" (continued)")] += len(
                group.select(".outreach-entry")
            )
        chips = dict(
            text.rstrip(")").split(" (") for text in texts(soup, ".outreach-jump .outreach-chips a")
        )
        touching = {
            str(year)
            for each in REGISTER.activities
            if each.period
            for year in each.period.years[1:]
        }
        for year in chips.keys() - touching:
            assert groups[year] == int(chips[year]), year

    def test_it_is_said_once(self) -> None:
        for archive, note in (
            (ARCHIVE, "(year not stated)"),
            (f"{FR}archives/", "(année non précisée)"),
        ):
            whens = texts(self.read(f"{archive}?size=100"), ".outreach-entry__when")
            assert [when.count(note) for when in whens if note in when] == [1] * len(YEARLESS)


class TestSince(SectionCase):
    def figures(self, since: str) -> list[str]:
        OutreachLandingPage.objects.filter(pk=self.landing.pk).update(since=since)
        soup = self.read(EN)
        pairs = zip(
            *(texts(soup, f".outreach-figures {each}") for each in ("dt", "dd")), strict=True
        )
        return [" ".join(pair) for pair in pairs]

    def test_never_contradicts_what_is_listed(self) -> None:
        assert self.figures("1980")[0] == "Active internationally since 1980"
        assert self.figures("1985")[0] == "Active internationally since 1985"
        assert self.figures("1992")[0] == "Earliest activity listed 1985"
        assert "1985" not in self.figures("")[0]
