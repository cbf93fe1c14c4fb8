"""What visitors read on the pages of a section."""

from __future__ import annotations

import re
from typing import Any
from unittest.mock import patch

from django.test import override_settings
from django.utils.translation import override

from electoral_outreach.model import Mission
from electoral_outreach.phrases import with_country
from tests.wagtail.visiting.section import EN, FR, REGISTER, SectionCase, count_of, texts
from wagtail_outreach.pages.models import MissionPage
from wagtail_outreach.templatetags.outreach import checkboxes, chips
from wagtail_outreach.visiting.addresses.paths import Spot, read_path
from wagtail_outreach.visiting.parts.entries import counterparts_of
from wagtail_outreach.visiting.parts.former import with_links
from wagtail_outreach.visiting.shown.lists import Option
from wagtail_outreach.visiting.shown.values import Link, Words
from wagtail_outreach.visiting.views import indexes, landing
from wagtail_outreach.visiting.wording import kinds
from wagtail_outreach.visiting.wording.notes import joined, together
from wagtail_outreach.visiting.wording.reader import Reader

HOME = REGISTER.institution.country if REGISTER.institution else None


def is_spot(part: Any) -> bool:
    return isinstance(part, Spot)


class TestLanding(SectionCase):
    def test_everything_of_the_old_page_is_there(self) -> None:
        """Since when, recent missions, recent hostings, both archives, both complete lists."""
        soup = self.read(EN)
        assert texts(soup, "h1") == ["International activities"]
        assert "Recent missions" in texts(soup, "h2")
        assert "Most recent welcoming activities" in texts(soup, "h2")
        figures = [tuple(texts(each, "dt, dd")) for each in soup.select(".outreach-figures div")]
        assert ("Earliest activity listed", "1985") in figures
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

    def test_every_country_is_one_click_away(self) -> None:
        """However many there are; without a script."""
        soup = self.read(EN)
        everywhere = {a["href"] for a in soup.select("[aria-labelledby=outreach-countries] li a")}
        with patch.object(landing, "COUNTRIES_SHOWN", 5):
            soup = self.read(EN)
        more = soup.select_one("[aria-labelledby=outreach-countries] details")
        assert more.summary.get_text() == f"{len(everywhere) - 5} more"
        links = {a["href"] for a in soup.select("[aria-labelledby=outreach-countries] li a")}
        assert links == everywhere
        assert not soup.select(".outreach form")

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
            following = soup.select_one("a[rel~=next]")
            url = following["href"] if following else ""
        assert len(seen) == len(REGISTER.activities)
        assert len(set(seen)) == len(seen)

    def test_titles_tell_pages_apart(self) -> None:
        """A country, two values of a facet, words, and each page of a list have their own title."""
        asked = ("", "?page=2", "country/ht/", "?theme=voting-operations", "?words=vote")
        asked += ("?words=vote&theme=voting-operations", "missions/", "missions/?page=2", "2014/")
        asked += ("missions/?theme=voting-operations", "?region=002", "?region=002&page=2")
        titles = [
            self.read(f"{EN}archive/{each}").title.get_text()
            for each in asked
            if self.client.get(f"{EN}archive/{each}").status_code == 200
        ]
        assert len(titles) == len(set(titles)) > 7
        assert titles[1].startswith("Archive – page 2")
        assert "about" in titles[3]

    def test_complete_list_is_offered_for_a_kind_alone(self) -> None:
        """Where something else is chosen too, it is the list of other things."""
        for tail, offered in (("missions/", 1), ("missions/?order=title", 1), ("", 0)):
            soup = self.read(f"{EN}archive/{tail}")
            assert len(soup.select(".outreach-results a.outreach-more")) == offered
        soup = self.read(f"{EN}archive/missions/?theme=voting-operations")
        assert soup.select(".outreach-results a.outreach-more") == []

    def test_says_which_countries_an_activity_was_with(self) -> None:
        """A country whose page lists an activity is named in its entry."""
        seen = 0
        for record in REGISTER.activities:
            there = {place.country for place in record.places}
            away = {place.country for place in record.counterparts} - there - {None, HOME}
            if not (there and away):
                continue
            seen += 1
            code = max(away)
            soup = self.read(f"{EN}archive/country/{code.lower()}/?size=100")
            said = " ".join(texts(soup, ".outreach-entry"))
            assert with_country(code, "en").removeprefix("with ") in said
        assert seen

    def test_links_without_number_are_not_followed(self) -> None:
        """Search engines are led to nothing that they may not keep, pages of kept lists apart."""
        for place in ("", "country/ml/", "missions/country/ml/", "?theme=voting-operations"):
            for link in self.read(f"{EN}archive/{place}").select(".outreach a[href*='archive/']"):
                if "nofollow" in link.get("rel", []):
                    continue
                path, _, query = link["href"].partition("archive/")[2].partition("?")
                assert re.fullmatch(r"(page=\d+)?", query), (place, link["href"])
                spot = read_path(path)
                parts = [spot.kind, spot.country, spot.partner, spot.year] if is_spot(spot) else []
                assert sum(map(bool, parts)) <= 2, (place, link["href"])

    def test_a_profile_has_the_years_once(self) -> None:
        soup = self.read(f"{EN}archive/country/ml/")
        assert soup.select(".outreach-timeline")
        assert not soup.select("#outreach-years")
        assert self.read(f"{EN}archive/missions/").select("#outreach-years")

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
        from wagtail_outreach.visiting.views import complete

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


class TestCountriesAndPartners(SectionCase):
    def test_a_former_country_and_its_successors_know_each_other(self) -> None:
        archive = f"{EN}archive/country/"
        note = self.read(f"{archive}cd/").select_one(".outreach-head .outreach-muted")
        assert note.get_text() == "Activities with Zaire are listed here too."
        assert note.a["href"] == f"{archive}zrcd/"
        note = self.read(f"{archive}zrcd/").select_one(".outreach-head .outreach-muted")
        assert note.get_text().endswith("also listed under Democratic Republic of the Congo.")
        assert note.a["href"] == f"{archive}cd/"

    def test_partners_are_told_apart(self) -> None:
        names = texts(self.read(f"{EN}archive/partners/"), ".outreach-index__rows > li > a")
        assert len(names) == len(set(names))
        assert "CENI (Madagascar)" in names

    def test_many_partners_are_reached_by_letter(self) -> None:
        with patch.object(indexes, "FEW_PARTNERS", 3):
            soup = self.read(f"{EN}archive/partners/")
        letters = soup.select("nav[aria-label='Jump to a letter'] a")
        headings = {each["id"]: each.get_text() for each in soup.select(".outreach-index h2")}
        assert {a["href"].removeprefix("#"): a.get_text() for a in letters} == headings
        assert len(headings) > 5

    def test_documents_without_a_title_are_told_apart(self) -> None:
        known = [
            (document, record)
            for record in REGISTER.activities
            for document in record.documents
            if document.title is None and record.partners
        ]
        assert known
        document, record = known[0]
        soup = self.read(f"{EN}archive/partner/{record.partners[0].organisation}/")
        link = soup.find("a", href=document.url)
        assert record.title.best(["en"]).text in link.get_text()

    def test_the_form_says_what_its_numbers_are(self) -> None:
        hint = texts(self.read(f"{EN}archive/"), ".outreach-form .outreach-hint")
        assert "by itself" in hint[0]


def test_countries_an_activity_was_with() -> None:
    """Those asked for first, few by name, without the place itself; as the language says it."""
    record = Mission(
        id="m",
        title={"en": "Meeting"},
        places=[{"country": "BE", "locality": {"en": "Brussels"}}],
        counterparts=[{"country": code} for code in ("BE", "FR", "ML", "NL", "HT", "MG", "CD")],
    )
    said = counterparts_of(record, Reader("en"), ["CD"])
    assert said == (
        "with the Democratic Republic of the Congo, France, Mali, the Netherlands, and 2 others"
    )
    with override("fr"):
        said = counterparts_of(record, Reader("fr"))
    assert said.startswith("avec la France, le Mali, les Pays-Bas, Haïti et 2 ")
    assert counterparts_of(record, Reader("de")).endswith(
        "Frankreich, Mali, Niederlande, Haiti und 2 others"
    )
    zaire = Mission(
        id="z",
        title={"en": "Z"},
        places=[{"country": "BE"}],
        counterparts=[{"country": "FR"}, {"former_country": "ZRCD"}, {"region": "002"}],
    )
    assert counterparts_of(zaire, Reader("en"), ["CD"]) == "with Zaire, France, and Africa"
    elsewhere = Mission(id="n", title={"en": "N"}, counterparts=[{"country": "FR"}])
    assert counterparts_of(elsewhere, Reader("en")) == ""


def test_numbers_are_grouped_everywhere() -> None:
    with override("en"):
        assert "(2,430)" in chips([Link(words=Words("2016"), url="/", count=2430)])
        assert "(2,430)" in checkboxes("kind", [Option(value="a", label="A", count=2430)])
        assert kinds.counted("mission", 2430) == "2,430 missions"
    with override("es"):
        assert "(2430)" in chips([Link(words=Words("2016"), url="/", count=2430)])


def test_names_and_notes_are_set_apart_as_the_language_does_it() -> None:
    assert joined(["A", "B", "C"], "ar") == "A وB وC"
    assert together(["host", "", "Mali"]) == "host, Mali"
    assert together([]) == ""


def test_links_in_a_sentence_are_escaped() -> None:
    links = [
        Link(words=Words("Congo"), url="cg/"),
        Link(words=Words("<Congo> & Co"), url='x"y', nofollow=True),
    ]
    assert with_links("With <Congo> & Co and Congo > all", links) == (
        'With <a href="x&quot;y" rel="nofollow">&lt;Congo&gt; &amp; Co</a>'
        ' and <a href="cg/">Congo</a> &gt; all'
    )
