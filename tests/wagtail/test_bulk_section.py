"""The section that benchmarks and tests of growth fill straight into the tables is a sound one."""

from __future__ import annotations

from datetime import date
from io import BytesIO, StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.urls import reverse
from hypothesis.extra.django import TestCase
from wagtail.models import Page

from benchmarks.make_register import lines
from benchmarks.site.section import (
    ABOVE,
    addresses,
    fill_section,
    make_section,
    register_records,
    stand_below,
)
from electoral_outreach.formats import jsonl
from electoral_outreach.listing.query import Query
from wagtail_outreach.editing.imports import import_register
from wagtail_outreach.listing import section_listing
from wagtail_outreach.models import Activity

NUMBER = 60


class BulkSection(TestCase):
    @classmethod
    def setUpTestData(cls):
        with cls.captureOnCommitCallbacks(execute=True):
            cls.landings = make_section()
            stand_below(1)
            cls.filled = fill_section(cls.landings, register_records(NUMBER))

    def test_the_tree_is_sound(self):
        assert [list(problems) for problems in Page.find_problems()] == [[], [], [], [], []]
        for landing in self.landings.values():
            assert landing.get_children().count() == landing.numchild

    def test_every_activity_is_listed_and_no_other(self):
        assert self.filled == NUMBER == Activity.objects.filter(listed=True).count()
        call_command("outreach_reindex", "--check", stdout=StringIO())

    def test_an_import_of_the_same_register_finds_nothing_to_change(self):
        register = jsonl.read(BytesIO("".join(lines(NUMBER)).encode())).register_or_raise()
        report = import_register(register, str(self.landings["en"].pk), publish=True)
        assert (report.created, report.updated, report.unchanged) == (0, 0, NUMBER)

    def test_pages_are_shown_and_edited_as_any_other(self):
        self.client.force_login(get_user_model().objects.create_superuser("editor", password="x"))
        leads = Activity.objects.values_list("lead", flat=True)
        for kind in ("mission", "hosting", "agreement"):
            page = Page.objects.get(pk=leads.filter(kind=kind).first()).specific
            assert page.title in self.client.get(page.url).content.decode()
            edited = self.client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
            assert edited.status_code == 200
        below = reverse("wagtailadmin_explore", args=[self.landings["fr"].pk])
        assert self.client.get(below).status_code == 200

    def test_a_page_may_be_added_afterwards(self):
        landing = Page.objects.get(pk=self.landings["en"].pk)
        landing.add_child(instance=Page(title="One more", slug="one-more"))
        assert not any(Page.find_problems())

    def test_the_landing_page_stands_where_it_is_told_to(self):
        for depth in (1, 2, 3):
            stand_below(depth)
            for language in ("en", "fr"):
                for address in addresses(language, depth).values():
                    assert self.client.get(address).status_code == 200, address
                    assert address.count("/") >= 3 + depth - 1
        assert len(ABOVE) == 2


@pytest.mark.django_db
def test_a_section_may_have_one_language():
    landings = make_section(["en"])
    fill_section(landings, register_records(5, ["en"]))
    listing = section_listing(landings["en"], Query(), languages=["en"], today=date(2026, 1, 1))
    assert [item.language for item in listing.items] == ["en"] * 5
