"""An archive that is found in one query is what Wagtail finds in two."""

from __future__ import annotations

from typing import Any
from unittest import mock

import pytest
from django.db import connection
from django.http import Http404
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from tests.wagtail.visiting.section import EN, SectionCase
from wagtail_outreach.pages.models import OutreachArchivePage, OutreachLandingPage
from wagtail_outreach.projection.tree import columns_of, concrete_models, page_with
from wagtail_outreach.visiting import below
from wagtail_outreach.visiting.below import archive_below
from wagtail_outreach.visiting.standing import COLUMNS


class TestArchiveBelow(SectionCase):
    def fresh_landing(self) -> OutreachLandingPage:
        found: OutreachLandingPage = OutreachLandingPage.objects.get(pk=self.landing.pk)
        return found

    def test_is_the_page_itself_in_one_query(self) -> None:
        landing = self.fresh_landing()
        archive_below(landing, "archive")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            found = archive_below(landing, "archive")
            assert found.get_parent() is landing
            assert found.specific is found
        assert len(asked) == 1
        theirs = Page.objects.get(pk=self.archive.pk).specific
        assert type(found) is OutreachArchivePage
        for field in theirs._meta.concrete_fields:
            assert getattr(found, field.attname) == getattr(theirs, field.attname), field
        assert not found.get_deferred_fields()
        assert not found._state.adding
        assert found._state.db == theirs._state.db

    def test_follows_what_editors_do(self) -> None:
        landing = self.fresh_landing()
        self.archive.slug = "archives"
        self.archive.save()
        assert archive_below(landing, "archive") is None
        assert archive_below(landing, "archives").title == "Archive"
        OutreachArchivePage.objects.filter(pk=self.archive.pk).update(title="Records")
        assert archive_below(landing, "archives").title == "Records"
        home = landing.get_parent()
        OutreachArchivePage.objects.get(pk=self.archive.pk).move(home, "last-child")
        assert archive_below(landing, "archives") is None

    def test_only_a_child(self) -> None:
        """An archive of a section further down is another one's."""
        landing = self.fresh_landing()
        inner = landing.add_child(instance=OutreachLandingPage(title="Inner", slug="inner"))
        inner.add_child(instance=OutreachArchivePage(title="Below", slug="archivo"))
        assert archive_below(landing, "archivo") is None
        assert archive_below(inner, "archivo").title == "Below"

    def test_what_is_no_archive_is_left_to_wagtail(self) -> None:
        landing = self.fresh_landing()
        landing.add_child(instance=Page(title="Archives", slug="archives"))
        assert archive_below(landing, "archives") is None
        assert self.client.get(f"{EN}archives/").status_code != 404

    def test_a_draft_is_not_shown(self) -> None:
        OutreachArchivePage.objects.filter(pk=self.archive.pk).update(live=False)
        request = RequestFactory().get(f"{EN}archive/", headers={"host": "localhost"})
        with pytest.raises(Http404):
            archive_below(self.fresh_landing(), "archive").route(request, [])
        assert self.client.get(f"{EN}archive/").status_code == 404

    def test_sites_with_several_types_and_other_slugs_are_wagtails(self) -> None:
        models = (*concrete_models(_mixin()), OutreachArchivePage)
        with mock.patch.object(below, "concrete_models", return_value=models):
            assert archive_below(self.fresh_landing(), "archive") is None
            assert self.client.get(f"{EN}archive/").status_code == 200
        OutreachArchivePage.objects.filter(pk=self.archive.pk).update(slug="all-we-did")
        assert archive_below(self.fresh_landing(), "all-we-did") is None
        assert self.client.get(f"{EN}all-we-did/").status_code == 200


class TestPageWith(SectionCase):
    def test_is_what_the_database_gives(self) -> None:
        theirs = Page.objects.get(pk=self.archive.pk)
        columns = columns_of(Page, COLUMNS)
        ours = page_with(columns, [getattr(theirs, name) for name in columns])
        assert ours == theirs
        assert ours._state.db == theirs._state.db
        assert not ours._state.adding
        assert ours.get_full_url() == theirs.get_full_url()
        assert ours.specific == theirs.specific
        with CaptureQueriesContext(connection) as asked:
            assert ours.seo_title == theirs.seo_title
        assert len(asked) == 1, "what is not known is asked for"


def _mixin() -> Any:
    from wagtail_outreach.mixins import ArchiveMixin

    return ArchiveMixin
