"""What keeps a valid register from becoming pages of a section, told before anything is written."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from django.utils.translation import gettext

from electoral_outreach.errors import shown
from electoral_outreach.model import Register, Text
from wagtail_outreach.editing.imports.activities import page_model
from wagtail_outreach.editing.imports.languages import SiteLanguages
from wagtail_outreach.models import Activity

LONGEST_TITLE = 255


def refusals(
    register: Register,
    landing: Any,
    landings: Collection[str],
    languages: SiteLanguages,
    left_out: Collection[str] = (),
) -> Iterator[str]:
    """A sentence for everything that keeps the activities from becoming pages here.

    `landings` are the languages that the section has a landing page in; nobody is asked about the
    activities `left_out`.
    """
    taken = {
        row.public_id: row
        for row in Activity.objects.filter(public_id__in=[each.id for each in register.activities])
    }
    for position, each in enumerate(register.activities):
        if each.id in left_out:
            continue
        place = f"activities[{position}] ({each.id})"
        if page_model(each.kind, landing) is None:
            yield (
                f"{place}: this site has no page type for what is of the kind {each.kind!r}; make one"
                f" with {each.kind.title()}Mixin, or install wagtail_outreach.pages"
            )
        if without_page := _without_page(each.title, landings, languages):
            yield f"{place}: {without_page}"
        for tag, title in each.title.items():
            if len(title) > LONGEST_TITLE and languages.of(tag) in landings:
                yield f"{place}.title.{tag}: {_too_long(title)}"
        row = taken.get(each.id)
        if row is not None and row.kind != each.kind:
            yield f"{place}: the site has a {row.kind} with this id; give one of them another id"
        elif row is not None and row.section not in (None, landing.translation_key):
            yield f"{place}: another section of the site has an activity with this id; rename one"


def _without_page(title: Text, landings: Collection[str], languages: SiteLanguages) -> str:
    """Why an activity could have no page at all; empty where it can."""
    becoming = languages.among(title)
    if not becoming.isdisjoint(landings):
        return ""
    if becoming:
        why, named = (
            gettext(
                "its title is in %(tags)s only, and the section has landing pages in %(languages)s; translate one, give --create-landing, or add a title to the register"
            ),
            [*landings],
        )
    elif named := [each for tag in title for each in languages.like(tag)]:
        why = gettext(
            "its title is in %(tags)s only, and the site has %(languages)s; import below the landing page of the one that is meant, or write its tag in the file"
        )
    else:
        why, named = (
            gettext(
                "its title is in %(tags)s only, and the site has %(languages)s; add a locale to the site or a title to the register"
            ),
            [*languages.tags],
        )
    return why % {"tags": ", ".join(title), "languages": ", ".join(dict.fromkeys(named))}


def _too_long(title: str) -> str:
    return gettext(
        "%(title)s is longer than the %(count)d characters that a page's title may have; shorten it in the file, and put what it loses into the summary"
    ) % {"title": shown(title), "count": LONGEST_TITLE}
