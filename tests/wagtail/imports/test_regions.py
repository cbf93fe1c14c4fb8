"""Registers on sites whose locales have regions or scripts: each text finds its page, none is lost."""

from __future__ import annotations

import json
from dataclasses import asdict
from io import StringIO
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.core.management import CommandError, call_command
from django.utils.translation import override
from wagtail.models import Page, Revision

from electoral_outreach.formats import json as register_json
from electoral_outreach.model import Text
from tests.wagtail.imports.regional import make_site, register_in
from wagtail_outreach.editing.imports import ImportRefused, import_register
from wagtail_outreach.models import Activity, Organisation
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage

pytestmark = pytest.mark.django_db

# The locales of a site, and which of them the texts of a register go to, by their tags.
SITES: list[tuple[tuple[str, ...], dict[str, str | None]]] = [
    (("en-gb", "fr-ca"), {"en": "en-gb", "fr": "fr-ca"}),
    (("fr-ca", "en-gb"), {"en": "en-gb", "fr-CA": "fr-ca"}),
    (("en", "fr"), {"en-GB": "en", "fr-CA": "fr", "es": None}),
    (("es-mx",), {"es": "es-mx", "en": None}),
    (("pt-br", "es-mx"), {"pt-PT": "pt-br", "es-AR": "es-mx"}),
    (("pt", "pt-br"), {"pt": "pt", "pt-BR": "pt-br", "pt-AO": None}),
    (("zh-hans", "zh-hant"), {"zh": "zh-hans", "zh-TW": "zh-hant"}),
    (("zh-hans", "en"), {"en": "en", "zh-Hant": None}),
    (("sr-latn", "en"), {"sr": "sr-latn", "sr-Cyrl": None, "en": "en"}),
    (("en-gb", "en-au"), {"en": "en-gb"}),
    (("fr-ca", "en-gb", "en-au"), {"en": None, "fr": "fr-ca"}),
    (("en-gb",), {"en": None, "en-GB": "en-gb"}),
    (("en",), {"en-GB": "en", "en-US": None}),
    (("nb", "en-ie"), {"no": None, "nb": "nb", "en": "en-ie"}),
    (("ar-dz", "fr"), {"ar": "ar-dz", "fr": "fr"}),
]
EVERY = pytest.mark.parametrize(("site", "texts"), SITES, ids="+".join)


@pytest.fixture
def imported(settings, django_capture_on_commit_callbacks):
    """Make a site with a section from a register; a dry run before has said the same."""

    def make(site: tuple[str, ...], register: Any, **options: Any) -> Any:
        make_site(settings, *site)
        options = {"publish": True, "create_landing": True, **options}
        with override(None), django_capture_on_commit_callbacks(execute=True):
            told = asdict(import_register(register, f"/{site[0]}/", dry_run=True, **options))
            done = import_register(register, f"/{site[0]}/", **options)
        assert asdict(done) == told
        return done

    return make


def wordings(data: Any) -> set[str]:
    """Every string in a JSON value."""
    if isinstance(data, dict):
        return set().union(*map(wordings, data.values()))
    if isinstance(data, list):
        return set().union(*map(wordings, data))
    return {data} if isinstance(data, str) else set()


def stored() -> dict[str, Any]:
    """What the site has of a register."""
    return {
        "activities": [each.record for each in Activity.objects.order_by("pk")],
        "organisations": [each.to_json() for each in Organisation.objects.order_by("pk")],
    }


def title_on(locale: str) -> str | None:
    page = MissionPage.objects.filter(locale__language_code=locale).first()
    return page and page.title


@EVERY
def test_texts_go_to_the_pages_of_their_language_and_none_is_lost(imported, site, texts):
    register = register_in(*texts)
    report = imported(site, register)
    for locale in site:
        tag = next((tag for tag, at in texts.items() if at == locale), None)
        assert title_on(locale) == (f"Title in {tag}." if tag else None)
    data = json.loads(register_json.dumps(register))
    kept = wordings(stored()) | {
        block.value.source.removeprefix("<p>").removesuffix("</p>")
        for landing in OutreachLandingPage.objects.all()
        for block in landing.introduction
    }
    told = "\n".join(report.notes)
    for tag, locale in texts.items():
        lost = {each for each in wordings(data) if f"in {tag}." in each} - kept
        # an introduction stands on landing pages alone
        assert lost <= (set() if locale else {f"Introduction in {tag}."})
        assert (locale and tag.lower() == locale) or f"in {tag} " in told


@EVERY
def test_a_second_import_changes_nothing(imported, site, texts, django_capture_on_commit_callbacks):
    """Neither of the same file nor of what the site then says itself."""
    imported(site, register_in(*texts))
    said, before = stored(), (Page.objects.count(), Revision.objects.count())
    exported = {"institution": Organisation.objects.get(pk="us").to_json(), **stored()}
    exported["organisations"] = [Organisation.objects.get(pk="undp").to_json()]
    again = register_json.loads(json.dumps(exported))
    with django_capture_on_commit_callbacks(execute=True):
        for register in (register_in(*texts), again, register_in(*texts)):
            report = import_register(register, f"/{site[0]}/", publish=True, create_landing=True)
            assert (report.unchanged, report.organisations, report.kept) == (1, 0, [])
    assert (stored(), Page.objects.count(), Revision.objects.count()) == (said, *before)


@EVERY
def test_whatever_the_pages_link_to_is_there(imported, client, site, texts):
    """Lists, activities, downloads and feeds, in every language; and what rows say agrees."""
    imported(site, register_in(*texts))
    with override(None):
        found = {page.url for page in OutreachLandingPage.objects.all()}
    assert {url.split("/")[1] for url in found} <= set(site)
    waiting, seen = sorted(found), set(found)
    while waiting:
        url = waiting.pop()
        response = client.get(url)
        assert response.status_code == 200, url
        content = response.getvalue() if response.streaming else response.content
        if "html" not in response["Content-Type"]:
            continue
        for each in BeautifulSoup(content, "html.parser").select("[href]"):
            address = urlsplit(urljoin(url, each["href"]))
            if address.netloc in ("", "localhost", "testserver") and not address.query:
                is_ours = address.path.count("/") > 2 and not address.path.startswith("/static/")
                if is_ours and address.path not in seen:
                    waiting.append(address.path)
                    seen.add(address.path)
    with override(None):
        assert seen >= {page.url for page in MissionPage.objects.all()}
    out = StringIO()
    call_command("outreach_reindex", "--check", stdout=out)
    assert "agree" in out.getvalue()


REFUSED = [
    (("fr-ca", "en-gb", "en-au"), "en", "write its tag"),
    (("zh-hans",), "zh-Hant", "add a locale"),
    (("nb",), "no", "add a locale"),
]


@pytest.mark.parametrize(("site", "tag", "way_out"), REFUSED)
def test_what_could_go_nowhere_is_refused_with_the_way_out(imported, site, tag, way_out):
    with pytest.raises(ImportRefused) as refused:
        imported(site, register_in(tag))
    [problem] = refused.value.problems
    assert f"its title is in {tag} only" in problem
    assert way_out in problem
    assert not Activity.objects.exists()


def test_the_landing_page_named_decides_between_several(imported, settings):
    make_site(settings, "fr-ca", "en-gb", "en-au")
    import_register(register_in("en"), "/en-au/", publish=True, create_landing=True)
    assert title_on("en-au") == "Title in en."
    assert title_on("en-gb") is None


def test_markup_goes_where_its_body_goes(imported):
    """Where a page had the paragraphs of one text and the markup of another, it would tell a lie."""
    data = json.loads(register_json.dumps(register_in("en", "en-GB")))
    del data["activities"][0]["body_html"]["en-GB"]
    imported(("en-gb",), register_json.loads(json.dumps(data)))
    record = Activity.objects.get().record
    assert record["body"] == {"en": "Body in en.", "en-GB": "Body in en-GB."}
    assert record["body_html"] == {"en": "<p>Body in <b>en</b>.</p>"}


def test_organisations_that_say_the_same_are_left_alone(imported, settings):
    """An old page brings those of the site along, whatever their tags."""
    make_site(settings, "en-gb")
    for id, name in (("us", "Institution"), ("undp", "Partner")):
        names = [{"type": "name", "value": {"name": {"en": f"{name} in en."}}}]
        Organisation.objects.create(id=id, names=names)
    report = import_register(register_in("en"), "/en-gb/", create_landing=True)
    assert (report.organisations, report.kept) == (0, [])
    assert Organisation.objects.get(pk="undp").to_record().names[0].name == Text(
        en="Partner in en."
    )


def test_a_link_leads_to_the_version_that_a_reader_understands(imported, client):
    """French for Canadians rather than British English, whatever the order of the site's languages."""
    data = json.loads(register_json.dumps(register_in("en", "fr", "fr-CA")))
    whole = data["activities"][0]
    part = {**whole, "id": "part", "title": {"fr-CA": "Une partie"}, "parent": "haiti-2015"}
    del whole["title"]["fr-CA"]
    register = register_json.loads(json.dumps({**data, "activities": [whole, part]}))
    imported(("fr-ca", "en-gb", "fr"), register)
    response = client.get("/fr-ca/activites-internationales/une-partie/")
    links = BeautifulSoup(response.content, "html.parser").select("main dd a")
    assert "Title in fr." in {each.get_text(strip=True) for each in links}


def test_what_an_editor_wrote_stays(imported):
    site = ("en-gb", "fr-ca")
    imported(site, register_in("en", "fr"))
    page = MissionPage.objects.get(locale__language_code="en-gb")
    page.summary = "By hand."
    page.save_revision().publish()
    report = import_register(register_in("en", "fr"), "/en-gb/", publish=True, create_landing=True)
    assert report.kept == ["haiti-2015: summary.en-GB, as edited"]


@pytest.mark.parametrize("language", ["en", "en-gb", "fr", None])
def test_the_command_speaks_english_and_takes_the_addresses_that_visitors_see(
    settings, tmp_path, language
):
    make_site(settings, "en-gb", "fr-ca")
    path = tmp_path / "register.json"
    path.write_text(register_json.dumps(register_in("en", "fr")))
    options = {"parent": "/en-gb/abroad/", "create_landing": True}
    with override(language):
        call_command("outreach_import", str(path), stdout=(out := StringIO()), **options)
        with pytest.raises(CommandError, match=r"begin with /en-gb/ or /fr-ca/"):
            call_command("outreach_import", str(path), parent="/en/abroad/", create_landing=True)
    assert "note: texts in en are kept as en-GB" in out.getvalue()
    assert OutreachLandingPage.objects.filter(slug="abroad").exists()
    with override(language):
        found = import_register(register_in("en", "fr"), "/en-gb/abroad/", dry_run=True)
    assert found.unchanged == 1


def test_only_what_becomes_a_pages_title_may_not_be_longer_than_that(imported):
    long = "Mission " * 40
    register = register_in("en", "es", activities=[])
    data = json.loads(register_json.dumps(register))
    activity = {"kind": "mission", "id": "long", "title": {"en": "Mission", "es": long}}
    imported(("en-gb",), register_json.loads(json.dumps({**data, "activities": [activity]})))
    assert Activity.objects.get().record["title"]["es"] == long.strip()
    activity |= {"id": "longer", "title": {"en": long}}
    with pytest.raises(ImportRefused) as refused:
        imported(("en-gb",), register_json.loads(json.dumps({**data, "activities": [activity]})))
    [problem] = refused.value.problems
    assert problem.startswith("activities[0] (longer).title.en: 'Mission Mission")
    assert "shorten it in the file, and put what it loses into the summary" in problem
