"""What is listed, as files: the same activities as on the page, valid in each form, for the same eyes."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any
from unittest.mock import patch
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import icalendar
from django.db import connection
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook
from wagtail.models import PageViewRestriction

from electoral_outreach.formats import iati
from electoral_outreach.formats import json as json_format
from electoral_outreach.model import Identifier, Register
from tests.wagtail.visiting.section import FR, REGISTER, SECTIONS, SectionCase
from wagtail_outreach.models import Activity, Organisation, Section
from wagtail_outreach.pages.models import MissionPage
from wagtail_outreach.visiting.addresses.paths import FORMS

ARCHIVE = SECTIONS["en"][1]
ATOM = {"a": "http://www.w3.org/2005/Atom"}
# By which IATI knows an institution: of a body that does not exist.
INSTITUTION = replace(
    REGISTER.institution, identifiers=(Identifier(scheme="org-id", value="XX-EXAMPLE-1"),)
)
REF = "XX-EXAMPLE-1-"


class TestDownloads(SectionCase):
    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        institution = Organisation.objects.get(pk=INSTITUTION.id)
        data = institution.to_json()
        given = [{"scheme": each.scheme, "value": each.value} for each in INSTITUTION.identifiers]
        institution.fill({**data, "identifiers": given})
        with cls.captureOnCommitCallbacks(execute=True):
            institution.save()

    def fetch(self, url: str, status: int = 200, **headers: str) -> bytes:
        response = self.client.get(url, headers=headers)
        assert response.status_code == status, url
        return b"".join(response) if response.streaming else response.content

    def ids(self, form: str, tail: str = "", question: str = "") -> list[str]:
        """The ids of the activities in a file."""
        data = self.fetch(f"{ARCHIVE}{tail}data/{form}/{question}")
        return READERS[form](data)

    def test_each_form_holds_what_the_list_holds(self) -> None:
        """With and without filters, in the order asked for."""
        everything = {each.id for each in REGISTER.activities}
        haiti = [
            each.id
            for each in REGISTER.activities
            if any("HT" in place.codes for place in each.all_places)
        ]
        assert haiti
        for form in ("csv", "xlsx", "json", "atom"):
            assert set(self.ids(form)) == everything
            assert set(self.ids(form, "country/ht/")) == set(haiti)
        newest = self.ids("csv")
        assert self.ids("json") == self.ids("xlsx") == newest
        assert self.ids("csv", question="?order=oldest") != newest
        assert self.ids("csv", "missions/") == [
            id for id in newest if REGISTER.activity(id).kind == "mission"
        ]

    def test_a_list_says_where_it_can_be_downloaded(self) -> None:
        """Every form, of just what is listed; the feed in the page's head as well."""
        for url in (
            SECTIONS["en"][0],
            ARCHIVE,
            f"{ARCHIVE}country/ht/",
            f"{ARCHIVE}?theme=parliaments",
        ):
            soup = self.read(url)
            links = [
                each["href"] for each in soup.select("nav[aria-labelledby=outreach-downloads] a")
            ]
            assert [urlsplit(each).path.rstrip("/").rpartition("/")[2] for each in links] == [
                *FORMS
            ]
            for link in links:
                self.fetch(link)
            [feed] = soup.select('head link[type="application/atom+xml"]')
            assert feed["href"] in links
        assert "theme=parliaments" in links[0]
        nothing = self.read(f"{ARCHIVE}?words=nowhere")
        assert not nothing.select("nav[aria-labelledby=outreach-downloads]")

    def test_a_register_comes_back_as_it_went_in(self) -> None:
        """All activities and organisations; the texts that editors write are the pages'."""
        register = json_format.loads(self.fetch(f"{ARCHIVE}data/json/"))
        assert register.selection is None
        assert register.institution == INSTITUTION
        assert {each.id: each for each in register.activities} == {
            each.id: each for each in REGISTER.activities
        }
        named = {each.id: each for each in register.organisations}
        assert named == {each.id: each for each in REGISTER.organisations if each.id in named}
        assert {
            partner.organisation for each in REGISTER.activities for partner in each.partners
        } <= {*named, register.institution.id}

    def test_a_part_of_a_register_is_valid_and_says_what_part_it_is(self) -> None:
        """What rests on an activity that is not in it stands alone."""
        bound = [each for each in REGISTER.activities if each.agreement or each.parent]
        assert bound
        register = json_format.loads(self.fetch(f"{ARCHIVE}missions/data/json/"))
        assert register.selection is not None
        assert register.selection["en"].endswith("missions")
        assert not any(each.agreement for each in register.activities)

    def test_a_table_says_everything_in_the_reader_s_language(self) -> None:
        """Texts in all languages; the page and the list it comes from can be followed."""
        data = self.fetch(f"{SECTIONS['fr'][1]}pays/ht/donnees/csv/").decode()
        rows = [*csv.DictReader(io.StringIO(data))]
        assert rows
        for row in rows:
            record = REGISTER.activity(row["id"])
            assert row["title_fr"] == record.title["fr"]
            assert row["period"] == str(record.period or "")
            assert "Haïti" in row["places"] + row["counterparts"]
            assert row["selected_by"] == f"http://testserver{SECTIONS['fr'][1]}pays/ht/"
            assert row["page"].startswith(f"http://testserver{FR}")
            self.fetch(urlsplit(row["page"]).path)

    def test_a_calendar_has_days_that_were_stated(self) -> None:
        """The end is the day after the last; what has no certain days is not there."""
        data = self.fetch(f"{ARCHIVE}data/ics/")
        calendar = icalendar.Calendar.from_ical(data)
        events = {str(each["uid"]).partition("@")[0]: each for each in calendar.walk("VEVENT")}
        for each in REGISTER.activities:
            period = each.period
            if each.id in events:
                assert period is not None
                event = events[each.id]
                assert event["dtstart"].dt == period.earliest
                assert (event["dtend"].dt - event["dtstart"].dt).days >= 1
                assert period.precision == "day"
        assert not any(
            each.id in events
            for each in REGISTER.activities
            if each.period is None or not each.period.has_year or each.period.precision != "day"
        )
        assert len(events) > 5

    def test_a_feed_says_when_pages_were_published_and_not_when_it_was(self) -> None:
        """Its entries are known by their permanent addresses."""
        root = ET.fromstring(self.fetch(f"{ARCHIVE}data/atom/"))
        entry = root.find("a:entry", ATOM)
        assert entry is not None
        page = MissionPage.objects.filter(locale__language_code="en").first()
        assert page is not None
        published = entry.findtext("a:published", namespaces=ATOM) or ""
        assert published[:10] == page.first_published_at.date().isoformat()
        identity = entry.findtext("a:id", namespaces=ATOM) or ""
        assert self.client.get(urlsplit(identity).path).status_code == 301
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"

    def test_addresses_have_one_spelling(self) -> None:
        """Pages are left out, words of other languages and file names are led to it."""
        for spelling in (
            "country/HT/data/csv/",
            "donnees/csv/?country=ht",
            "country/ht/data/CSV/?page=2",
            "data/csv/?country=HT&utm_source=mail",
        ):
            response = self.client.get(f"{ARCHIVE}{spelling}")
            assert response.status_code == 301, spelling
            assert response.url == f"{ARCHIVE}country/ht/data/csv/", spelling
        response = self.client.get(f"{ARCHIVE}country/ht/data.csv")
        assert response.url == f"{ARCHIVE}country/ht/data/csv/"

    def test_what_is_no_file_is_refused_with_a_way_out(self) -> None:
        for tail in ("data/", "data/pdf/", "data/csv/json/", "missions/complete-list/data/csv/"):
            response = self.client.get(f"{ARCHIVE}{tail}")
            assert response.status_code == 404, tail
            assert b"<h1>" in response.content
        assert b"csv, xlsx" in self.client.get(f"{ARCHIVE}data/pdf/").content
        assert self.client.get(f"{ARCHIVE}data/csv/?theme=knitting").status_code == 400
        assert self.client.get(f"{ARCHIVE}partner/nobody/data/csv/").status_code == 404

    def test_without_an_institution_there_is_no_register(self) -> None:
        """And all other forms are there."""
        Section.objects.update(institution="")
        assert self.client.get(f"{ARCHIVE}data/json/").status_code == 404
        links = self.read(ARCHIVE).select("nav[aria-labelledby=outreach-downloads] a")
        assert not any("json" in each["href"] or "iati" in each["href"] for each in links)
        assert self.client.get(f"{ARCHIVE}data/iati/").status_code == 404
        self.fetch(f"{ARCHIVE}data/csv/")

    def test_iati_tells_of_the_missions_that_it_has_room_for(self) -> None:
        """As the library writes them, with their pages; what they belong to is named where it is there."""
        missions = [each for each in REGISTER.activities if iati.reason_against(each) is None]
        assert {*self.ids("iati")} == {each.id for each in missions}
        root = ET.fromstring(self.fetch(f"{ARCHIVE}data/iati/"))
        told = {each.findtext("iati-identifier"): each for each in root}
        for mission in missions:
            element = told[f"{REF}{mission.id}"]
            page = element.find("document-link[@format='text/html']")
            assert page is not None
            self.fetch(urlsplit(page.get("url") or "").path)
        related = {each.get("ref") for each in root.iter("related-activity")}
        assert related <= {*told}
        assert related == {
            f"{REF}{each.parent}" for each in missions if f"{REF}{each.parent}" in told
        }

    def test_what_belongs_to_a_mission_of_another_batch_names_it(self) -> None:
        """Fetched some at a time, a file is the same."""
        told = [Activity.objects.get(public_id=id) for id in self.ids("iati")]
        parents = (told[-1], told[1])
        for child, parent in zip((told[0], told[-2]), parents, strict=True):
            page = child.lead.specific
            page.parent_activity = parent
            with self.captureOnCommitCallbacks(execute=True):
                page.save_revision().publish()
        files = []
        for size in (200, 1):
            with patch("wagtail_outreach.visiting.downloads.selected.AT_A_TIME", size):
                root = ET.fromstring(self.fetch(f"{ARCHIVE}data/iati/"))
            files.append([ET.tostring(each) for each in root])
            refs = [each.get("ref") for each in root.iter("related-activity")]
            assert {f"{REF}{each.public_id}" for each in parents} <= {*refs}
        assert files[0] == files[1]

    def test_a_list_without_a_mission_to_tell_of_is_no_iati_file(self) -> None:
        """It is not offered; where only the missions themselves tell, the address says so."""
        for tail in ("hostings/", "agreements/"):
            assert not any(
                "iati" in each["href"]
                for each in self.read(f"{ARCHIVE}{tail}").select(
                    "nav[aria-labelledby=outreach-downloads] a"
                )
            )
            self.fetch(f"{ARCHIVE}{tail}data/iati/", 404)
        with patch("electoral_outreach.formats.iati.reason_against", lambda _: "has no year"):
            refused = self.fetch(f"{ARCHIVE}data/iati/", 404)
        assert b"missions with a year and a country" in refused

    def test_a_workbook_that_nobody_would_wait_for_is_not_offered(self) -> None:
        """Smaller parts of the list are."""
        everything = len(REGISTER.activities)
        with patch("wagtail_outreach.visiting.parts.downloads.MOST_IN_A_WORKBOOK", everything - 1):
            assert self.client.get(f"{ARCHIVE}data/xlsx/").status_code == 404
            links = self.read(ARCHIVE).select("nav[aria-labelledby=outreach-downloads] a")
            assert not any("xlsx" in each["href"] for each in links)
            self.fetch(f"{ARCHIVE}country/ht/data/xlsx/")

    def test_a_copy_is_asked_for_again_only_when_it_changed(self) -> None:
        url = f"{ARCHIVE}data/csv/"
        response = self.client.get(url)
        etag = response.headers["ETag"]
        assert response.headers["X-Robots-Tag"] == "noindex"
        assert "international-activities.csv" in response.headers["Content-Disposition"]
        self.fetch(url, 304, **{"if-none-match": etag})
        page = MissionPage.objects.filter(locale__language_code="en").first()
        assert page is not None
        page.title = "Another title"
        with self.captureOnCommitCallbacks(execute=True):
            page.save_revision().publish()
        assert b"Another title" in self.fetch(url, 200, **{"if-none-match": etag})

    def test_what_is_restricted_is_in_no_file(self) -> None:
        """By a restriction on the page itself or on what is above it."""
        activity = Activity.objects.get(public_id="ethiopia-2016")
        page = activity.lead
        for restricted in (page, page.get_parent()):
            with self.captureOnCommitCallbacks(execute=True):
                made = PageViewRestriction.objects.create(page=restricted, restriction_type="login")
            for form in FORMS:
                response = self.client.get(f"{ARCHIVE}data/{form}/")
                if response.status_code == 302:
                    assert restricted != page
                    continue
                data = b"".join(response) if response.streaming else response.content
                assert activity.public_id not in str(READERS[form](data)), form
            with self.captureOnCommitCallbacks(execute=True):
                made.delete()

    def test_files_cost_a_few_queries_whatever_is_in_them(self) -> None:
        """The page of the list itself asks for one batch of activities, as files of up to 200 do."""
        self.fetch(ARCHIVE)
        with CaptureQueriesContext(connection) as page:
            self.fetch(ARCHIVE)
        for form in FORMS:
            url = f"{ARCHIVE}data/{form}/"
            self.fetch(url)
            with CaptureQueriesContext(connection) as file:
                self.fetch(url)
            assert len(file) <= len(page) + 1, form


def _sheet(data: bytes) -> list[str]:
    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    return [str(row[0]) for row in rows[1:]]


def _table(data: bytes) -> list[str]:
    return [row["id"] for row in csv.DictReader(io.StringIO(data.decode(), newline=""))]


def _register(data: bytes) -> list[str]:
    json.loads(data)
    register: Register = json_format.loads(data)
    return [each.id for each in register.activities]


def _events(data: bytes) -> list[str]:
    found: list[Any] = icalendar.Calendar.from_ical(data).walk("VEVENT")
    return [str(each["uid"]).partition("@")[0] for each in found]


def _entries(data: bytes) -> list[str]:
    root = ET.fromstring(data)
    ids = (each.findtext("a:id", namespaces=ATOM) or "" for each in root.findall("a:entry", ATOM))
    return [id.rstrip("/").rpartition("/")[2] for id in ids]


def _missions(data: bytes) -> list[str]:
    found = ET.fromstring(data).iterfind("iati-activity/iati-identifier")
    return [(each.text or "").removeprefix(REF) for each in found]


READERS = {
    "csv": _table,
    "xlsx": _sheet,
    "json": _register,
    "ics": _events,
    "atom": _entries,
    "iati": _missions,
}
