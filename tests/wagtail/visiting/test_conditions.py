"""Conditions that a request may set besides naming an `ETag`: any copy, dates; and where none hold."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from unittest import mock

from django.contrib.auth.models import User
from django.test import override_settings
from django.utils import timezone
from django.utils.http import http_date, parse_http_date
from wagtail.models import Page, PageViewRestriction

from tests.wagtail.visiting.section import EN, SectionCase
from wagtail_outreach.models import Section
from wagtail_outreach.pages.models import MissionPage
from wagtail_outreach.projection import versions
from wagtail_outreach.projection.versions import note_deployment, raise_all_versions
from wagtail_outreach.visiting import conditional

PLACES = ("", "archive/", "archive/country/ht/", "archive/years/", "mission-in-ethiopia/")
NOWHERE = ("archive/?page=99", "archive/?country=nowhere", "archive/lunch/")
CONDITIONS = (
    {"if-none-match": "*"},
    {"if-match": "*"},
    {"if-match": '"other"'},
    {"if-unmodified-since": http_date(0)},
    {"if-modified-since": http_date(4_000_000_000)},
)


class TestConditions(SectionCase):
    def setUp(self) -> None:
        self._was_changed(timedelta(hours=-1))

    def _was_changed(self, ago: timedelta) -> None:
        """Whatever made the section was made so long ago."""
        Section.objects.update(changed_at=timezone.now() + ago)

    def _modified(self, url: str) -> str:
        found: str = self.client.get(url).get("Last-Modified", "")
        return found

    def _status(self, url: str, **headers: str) -> int:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.get(url, headers=named).status_code

    def test_any_copy_will_do(self) -> None:
        for place in PLACES:
            with self.subTest(place):
                response = self.client.get(EN + place, headers={"if-none-match": "*"})
                assert response.status_code == 304
                assert response["ETag"] == self.client.get(EN + place)["ETag"]

    def test_what_there_is_not_is_answered_whatever_the_condition(self) -> None:
        for place in NOWHERE:
            for condition in CONDITIONS:
                with self.subTest(place=place, **condition):
                    response = self.client.get(EN + place, headers=condition)
                    assert response.status_code in {400, 404}
                    assert "ETag" not in response
                    assert "Last-Modified" not in response

    def test_who_passed_a_restriction_is_answered_whatever_the_condition(self) -> None:
        etags = [self.client.get(EN + place)["ETag"] for place in PLACES]
        with self.captureOnCommitCallbacks(execute=True):
            restriction = PageViewRestriction.objects.create(
                page=self.landing, restriction_type="password", password="secret"
            )
        session = self.client.session
        session[restriction.passed_view_restrictions_session_key] = [restriction.pk]
        session.save()
        for place, etag in zip(PLACES, etags, strict=True):
            for condition in (*CONDITIONS, {"if-none-match": etag}):
                with self.subTest(place=place, **condition):
                    response = self.client.get(EN + place, headers=condition)
                    assert response.status_code == 200
                    assert "ETag" not in response
                    assert "Last-Modified" not in response

    def test_the_very_date_is_answered_with_304(self) -> None:
        for place in PLACES:
            with self.subTest(place):
                modified = self._modified(EN + place)
                response = self.client.get(EN + place, headers={"if-modified-since": modified})
                assert response.status_code == 304
                assert response["Last-Modified"] == modified
                moment = parse_http_date(modified)
                for other in (moment - 1, moment + 1):
                    assert self._status(EN + place, if_modified_since=http_date(other)) == 200
                assert self._status(EN + place, if_unmodified_since=modified) == 200

    def test_the_etag_knows_better(self) -> None:
        url = f"{EN}archive/"
        modified = self._modified(url)
        assert self._status(url, if_none_match='W/"other"', if_modified_since=modified) == 200

    def test_each_version_has_its_own_date(self) -> None:
        """Of several changes in a second, the dates follow each other."""
        dates = []
        for _ in range(3):
            raise_all_versions()
            dates.append(
                int(Section.objects.get(key=self.landing.translation_key).changed_at.timestamp())
            )
        assert dates == sorted(set(dates))
        url = f"{EN}archive/"
        modified = self._modified(url)
        assert parse_http_date(modified) <= timezone.now().timestamp()
        assert self._status(url, if_modified_since=modified) == 200
        Section.objects.update(changed_at=timezone.now() - timedelta(seconds=10))
        assert self._status(url, if_modified_since=modified) == 200

    def test_a_new_day_is_a_new_date(self) -> None:
        url, day = f"{EN}archive/", date(2031, 5, 1)
        before = self._modified(url)
        midnight = "Thu, 01 May 2031 00:00:00 GMT"
        later = timezone.datetime(2031, 5, 1, 10, tzinfo=timezone.get_default_timezone())
        with (
            mock.patch("wagtail_outreach.visiting.visit.clock.today", return_value=day),
            mock.patch.object(conditional, "now", return_value=later),
        ):
            assert self._modified(url) == midnight
            assert self._status(url, if_modified_since=before) == 200
            assert self._status(url, if_modified_since=midnight) == 304

    def test_publishing_a_page_is_a_new_date_whatever_is_new_on_it(self) -> None:
        """A site's own columns are in no record."""
        page = MissionPage.objects.get(slug="mission-in-ethiopia")
        before = self._modified(page.url)
        with self.captureOnCommitCallbacks(execute=True):
            page.save_revision().publish()
        assert self._modified(page.url) != before
        before = self._modified(page.url)
        with self.captureOnCommitCallbacks(execute=True):
            page.save_revision()
        assert self._modified(page.url) == before

    def test_a_renamed_page_above_is_a_new_date(self) -> None:
        before = self._modified(EN)
        home = Page.objects.get(pk=self.landing.get_parent().pk).specific
        with self.captureOnCommitCallbacks(execute=True):
            home.title = "Start"
            home.save_revision().publish()
        assert self._modified(EN) != before

    def test_with_something_else_deployed_there_is_no_date(self) -> None:
        """Until that is noted, by a migration or with the next change; then there is a new one."""
        url = f"{EN}archive/"
        before = self._modified(url)
        other: Any = mock.Mock(return_value="another")
        with (
            mock.patch.object(conditional, "deployment", other),
            mock.patch.object(versions, "deployment", other),
        ):
            assert self._modified(url) == ""
            assert self._status(url, if_modified_since=before) == 200
            from django.apps import apps

            note_deployment(apps=apps, using="default")
            assert self._modified(url) not in {"", before}
        assert self._modified(url) == ""

    def test_in_a_frame_of_the_sites_own_a_date_is_told_and_decides_nothing(self) -> None:
        url = f"{EN}archive/"
        before = self._modified(url)
        with override_settings(WAGTAIL_OUTREACH={"FRAME_VERSION": lambda request: "1"}):
            response = self.client.get(url)
            assert response["ETag"]
            assert response["Last-Modified"]
            for date in (before, response["Last-Modified"]):
                assert self._status(url, if_modified_since=date) == 200
                assert self._status(url, if_unmodified_since=date) == 200

    def test_an_editor_is_answered_whatever_the_condition(self) -> None:
        self.client.force_login(User.objects.create_superuser("editor"))
        for condition in CONDITIONS:
            with self.subTest(**condition):
                assert self.client.get(EN, headers=condition).status_code == 200
