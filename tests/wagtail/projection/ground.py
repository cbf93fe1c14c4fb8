"""An empty database, and the small site in three trees that the editors of the machine begin with."""

from __future__ import annotations

from typing import Any, TypeVar

from django.contrib.auth.models import Group
from django.core.cache import cache
from django.core.management.color import no_style
from django.db import connection
from wagtail.models import Locale, Page, PageViewRestriction, Site

from tests.site.home.models import HomePage
from wagtail_outreach.listing.memory import memory
from wagtail_outreach.mixins import ActivityMixin
from wagtail_outreach.models import Organisation
from wagtail_outreach.pages.models import MissionPage, OutreachArchivePage, OutreachLandingPage
from wagtail_outreach.projection.tree import concrete_models

KEPT = {"django_content_type", "auth_permission", "django_migrations"}
Item = TypeVar("Item")


def empty_the_database() -> None:
    """As a new site's, faster than Django's own way, which makes permissions and types anew."""
    tables = set(connection.introspection.django_table_names(only_existing=True)) - KEPT
    statements = connection.ops.sql_flush(no_style(), sorted(tables))
    connection.ops.execute_sql_flush(statements)
    cache.clear()
    memory.forget()


def make_a_site() -> None:
    """A section in two languages, one of them for members only; another in a folder."""
    english = Locale.objects.create(language_code="en")
    french = Locale.objects.create(language_code="fr")
    for number in (1, 2):
        Group.objects.create(name=f"Members {number}")
    for id, name in (("undp", "United Nations"), ("oif", "Francophonie")):
        value = {"name": {"en": name}, "acronym": {"en": id.upper()}, "period": ""}
        Organisation.objects.create(id=id, names=[{"type": "name", "value": value}])
    root = Page.add_root(title="Root", slug="root", locale=english)
    home = root.add_child(instance=HomePage(title="Home", slug="home", locale=english))
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    home.copy_for_translation(french).save_revision().publish()
    landing = home.add_child(instance=OutreachLandingPage(title="Abroad", slug="abroad"))
    landing.add_child(instance=OutreachArchivePage(title="Archive", slug="archive"))
    folder = landing.add_child(instance=HomePage(title="Folder", slug="folder"))
    translated = landing.copy_for_translation(french)
    translated.save_revision().publish()
    PageViewRestriction.objects.create(page=translated, restriction_type="login")
    elsewhere = home.add_child(instance=HomePage(title="Elsewhere", slug="elsewhere"))
    elsewhere.add_child(instance=OutreachLandingPage(title="Other", slug="other"))
    for parent, title in ((landing, "First"), (folder, "Second")):
        page = parent.add_child(instance=MissionPage(title=title, period="2015", live=False))
        page.save_revision().publish()


def activity_pages(*, aliases: bool = False) -> list[Any]:
    """All pages of activities, aliases or not."""
    found = [
        page
        for model in concrete_models(ActivityMixin)
        for page in model.objects.exclude(alias_of__isnull=aliases)
    ]
    return sorted(found, key=lambda page: page.pk)


def folders() -> list[Any]:
    """The pages below which others stand, the sections first."""
    landings = OutreachLandingPage.objects.filter(alias_of__isnull=True)
    homes = HomePage.objects.filter(alias_of__isnull=True)
    return [*landings.order_by("pk"), *homes.order_by("pk")]


def any_page() -> list[Any]:
    """All pages but the root and the home pages, the activities first."""
    return [*activity_pages(), *(page for page in folders() if page.depth > 2)]


def pick(items: list[Item], which: int) -> Item | None:
    """One of some items by a number that may be too large; None of none."""
    return items[which % len(items)] if items else None
