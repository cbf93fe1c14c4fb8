"""Who gets an answer that says "you have it already", and who never does."""

from __future__ import annotations

import dataclasses
import struct
import tempfile
from datetime import date
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory, override_settings
from wagtail.models import PageViewRestriction

from electoral_outreach.listing.facets import FACETS
from electoral_outreach.vocabulary import default_pack, using
from tests.wagtail.visiting.section import EN, FR, SectionCase
from wagtail_outreach import deployment
from wagtail_outreach.models import Organisation
from wagtail_outreach.pages.models import MissionPage
from wagtail_outreach.visiting import conditional

FRAME = "<title>{% block title %}{% endblock %}</title>{{ shown }}{% block content %}{% endblock %}"
EMPTY_CATALOGUE = struct.pack("<7I", 0x950412DE, 0, 0, 28, 28, 0, 28)
PLACES = ("", "archive/", "archive/country/ht/", "archive/years/", "mission-in-ethiopia/")


def frame_version(request: HttpRequest) -> str:
    """What a site says its frame depends on."""
    return "menu-1"


class TestConditional(SectionCase):
    def _etag(self, url: str) -> str:
        response = self.client.get(url)
        assert response.status_code == 200
        return response.get("ETag", "")

    def test_an_unchanged_page_is_not_sent_again(self) -> None:
        for place in PLACES:
            with self.subTest(place):
                first = self.client.get(EN + place)
                assert first["Cache-Control"] == "public, max-age=0, must-revalidate"
                assert "Cookie" in first["Vary"]
                assert first["Last-Modified"]
                again = self.client.get(EN + place, headers={"if-none-match": first["ETag"]})
                assert again.status_code == 304
                assert again.content == b""
                assert again["ETag"] == first["ETag"]
                other = self.client.get(EN + place, headers={"if-none-match": 'W/"other"'})
                assert other.status_code == 200

    def test_each_page_language_and_question_has_its_own(self) -> None:
        urls = [EN + place for place in PLACES]
        urls += [FR, f"{FR}archives/", f"{EN}archive/?page=2", f"{EN}archive/?order=title"]
        assert len({self._etag(url) for url in urls}) == len(urls)

    def _differs_after(self, change: Any, *places: str) -> None:
        before = [self._etag(EN + place) for place in places]
        with self.captureOnCommitCallbacks(execute=True):
            change()
        after = [self._etag(EN + place) for place in places]
        assert all(one != other for one, other in zip(before, after, strict=True))

    def test_a_new_activity_changes_it(self) -> None:
        def publish() -> None:
            page = MissionPage(title="New", slug="new", period="2023", live=False)
            self.landing.add_child(instance=page)
            page.save_revision().publish()

        self._differs_after(publish, *PLACES)

    def test_a_renamed_partner_changes_it(self) -> None:
        def rename() -> None:
            organisation = Organisation.objects.get(pk="oif")
            name = {"name": {"en": "Francophonie"}, "acronym": {"en": "F"}, "period": ""}
            organisation.names = [{"type": "name", "value": name}]
            organisation.save()

        self._differs_after(rename, "archive/", "mission-in-ethiopia/")

    def test_a_renamed_ancestor_changes_it(self) -> None:
        def rename() -> None:
            landing = type(self.landing).objects.get(pk=self.landing.pk)
            landing.title = "Abroad"
            landing.save_revision().publish()

        self._differs_after(rename, *PLACES)

    def test_a_new_day_changes_it(self) -> None:
        url = f"{EN}archive/"
        today = self._etag(url)
        day = date(2030, 1, 1)
        with mock.patch("wagtail_outreach.visiting.visit.clock.today", return_value=day):
            assert self._etag(url) != today

    def test_a_site_adds_what_its_frame_depends_on(self) -> None:
        url = f"{EN}archive/"
        plain = self._etag(url)
        with override_settings(WAGTAIL_OUTREACH={"FRAME_VERSION": lambda request: "1"}):
            called = self._etag(url)
        path = f"{__name__}.frame_version"
        with mock.patch("wagtail_outreach.visiting.conditional.import_string") as imported:
            imported.return_value = frame_version
            with override_settings(WAGTAIL_OUTREACH={"FRAME_VERSION": path}):
                named = self._etag(url)
            imported.assert_called_with(path)
        assert len({plain, called, named}) == 3

    def test_signed_in_visitors_get_their_own(self) -> None:
        user = get_user_model().objects.create_superuser("editor", password="editor")
        etag = self._etag(f"{EN}archive/")
        self.client.force_login(user)
        for place in PLACES:
            response = self.client.get(EN + place, headers={"if-none-match": etag})
            assert response.status_code == 200
            assert "ETag" not in response
            assert "public" not in response.get("Cache-Control", "")

    def test_who_is_signed_in_without_a_cookie_gets_their_own(self) -> None:
        """A proxy or a token may say who it is; the session comes with the first answer."""
        user = get_user_model().objects.create_superuser("editor", password="editor")
        etag = self._etag(f"{EN}archive/")
        proxy = {"append": "django.contrib.auth.middleware.RemoteUserMiddleware"}
        backend = "django.contrib.auth.backends.RemoteUserBackend"
        with (
            self.modify_settings(MIDDLEWARE=proxy),
            self.settings(AUTHENTICATION_BACKENDS=[backend]),
        ):
            response = self.client_class().get(
                f"{EN}archive/", headers={"if-none-match": etag}, REMOTE_USER=user.username
            )
        assert response.status_code == 200
        assert response.wsgi_request.user == user
        assert "ETag" not in response
        assert "public" not in response.get("Cache-Control", "")

    def test_a_message_is_for_one_visitor(self) -> None:
        response = self.client.get(f"{EN}archive/")
        self.client.cookies["messages"] = "anything"
        with mock.patch("django.contrib.messages.storage.base.BaseStorage.__len__", return_value=1):
            again = self.client.get(f"{EN}archive/", headers={"if-none-match": response["ETag"]})
        assert again.status_code == 200
        assert "ETag" not in again

    def test_a_frame_with_a_token_is_for_one_visitor(self) -> None:
        from django.middleware.csrf import get_token

        def context(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
            return {"page": self, "self": self, "token": get_token(request)}

        with mock.patch("wagtail.models.Page.get_context", context):
            response = self.client.get(f"{EN}archive/")
        assert response.status_code == 200
        assert "ETag" not in response
        assert response["Cache-Control"] == "private"

    def test_restricted_pages_are_kept_by_nobody(self) -> None:
        restriction = PageViewRestriction.objects.create(
            page=self.landing, restriction_type="password", password="secret"
        )
        session = self.client.session
        session[restriction.passed_view_restrictions_session_key] = [restriction.pk]
        session.save()
        for place in PLACES:
            with self.subTest(place):
                response = self.client.get(EN + place)
                assert response.status_code == 200
                assert "no-store" in response["Cache-Control"]
                assert "private" in response["Cache-Control"]
                assert "ETag" not in response

    def test_previews_are_never_answered_with_304(self) -> None:
        request = RequestFactory().get("/", headers={"host": "localhost"})
        page = MissionPage.objects.filter(locale__language_code="en").first()
        response: HttpResponse = page.make_preview_request(request, page.default_preview_mode)
        assert response.status_code == 200
        assert "ETag" not in response

    def test_refusals_have_none(self) -> None:
        for place in ("archive/?page=99", "archive/?country=nowhere", "archive/lunch/"):
            assert "ETag" not in self.client.get(EN + place)


@pytest.mark.django_db
def test_a_frame_version_that_cannot_be_called_is_reported(settings: Any) -> None:
    from django.core.checks import run_checks

    settings.WAGTAIL_OUTREACH = {"FRAME_VERSION": "no.such.function"}
    assert "wagtail_outreach.E011" in {each.id for each in run_checks(tags=["wagtail_outreach"])}


class TestDeployed(SectionCase):
    """A restart with other templates, facets or words makes every copy that is out there old."""

    def setUp(self) -> None:
        self.before = self._etags()

    def _etags(self) -> list[str]:
        return [self.client.get(EN + place)["ETag"] for place in PLACES]

    def _all_differ(self) -> None:
        assert all(one != other for one, other in zip(self.before, self._etags(), strict=True))

    def test_a_template_is_overridden(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            part = Path(folder) / "wagtail_outreach" / "parts" / "entries.html"
            part.parent.mkdir(parents=True)
            part.write_text(
                "<ul>{% for each in entries %}<li>{{ each.title }}</li>{% endfor %}</ul>"
            )
            with override_settings(TEMPLATES=[{**settings.TEMPLATES[0], "DIRS": [folder]}]):
                self._all_differ()
        assert self._etags() == self.before

    def test_a_facet_has_another_title(self) -> None:
        facet = dataclasses.replace(FACETS["theme"], title="Subject matter")
        with mock.patch.dict(FACETS, {"theme": facet}):
            self._all_differ()

    def test_vocabularies_have_other_words(self) -> None:
        with using(default_pack().relabel({"role": {"host": {"en": "Receiving body"}}})):
            self._all_differ()

    def test_a_catalogue_is_the_sites_own(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            catalogue = Path(folder, "en", "LC_MESSAGES", "django.mo")
            catalogue.parent.mkdir(parents=True)
            catalogue.write_bytes(EMPTY_CATALOGUE)
            with override_settings(LOCALE_PATHS=[folder]):
                self._all_differ()
        assert self._etags() == self.before

    def test_our_own_catalogue_is_compiled_anew(self) -> None:
        with mock.patch.object(deployment, "_digest", return_value="other"):
            deployment._translations.cache_clear()
            self._all_differ()
        deployment._translations.cache_clear()

    def test_static_files_have_other_addresses(self) -> None:
        with override_settings(STATIC_URL="/static-2/"):
            self._all_differ()


class TestFrameDeployed(SectionCase):
    """A frame whose version the site tells is deployed with other text."""

    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self._write("base.html", "{% extends 'layout.html' %}")
        self._write("layout.html", FRAME + "{% include foot %}")
        self._write("foot.html", "1")
        options = {"context_processors": [f"{__name__}.named", *_processors()]}
        self.template = {**settings.TEMPLATES[0], "DIRS": [self.folder], "OPTIONS": options}
        before = self._etags()
        assert self._etags() == before
        self.before = before

    def _write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text)

    def _etags(self, **more: Any) -> list[str]:
        """After a restart."""
        stated = {"BASE_TEMPLATE": "base.html", "FRAME_VERSION": f"{__name__}.frame_version"}
        with override_settings(TEMPLATES=[{**self.template, **more}], WAGTAIL_OUTREACH=stated):
            return [self.client.get(EN + place)["ETag"] for place in PLACES]

    def _differs(self) -> bool:
        return all(one != other for one, other in zip(self.before, self._etags(), strict=True))

    def test_the_base(self) -> None:
        self._write("base.html", "{% extends 'layout.html' %}{# 2 #}")
        assert self._differs()

    def test_what_it_extends(self) -> None:
        self._write("layout.html", FRAME + "2{% include foot %}")
        assert self._differs()

    def test_what_it_includes_by_a_variable(self) -> None:
        self._write("foot.html", "2")
        assert self._differs()

    def test_with_templates_that_are_no_files_each_page_is_compared(self) -> None:
        parts = {"wagtail_outreach/parts/card.html": "<li>1</li>"}
        loaders = [
            ("django.template.loaders.locmem.Loader", parts),
            "django.template.loaders.app_directories.Loader",
        ]
        options = {**settings.TEMPLATES[0]["OPTIONS"], "loaders": loaders}
        template = {**settings.TEMPLATES[0], "APP_DIRS": False, "OPTIONS": options}
        with override_settings(TEMPLATES=[template]):
            etag = self.client.get(EN)["ETag"]
            assert self.client.get(EN, headers={"if-none-match": etag}).status_code == 304
            parts["wagtail_outreach/parts/card.html"] = "<li>2</li>"
            assert self.client.get(EN, headers={"if-none-match": etag}).status_code == 200

    def test_while_templates_are_written_each_page_is_compared(self) -> None:
        with override_settings(DEBUG=True), mock.patch.object(conditional, "etag_of") as asked:
            assert self.client.get(EN)["ETag"]
            assert not asked.called


class TestFrameOfItsOwn(SectionCase):
    """Nothing is known of what a site's frame shows, unless the site says so."""

    def _in_frame(self, name: str, **stated: Any) -> Any:
        folder = self.enterContext(tempfile.TemporaryDirectory())
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FRAME)
        options = {"context_processors": [f"{__name__}.shown", *_processors()]}
        template = {**settings.TEMPLATES[0], "DIRS": [folder], "OPTIONS": options}
        return override_settings(TEMPLATES=[template], WAGTAIL_OUTREACH=stated)

    def _asked_again(self) -> list[int]:
        """What is answered to a visitor with a copy: of the same frame, and of one that changed."""
        SHOWN["shown"] = "menu 1"
        etags = [self.client.get(EN + place)["ETag"] for place in PLACES]
        found = []
        for shown in ("menu 1", "menu 2"):
            SHOWN["shown"] = shown
            answers = [
                self.client.get(EN + place, headers={"if-none-match": etag})
                for place, etag in zip(PLACES, etags, strict=True)
            ]
            [status] = {each.status_code for each in answers}
            assert all(bool(each.content) == (status == 200) for each in answers)
            found.append(status)
        return found

    def test_a_changed_menu_is_seen(self) -> None:
        with self._in_frame("base.html", BASE_TEMPLATE="base.html"):
            assert self._asked_again() == [304, 200]

    def test_so_it_is_where_our_own_base_is_overridden(self) -> None:
        with self._in_frame("wagtail_outreach/base.html"):
            assert self._asked_again() == [304, 200]

    def test_the_site_is_believed(self) -> None:
        version = f"{__name__}.frame_version"
        with self._in_frame("base.html", BASE_TEMPLATE="base.html", FRAME_VERSION=version):
            assert self._asked_again() == [304, 304]


SHOWN: dict[str, str] = {}


def shown(request: HttpRequest) -> dict[str, str]:
    """A context processor of a site's frame."""
    return SHOWN


def named(request: HttpRequest) -> dict[str, str]:
    """A context processor that names a part of the frame."""
    return {"foot": "foot.html"}


def _processors() -> list[str]:
    found: list[str] = settings.TEMPLATES[0]["OPTIONS"]["context_processors"]
    return found
