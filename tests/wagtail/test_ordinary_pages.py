"""The ordinary pages that ours are measured by: the same activities, as many on a page, no less shown."""

from __future__ import annotations

from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.urls import reverse
from hypothesis.extra.django import TestCase
from wagtail.models import Page

from benchmarks.make_register import countries
from benchmarks.site.ordinary.loading import make_ordinary
from benchmarks.site.ordinary.models import ActivityPage
from benchmarks.site.requests import ask
from benchmarks.site.section import (
    addresses,
    fill_section,
    make_section,
    register_records,
    stand_below,
)

NUMBER = 130
COUNTRY = countries()[0]


class OrdinaryPages(TestCase):
    @classmethod
    def setUpTestData(cls):
        landings = make_section()
        stand_below(1)
        fill_section(landings, register_records(NUMBER))
        make_ordinary(("en", "fr"), register_records(NUMBER))

    def test_the_tree_is_sound(self):
        assert not any(Page.find_problems())
        assert ActivityPage.objects.count() == 2 * NUMBER

    def test_they_show_as_many_activities_as_ours(self):
        for language, country in (("en", "country"), ("fr", "pays")):
            ours, theirs = addresses(language, 1), f"/{language}/ordinary/"
            for one, other in (
                (ours["landing"], theirs),
                (ours["archive"], f"{theirs}archive/"),
                (f"{ours['archive']}?page=7", f"{theirs}archive/?page=7"),
                (
                    f"{ours['archive']}{country}/{COUNTRY.lower()}/",
                    f"{theirs}archive/?country={COUNTRY.lower()}",
                ),
            ):
                shown = ask(one).cards
                assert shown == ask(other).cards > 0, other

    def test_their_cards_say_what_ours_say(self):
        theirs = self.read("/en/ordinary/archive/").select_one("li.card")
        assert theirs.h3.a["href"].startswith("/en/ordinary/archive/")
        assert len(theirs.find_all("p")) >= 3

    def test_their_queries_do_not_grow_with_the_cards(self):
        """No straw man: when asked to, it fetches what is shown on every card at once."""
        first, second = (
            ask(f"/en/ordinary/archive/?ahead=1&page={number}").queries for number in (1, 2)
        )
        assert first == second < ask("/en/ordinary/archive/").queries

    def test_filters_narrow(self):
        everything = int(self.read("/en/ordinary/archive/").main.p.get_text())
        for parameters in (f"country={COUNTRY.lower()}", "partner=undp", "year=2015"):
            narrowed = int(self.read(f"/en/ordinary/archive/?{parameters}").main.p.get_text())
            assert 0 < narrowed < everything == NUMBER, parameters

    def test_they_are_edited_as_any_other(self):
        self.client.force_login(get_user_model().objects.create_superuser("editor", password="x"))
        page = ActivityPage.objects.first()
        edited = self.client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
        assert edited.status_code == 200

    def read(self, address: str) -> BeautifulSoup:
        response = self.client.get(address)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")
