"""A prepared query answers what the queryset would, whatever is asked the second time."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.db import connection, models
from django.db.models import Exists, OuterRef
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from wagtail_outreach.models import Section
from wagtail_outreach.prepared import Prepared

pytestmark = pytest.mark.django_db

COLUMNS = ("pk", "title", "live", "translation_key", "last_published_at", "locale__language_code")


def of_paths(paths: Any, locale: str) -> Any:
    return (
        Page.objects.filter(path__in=paths, locale__language_code=locale)
        .annotate(parent=Exists(Page.objects.filter(numchild__gt=0, pk=OuterRef("pk"))))
        .order_by("path")
        .values_list(*COLUMNS, "parent")
    )


def either_way(path: str, pk: int) -> Any:
    pages = Page.objects.order_by().values_list(*COLUMNS)
    return pages.filter(path=path).union(pages.filter(pk=pk, title__contains=""), all=True)


def of_key(key: Any) -> Any:
    return Page.objects.filter(translation_key=key).order_by("pk").values_list(*COLUMNS)


def test_answers_what_the_queryset_answers(make_mission: Any, landing: Any) -> None:
    """Truth values, dates and UUIDs in Python's own form, with any values and number of values."""
    pages = [make_mission("One"), make_mission("Deux %s"), make_mission("Draft", live=False)]
    by_path, both, by_key = Prepared(of_paths), Prepared(either_way), Prepared(of_key)
    for number in (1, 3, 2):
        paths = tuple(page.path for page in pages[:number])
        for locale in ("en", "fr"):
            assert by_path.rows(paths, locale) == list(of_paths(paths, locale))
    for one in pages:
        for other in pages:
            expected = list(either_way(one.path, other.pk))
            assert sorted(both.rows(one.path, other.pk)) == sorted(expected)
            assert len(expected) == 2
        found = by_key.rows(one.translation_key)
        assert found == list(of_key(one.translation_key))
        assert (found[0][0], found[0][3]) == (one.pk, one.translation_key)
    assert by_key.rows(uuid4()) == []


def test_asks_the_database_once_each_time(landing: Any) -> None:
    prepared = Prepared(of_key)
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            assert prepared.rows(landing.translation_key)
        assert len(captured) == 1


def test_the_query_is_made_once_for_a_number_of_values(landing: Any) -> None:
    made = []

    def build(paths: Any, locale: str) -> Any:
        made.append(len(paths))
        return of_paths(paths, locale)

    prepared = Prepared(build)
    prepared.rows(("0001",), "en")
    made.clear()
    for path in ("0001", "00010001"):
        for number in (1, 2):
            prepared.rows((path,) * number, "en")
    assert sorted(made) == [1, 2]


@pytest.mark.parametrize("value", ["a%b", "' OR 1=1 --", "\\", "é\u202e", "%s", "\ue0000"])
def test_values_are_values(landing: Any, value: str) -> None:
    prepared = Prepared(lambda title: Page.objects.filter(title=title).values_list("title"))
    assert prepared.rows(value) == []
    Page.objects.filter(pk=landing.pk).update(title=value)
    assert prepared.rows(value) == [(value,)]


@pytest.mark.parametrize(
    "build",
    [
        lambda title: Page.objects.filter(title__startswith=title).values_list("pk"),
        lambda title: Page.objects.filter(title=title, slug__contains=title).values_list("pk"),
        lambda title: Page.objects.annotate(
            said=models.Value(f"{title}!", output_field=models.CharField())
        ).values_list("said"),
    ],
)
def test_a_value_that_the_query_alters_is_refused(landing: Any, build: Any) -> None:
    """Its SQL would answer the first question for ever after."""
    with pytest.raises(ValueError, match="in another form"):
        Prepared(build).rows("Home")


def test_a_number_turned_into_text_is_refused(landing: Any) -> None:
    with pytest.raises(ValueError, match="in another form"):
        Prepared(lambda pk: Page.objects.filter(title=str(pk)).values_list("pk")).rows(7)


def test_reads_large_numbers_as_they_are() -> None:
    key = uuid4()
    Section.objects.create(key=key, version=2**40, stamp=2**62)
    prepared = Prepared(lambda key: Section.objects.filter(key=key).values_list("version", "stamp"))
    assert prepared.rows(key) == [(2**40, 2**62)]
