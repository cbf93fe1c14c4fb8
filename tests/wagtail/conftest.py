"""A site in English and French with a section, and ways to make activities on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.utils.translation import override
from wagtail.models import Locale, Page, Site

from tests.site.home.models import HomePage
from wagtail_outreach.models import Organisation
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage


@pytest.fixture(autouse=True)
def language_of_the_site() -> Iterator[None]:
    """A page that a test, or what a class prepared, has read leaves its language behind."""
    with override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(autouse=True)
def no_sites_of_other_tests() -> None:
    """Wagtail keeps where sites begin for an hour, also those of a test that was rolled back."""
    Site.clear_site_root_paths_cache()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """The section that nearly every test is about is made once; each test finds it as it was."""
    with django_db_blocker.unblock():
        _landing(_home(_locale("en"), _locale("fr")))


def _locale(language: str) -> Locale:
    return Locale.objects.get_or_create(language_code=language)[0]


def _home(english: Locale, french: Locale) -> HomePage:
    root = Page.objects.filter(depth=1).first() or Page.add_root(
        title="Root", slug="root", locale=english
    )
    Site.objects.all().delete()
    root.get_children().delete()
    root = Page.objects.get(pk=root.pk)
    page = root.add_child(instance=HomePage(title="Home", slug="home", locale=english))
    Site.objects.create(hostname="localhost", root_page=page, is_default_site=True)
    page.copy_for_translation(french).save_revision().publish()
    return page


def _landing(home: HomePage) -> OutreachLandingPage:
    page = home.add_child(
        instance=OutreachLandingPage(
            title="International activities", slug="international-activities"
        )
    )
    page.save_revision().publish()
    translated = page.copy_for_translation(_locale("fr"))
    translated.title, translated.slug = "Activités internationales", "activites-internationales"
    translated.save_revision().publish()
    return page


@pytest.fixture
def english(db: None) -> Locale:
    return _locale("en")


@pytest.fixture
def french(db: None) -> Locale:
    return _locale("fr")


# A test with transactions of its own leaves an empty database to those after it.
@pytest.fixture
def home(english: Locale, french: Locale) -> HomePage:
    return HomePage.objects.filter(locale=english).first() or _home(english, french)


@pytest.fixture
def landing(home: HomePage) -> OutreachLandingPage:
    made = OutreachLandingPage.objects.filter(locale=home.locale).first()
    return made or _landing(home)


@pytest.fixture
def make_mission(
    landing: OutreachLandingPage, django_capture_on_commit_callbacks: Any
) -> Callable[..., MissionPage]:
    """Make a mission, published unless told otherwise."""

    def make(
        title: str = "Mission to Haiti", *, live: bool = True, parent: Any = None, **facts: Any
    ) -> MissionPage:
        with django_capture_on_commit_callbacks(execute=True):
            page = (parent or landing).add_child(
                instance=MissionPage(title=title, live=False, **facts)
            )
            if live:
                page.save_revision().publish()
        return MissionPage.objects.get(pk=page.pk)

    return make


@pytest.fixture
def undp(db: None) -> Organisation:
    return Organisation.objects.create(
        id="undp",
        names=[
            {
                "type": "name",
                "value": {
                    "name": {
                        "en": "United Nations Development Programme",
                        "fr": "Programme des Nations Unies pour le développement",
                    },
                    "acronym": {"en": "UNDP", "fr": "PNUD"},
                    "period": "",
                },
            }
        ],
        kind="",
    )


def place(territory: str = "", **values: Any) -> dict[str, Any]:
    """A place as the stream stores it."""
    empty = {
        "territory": territory,
        "subdivision": "",
        "party": {},
        "locality": {},
        "online": False,
    }
    return {"type": "place", "value": {**empty, **values}}


@pytest.fixture
def commit(django_capture_on_commit_callbacks: Any) -> Callable[[], Any]:
    """Within what it returns, what waits for the transaction to end is done at the end."""
    return lambda: django_capture_on_commit_callbacks(execute=True)
