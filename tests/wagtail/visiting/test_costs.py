"""What the pages themselves ask of the database, whatever listing and Wagtail ask for them."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test import RequestFactory, override_settings
from wagtail.models import Locale, Page, Site

from tests.wagtail.visiting.section import EN, FR, SectionCase
from wagtail_outreach.pages.models import OutreachArchivePage
from wagtail_outreach.visiting.standing import standing_of

PLACES = (
    "",
    "archive/",
    "archive/2014/",
    "archive/missions/",
    "archive/country/ht/",
    "archive/partner/oif/",
    "archive/country/ht/?theme=cybersecurity",
    "archive/?page=2",
    "archive/?words=mission&order=title",
    "archive/countries/",
    "archive/years/",
    "archive/missions/complete-list/",
    "archive/?page=99",
    "archive/?country=nowhere",
    "archive/lunch/",
)


@contextmanager
def asked_by_the_pages() -> Iterator[list[str]]:
    """The queries made while `wagtail_outreach/visiting` is at work, without those of listing."""
    found: list[str] = []

    def watch(execute: Any, sql: str, *rest: Any) -> Any:
        # finding the page below the landing page is Wagtail's work, though it passes by or is
        # done in its stead
        stack = traceback.extract_stack()
        files = [frame.filename for frame in stack if frame.name not in {"route", "archive_below"}]
        own = any("wagtail_outreach/visiting" in each for each in files)
        if own and not any("wagtail_outreach/listing" in each for each in files):
            found.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(watch):
        yield found


class TestCosts(SectionCase):
    def _cold(self, url: str) -> list[str]:
        cache.clear()
        ContentType.objects.clear_cache()
        with asked_by_the_pages() as found:
            self.client.get(url)
        # what Wagtail asks to find out who may see a page is its own
        return [sql for sql in found if "pageviewrestriction" not in sql]

    def test_a_page_asks_once_where_it_stands(self) -> None:
        """One query for all that is around a page: ancestors, archive, languages, addresses."""
        for place in PLACES:
            with self.subTest(place):
                assert len(self._cold(EN + place)) == 1, self._cold(EN + place)

    def test_no_more_in_another_language(self) -> None:
        for place in ("", "archives/", "archives/pays/ht/"):
            with self.subTest(place):
                assert len(self._cold(FR + place)) == 1

    def test_no_more_the_deeper_it_stands(self) -> None:
        deep = self.landing
        for number in range(3):
            parent = deep.get_parent()
            parent.add_child(instance=Page(title=f"Level {number}", slug=f"level-{number}"))
            deep.refresh_from_db()
            deep.move(Page.objects.get(slug=f"level-{number}"), "last-child")
            deep.refresh_from_db()
        url = f"{deep.url}archive/country/ht/"
        assert "level-2" in url
        assert len(self._cold(url)) == 1

    def test_an_unchanged_page_is_not_made(self) -> None:
        url = f"{EN}archive/country/ht/"
        etag = self.client.get(url)["ETag"]
        cache.clear()
        with asked_by_the_pages() as found:
            response = self.client.get(url, headers={"if-none-match": etag})
        assert response.status_code == 304
        assert len(found) == 1


class TestStanding(SectionCase):
    def standing(self, page: Any) -> Any:
        return standing_of(page, RequestFactory().get("/", headers={"host": "localhost"}))

    def test_is_what_is_around(self) -> None:
        standing = self.standing(OutreachArchivePage.objects.get(pk=self.archive.pk))
        assert [page.title for page in standing.above] == ["Home", "International activities"]
        assert standing.landing.pk == self.landing.pk
        assert standing.archive.pk == self.archive.pk
        assert list(standing.versions) == ["en", "fr"]
        assert standing.landing_versions["fr"].title == "Activités internationales"

    def test_leaves_out_what_is_not_live(self) -> None:
        OutreachArchivePage.objects.filter(locale__language_code="fr").update(live=False)
        standing = self.standing(OutreachArchivePage.objects.get(pk=self.archive.pk))
        assert list(standing.versions) == ["en"]
        OutreachArchivePage.objects.filter(pk=self.archive.pk).update(live=False)
        landing = type(self.landing).objects.get(pk=self.landing.pk)
        assert self.standing(landing).archive is None

    def test_addresses_are_those_that_wagtail_makes(self) -> None:
        """With one site, with another one beside it, and with a language that has no page yet."""
        Locale.objects.get_or_create(language_code="es")

        def addresses() -> tuple[list[str], list[str]]:
            request = RequestFactory().get("/", headers={"host": "localhost"})
            cache.clear()
            pages = standing_of(type(self.landing).objects.get(pk=self.landing.pk), request).pages
            return (
                [page.get_full_url(request) for page in pages],
                [Page.objects.get(pk=page.pk).get_full_url() for page in pages],
            )

        ours, theirs = addresses()
        assert ours == theirs
        assert len(ours) > 3
        root = Page.objects.get(depth=1)
        other = root.add_child(instance=Page(title="Other", slug="other"))
        Site.objects.create(hostname="other.example", root_page=other)
        ours, theirs = addresses()
        assert ours == theirs
        with override_settings(WAGTAIL_I18N_ENABLED=False):
            ours, theirs = addresses()
            assert ours == theirs
