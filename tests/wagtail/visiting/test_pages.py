"""What visitors read on the pages of a section."""

from __future__ import annotations

from django.test import override_settings

from tests.wagtail.visiting.section import EN, FR, REGISTER, SectionCase, count_of, texts
from wagtail_outreach.pages.models import MissionPage


class TestLanding(SectionCase):
    def test_everything_of_the_old_page_is_there(self) -> None:
        """Since when, recent missions, recent hostings, both archives, both complete lists."""
        soup = self.read(EN)
        assert texts(soup, "h1") == ["International activities"]
        assert "Recent missions" in texts(soup, "h2")
        assert "Most recent welcoming activities" in texts(soup, "h2")
        assert "1992" in texts(soup, ".outreach-figures dd")
        links = {each["href"] for each in soup.select(".outreach a")}
        archive = f"{EN}archive/"
        for tail in (
            "missions/",
            "hostings/",
            "missions/complete-list/",
            "hostings/complete-list/",
        ):
            assert archive + tail in links

    def test_recent_is_as_many_as_the_editor_said(self) -> None:
        soup = self.read(EN)
        shelves = soup.select(".outreach-cards")
        assert [len(shelf.select(".outreach-card")) for shelf in shelves] == [
            self.landing.recent_count
        ] * 2

    def test_every_count_is_the_number_behind_it(self) -> None:
        """Years, countries and kinds link to as many activities as they say."""
        soup = self.read(EN)
        for link in soup.select(".outreach-chips a"):
            with self.subTest(link["href"]):
                found = self.read(link["href"])
                assert len(found.select(".outreach-entry")) == count_of(link)

    def test_french_is_french(self) -> None:
        soup = self.read(FR)
        assert soup.html["lang"] == "fr"
        assert "Missions récentes" in texts(soup, "h2")
        assert "Voir les archives des missions" in texts(soup, ".outreach-more")
        assert all(
            link["href"].startswith(FR) or link.get("hreflang")
            for link in soup.select(".outreach-card a")
        )

    def test_language_switch_names_both(self) -> None:
        soup = self.read(EN)
        switch = soup.select(".outreach-languages li")
        assert [each.get_text(strip=True) for each in switch] == ["English", "Français"]
        assert switch[1].a["href"] == FR
        assert switch[1].a["hreflang"] == "fr"


class TestArchive(SectionCase):
    def test_lists_everything_once(self) -> None:
        """Over all its pages the archive has each activity of the register exactly once."""
        seen: list[str] = []
        url = f"{EN}archive/"
        while url:
            soup = self.read(url)
            seen += [each["href"] for each in soup.select(".outreach-entry h3 a")]
            following = soup.select_one("a[rel=next]")
            url = following["href"] if following else ""
        assert len(seen) == len(REGISTER.activities)
        assert len(set(seen)) == len(seen)

    def test_yearless_stands_under_no_year(self) -> None:
        soup = self.read(f"{EN}archive/")
        heading = soup.find("h2", string="Year not stated")
        entry = heading.find_parent("section")
        assert "Electoral assistance mission to Madagascar" in entry.get_text()
        assert "2016" not in entry.select_one(".outreach-entry__when").get_text()

    def test_foreign_text_is_marked_and_labelled(self) -> None:
        """A French-only activity is listed in English with its language on it and beside it."""
        soup = self.read(f"{EN}archive/2014/")
        title = soup.find("span", lang="fr")
        assert "Journées des réseaux" in title.get_text()
        link = title.find_parent("a")
        assert link["hreflang"] == "fr"
        assert link["href"].startswith(FR)
        assert "(in French)" in link.parent.get_text()

    def test_language_switch_keeps_the_part(self) -> None:
        soup = self.read(f"{EN}archive/hostings/2015/")
        assert soup.select_one(".outreach-languages a")["href"] == f"{FR}archives/accueils/2015/"

    def test_empty_year_names_the_nearest(self) -> None:
        soup = self.read(f"{EN}archive/1950/")
        assert "The nearest year with an entry is 1985" in texts(soup, ".outreach-note")[0]
        assert soup.find("meta", attrs={"name": "robots"})["content"] == "noindex, follow"

    def test_permanent_address_leads_to_the_page(self) -> None:
        response = self.client.get(f"{FR}archives/id/ethiopia-2016/")
        assert response.status_code == 301
        assert response["Location"] == f"{FR}mission-en-ethiopie/"


class TestCompleteList(SectionCase):
    def test_is_one_table_with_every_activity_of_the_kind(self) -> None:
        soup = self.read(f"{EN}archive/missions/complete-list/")
        missions = [each for each in REGISTER.activities if each.kind == "mission"]
        rows = soup.select("tbody tr")
        assert len(rows) == len(missions)
        assert soup.caption.get_text().startswith(f"{len(missions)} missions")
        assert {each["scope"] for each in soup.select("thead th")} == {"col"}
        assert all(row.th["scope"] == "row" for row in rows)

    def test_too_many_rows_are_not_laid_out(self) -> None:
        from wagtail_outreach.visiting import complete

        most, complete.MOST_ROWS = complete.MOST_ROWS, 3
        try:
            soup = self.read(f"{EN}archive/missions/complete-list/")
        finally:
            complete.MOST_ROWS = most
        assert soup.table is None
        assert "too many for one page" in texts(soup, ".outreach-note")[0]


class TestActivity(SectionCase):
    def test_says_when_where_and_with_whom(self) -> None:
        soup = self.read(f"{EN}mission-in-ethiopia/")
        assert texts(soup, ".outreach-lead--when") == [
            "From September 29 to October 1, 2016 · Addis Ababa, Ethiopia"
        ]
        facts = soup.select_one(".outreach-facts").get_text(" ", strip=True)
        for said in ("3 of our people", "at least 75 participants", "about 30 countries", "RECEF"):
            assert said in facts

    def test_yearless_shows_no_year_of_its_own(self) -> None:
        soup = self.read(f"{EN}electoral-assistance-mission-to-madagascar/")
        when = texts(soup, ".outreach-lead--when")[0]
        assert "From November 7 to 18" in when
        assert "2016" not in when
        assert "2018" not in when

    def test_links_to_what_is_before_and_after(self) -> None:
        soup = self.read(f"{EN}mission-in-ethiopia/")
        around = soup.select_one(".outreach-neighbours")
        before = around.select_one("[rel=prev]")["href"]
        back = self.read(before).select_one(".outreach-neighbours [rel=next]")["href"]
        assert back == f"{EN}mission-in-ethiopia/"
        assert f"{EN}archive/missions/" in [a["href"] for a in around.select("a")]

    def test_parts_and_their_whole_know_each_other(self) -> None:
        seminar = self.read(
            MissionPage.objects.get(activity_slug("bamako-seminar-2014")).url
        ).select_one(".outreach-facts")
        assert "Part of" in seminar.get_text()

    def test_facts_not_published_are_said_to_editors_only(self) -> None:
        page = MissionPage(title="A draft's translation", slug="lonely")
        self.landing.add_child(instance=page)
        from wagtail_outreach.models import Activity

        Activity.objects.filter(translation_key=page.translation_key).delete()
        url = f"{EN}lonely/"
        assert "not published yet" not in self.read(url).get_text()
        from django.contrib.auth import get_user_model

        user = get_user_model().objects.create_superuser("editor", password="editor")
        self.client.force_login(user)
        assert "not published yet" in self.read(url).get_text()

    @override_settings(WAGTAIL_OUTREACH={"BREADCRUMBS": False, "LANGUAGE_SWITCH": False})
    def test_a_site_may_show_the_way_itself(self) -> None:
        soup = self.read(f"{EN}mission-in-ethiopia/")
        assert not soup.select(".outreach-crumbs, .outreach-languages")


def activity_slug(public_id: str) -> object:
    """A condition for the English page of an activity."""
    from django.db.models import Q

    from wagtail_outreach.models import Activity

    key = Activity.objects.get(public_id=public_id).translation_key
    return Q(translation_key=key, locale__language_code="en")
