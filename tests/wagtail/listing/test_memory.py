"""What a worker keeps of a section follows what others change, whatever happens between."""

from __future__ import annotations

from datetime import date

import pytest

from electoral_outreach.listing import Query
from wagtail_outreach.listing import memory, reading_of
from wagtail_outreach.listing.memory import MOST_CHANGES, WorkerMemory
from wagtail_outreach.models import Change, Organisation, Section
from wagtail_outreach.projection.versions import REMEMBERED, raise_versions

pytestmark = pytest.mark.django_db

TODAY = date(2026, 1, 1)


@pytest.fixture
def other_worker(monkeypatch):
    """Another process's memory: `with` it, what is asked is asked there."""

    class Other:
        memory = WorkerMemory()

        def __enter__(self):
            self.patch = pytest.MonkeyPatch()
            self.patch.setattr("wagtail_outreach.listing.reading.memory", self.memory)

        def __exit__(self, *fault):
            self.patch.undo()

    return Other()


def titles(page, **query):
    reading = reading_of(page, languages=["en"], today=TODAY)
    keys = reading.answer(Query(**query)).items
    items = reading.items(keys)
    return [items[key].title.text for key in keys]


def test_two_workers_see_each_others_changes_at_their_next_request(
    make_mission, landing, other_worker, commit
):
    page = make_mission("One", period="2015")
    assert titles(landing) == ["One"]
    with other_worker:
        assert titles(landing) == ["One"]
        make_mission("Two", period="2016")
        assert titles(landing) == ["Two", "One"]
    assert titles(landing) == ["Two", "One"]
    with commit():
        page.title, page.period = "First", "2017"
        page.save_revision().publish()
    assert titles(landing) == ["First", "Two"]
    with other_worker:
        assert titles(landing) == ["First", "Two"]
        assert titles(landing, words="first") == ["First"]
        assert titles(landing, words="one") == []


def test_a_change_is_taken_in_without_reading_the_section_again(
    make_mission, landing, django_assert_num_queries
):
    for number in range(4):
        make_mission(f"Mission {number}", period="2015")
    titles(landing)
    make_mission("New", period="2016")
    # version, what changed, its row, its facet values; then the items
    with django_assert_num_queries(5):
        assert titles(landing)[0] == "New"
    with django_assert_num_queries(2):
        titles(landing)


def test_a_worker_that_is_late_keeps_what_it_knows(make_mission, landing):
    make_mission("One", period="2015")
    titles(landing)
    kept = memory.memory.section(landing.translation_key)
    section = Section.objects.get(key=landing.translation_key)
    early = (section.version, section.stamp)
    make_mission("Two", period="2016")
    titles(landing)
    kept.catch_up(early)  # another thread asked for the version before
    assert len(kept.index(frozenset())) == 2


def test_a_worker_that_knows_another_history_reads_anew(make_mission, landing):
    page = make_mission("One", period="2015")
    assert titles(landing) == ["One"]
    # as when a backup was put back: the same number of versions, other contents
    Section.objects.update(stamp=1)
    Change.objects.update(stamp=1)
    page.activity.row.delete()
    assert titles(landing) == []


def test_a_worker_that_was_away_for_long_reads_anew(make_mission, landing):
    make_mission("One", period="2015")
    assert titles(landing) == ["One"]
    row = make_mission("Two", period="2016").activity.row
    for _ in range(MOST_CHANGES + 1):
        raise_versions({landing.translation_key: [row.pk]})
    assert titles(landing) == ["Two", "One"]


def test_old_changes_are_cleared_away(landing):
    key = landing.translation_key
    Section.objects.update_or_create(key=key, defaults={"version": REMEMBERED + 98})
    Change.objects.create(section=key, version=3, stamp=0)
    raise_versions({key: [None]})
    assert Change.objects.filter(section=key, version=3).exists()
    raise_versions({key: [None]})
    assert not Change.objects.filter(section=key, version=3).exists()


def test_an_activity_is_found_by_the_new_name_of_its_partner_and_not_by_the_old(
    make_mission, landing, undp, commit
):
    value = {"organisation": "undp", "roles": ["funder"], "note": {}}
    make_mission("With", period="2016", who=[{"type": "partner", "value": value}])
    assert titles(landing, words="nations unies") == ["With"]
    with commit():
        organisation = Organisation.objects.get(pk="undp")
        name = {"name": {"en": "Development Programme"}, "acronym": {"en": "DP"}, "period": ""}
        organisation.names = [{"type": "name", "value": name}]
        organisation.save()
    assert titles(landing, words="nations unies") == []
    assert titles(landing, words="development prog") == ["With"]


def test_a_new_address_makes_a_new_version(make_mission, landing, commit):
    page = make_mission("One", period="2015")
    before = reading_of(landing, languages=["en"], today=TODAY).version
    with commit():
        page.slug = "another"
        page.save_revision().publish()
    reading = reading_of(landing, languages=["en"], today=TODAY)
    assert reading.version != before
    (item,) = reading.items(reading.answer(Query()).items).values()
    assert item.url.endswith("/another/")


def test_a_reading_knows_the_country_of_the_institution(landing, undp, commit):
    with commit():
        undp.country = "CA"
        undp.save()
        landing.institution = undp
        landing.save_revision().publish()
    assert reading_of(landing, languages=["en"], today=TODAY).home == "CA"
