"""What activities link to and show goes elsewhere: their records, and their sections, follow."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, Locale, Page, Site

from tests.site.home.models import HomePage
from tests.wagtail.projection.editor import Editor
from tests.wagtail.projection.ground import empty_the_database, make_a_site
from tests.wagtail.projection.invariants import rows_are_right, versions
from wagtail_outreach.models import Activity
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage
from wagtail_outreach.projection.readdressing import COMPARED

HEAD = "<h3>More</h3>"


@pytest.fixture
def editor(transactional_db):
    empty_the_database()
    Collection.add_root(name="Root")
    make_a_site()
    yield Editor()
    rows_are_right()


@pytest.fixture
def target(editor) -> Page:
    """A page of the site's own, two levels down."""
    above = home().add_child(instance=HomePage(title="About", slug="about"))
    return above.add_child(instance=HomePage(title="Reports", slug="reports"))


@pytest.fixture
def image(editor) -> Any:
    return get_image_model().objects.create(title="Queue", file=get_test_image_file("queue.png"))


@pytest.fixture
def document(editor) -> Any:
    file = ContentFile(b"report", name="report.txt")
    return get_document_model().objects.create(title="Report", file=file)


def home() -> HomePage:
    return HomePage.objects.get(slug="home", locale__language_code="en")


def first() -> MissionPage:
    return MissionPage.objects.get(title="First")


def write(**columns: Any) -> None:
    """Publish the first mission with other texts."""
    page = first()
    for name, value in columns.items():
        setattr(page, name, value)
    page.save_revision().publish()


def link_to(page: Page) -> None:
    write(body=f'{HEAD}<p><a linktype="page" id="{page.pk}">there</a></p>')


def show(image: Any) -> None:
    photo = {"image": image.pk, "url": "", "alt": "", "caption": "", "credit": ""}
    write(photos=[{"type": "photo", "value": photo}])


def list_documents(*documents: Any) -> None:
    """Documents of the site, or addresses as they are."""
    values = [
        {"url": each, "file": None} if isinstance(each, str) else {"url": "", "file": each.pk}
        for each in documents
    ]
    write(documents=[{"type": "document", "value": value} for value in values])


def addresses() -> list[str]:
    return [each["url"] for each in record()["documents"]]


def record() -> dict[str, Any]:
    found: dict[str, Any] = Activity.objects.get(public_id="first").record
    return found


def markup() -> str:
    return str(record()["body_html"]["en"])


def test_a_renamed_page_is_linked_where_it_is(editor, target):
    link_to(target)
    assert 'href="/en/about/reports/"' in markup()
    editor.rename(target, "papers", publish=True)
    assert 'href="/en/about/papers/"' in markup()


def test_so_is_what_stands_below_a_renamed_page(editor, target):
    link_to(target)
    editor.rename(target.get_parent(), "us", publish=True)
    assert 'href="/en/us/reports/"' in markup()


def test_so_is_what_is_moved(editor, target):
    link_to(target)
    editor.move(Page.objects.get(pk=target.get_parent().pk), HomePage.objects.get(slug="elsewhere"))
    assert 'href="/en/elsewhere/about/reports/"' in markup()


def test_a_deleted_page_is_no_longer_linked(editor, target):
    link_to(target)
    editor.delete(target.get_parent(), "")
    assert "href" not in markup()


def test_a_link_leads_to_the_page_in_the_language_of_the_text(editor, target):
    """As it is for visitors, and whatever language the editor reads the admin in."""
    french = Locale.objects.get(language_code="fr")
    translated = target.copy_for_translation(french, copy_parents=True)
    assert not translated.live
    with override("fr"):
        link_to(translated)
        assert 'href="/en/about/reports/"' in markup()
    translated.save_revision().publish()
    editor.unpublish(target, below=False)
    assert f'href="{translated.url}"' in markup()
    HomePage.objects.get(pk=target.pk).save_revision().publish()
    assert 'href="/en/about/reports/"' in markup()
    editor.delete(target, "")
    assert f'href="{translated.url}"' in markup()


def test_a_new_version_in_the_language_of_a_text_is_linked(editor):
    french = Locale.objects.get(language_code="fr")
    above = home().get_translation(french)
    page = above.add_child(instance=HomePage(title="Rapports", slug="rapports", locale=french))
    link_to(page)
    assert 'href="/fr/rapports/"' in markup()
    key, english = page.translation_key, home().locale
    version = HomePage(title="Papers", slug="papers", translation_key=key, locale=english)
    home().add_child(instance=version)
    assert 'href="/en/papers/"' in markup()


def test_a_replaced_document_is_linked_where_it_is(editor, document):
    write(body=f'{HEAD}<p><a linktype="document" id="{document.pk}">read</a></p>')
    assert "report.txt" in markup()
    document.file = ContentFile(b"other", name="other.txt")
    document.save()
    assert document.url in markup()
    document.delete()
    assert "href" not in markup()


def test_a_replaced_image_is_shown(editor, image):
    show(image)
    old = record()["photos"][0]["url"]
    assert old.startswith("http://localhost/media/")
    image.file = get_test_image_file("ballot.png")
    image.save()
    assert record()["photos"][0]["url"] == f"http://localhost{image.file.url}" != old


def test_a_deleted_image_is_not(editor, image):
    show(image)
    image.delete()
    assert "photos" not in record()


def test_a_chosen_document_is_where_its_file_is(editor, document):
    list_documents(document, "https://example.org/a.pdf")
    assert addresses() == [f"http://localhost{document.url}", "https://example.org/a.pdf"]
    document.file = ContentFile(b"other", name="other.txt")
    document.save()
    assert "other" in document.url
    assert addresses()[0] == f"http://localhost{document.url}"


def test_a_deleted_document_is_left_out_and_the_others_stay(editor, document):
    list_documents(document, "https://example.org/a.pdf")
    document.delete()
    assert addresses() == ["https://example.org/a.pdf"]


def test_a_chosen_document_is_at_the_host_of_the_site(editor, document):
    list_documents(document)
    editor.change_site(Site.objects.get(is_default_site=True), home(), "emb.example")
    assert addresses() == [f"http://emb.example{document.url}"]


def test_another_host_is_that_of_photographs_and_links(editor, image, target):
    root = Page.objects.get(depth=1)
    other = root.add_child(instance=HomePage(title="Other", slug="other"))
    Site.objects.create(hostname="other.example", root_page=other)
    show(image)
    link_to(target)
    assert 'href="http://localhost/en/about/reports/"' in markup()
    site = Site.objects.get(is_default_site=True)
    editor.change_site(site, home(), "emb.example")
    assert record()["photos"][0]["url"].startswith("http://emb.example/media/")
    assert 'href="http://emb.example/en/about/reports/"' in markup()


@pytest.mark.parametrize("change", ["slug", "document", "deletion"])
def test_an_introduction_that_links_makes_a_new_version(editor, target, document, change):
    landing = OutreachLandingPage.objects.get(title="Abroad", locale__language_code="en")
    said = f'<p><a linktype="page" id="{target.pk}">a</a><a linktype="document" id="{document.pk}">b</a></p>'
    landing.introduction = [{"type": "paragraph", "value": said}]
    landing.save_revision().publish()
    before = versions()
    if change == "slug":
        editor.rename(target, "papers", publish=True)
    elif change == "document":
        document.file = ContentFile(b"other", name="other.txt")
        document.save()
    else:
        editor.delete(target, "")
    assert all(versions()[key] > version for key, version in before.items())


def test_a_page_that_nothing_links_to_makes_none(editor, target, image, document):
    link_to(home())
    before = versions()
    editor.rename(target, "papers", publish=True)
    HomePage.objects.get(pk=target.pk).save_revision().publish()
    editor.unpublish(target, below=False)
    editor.delete(target, "")
    image.save()
    document.delete()
    assert versions() == before


def test_publishing_any_page_asks_one_small_thing_more(editor, target):
    page = HomePage.objects.get(pk=target.pk)
    page.save_revision().publish()
    revision = page.save_revision()
    with CaptureQueriesContext(connection) as asked:
        revision.publish()
    statements = [each["sql"].replace("`", '"') for each in asked]
    shown = f'SELECT "wagtailcore_page"."{COMPARED[0]}"'
    assert len([each for each in statements if each.startswith(shown)]) == 1
    assert not [each for each in statements if "wagtail_outreach" in each]


def test_a_renamed_page_above_a_section_makes_a_new_version(editor):
    """Its title stands in the trail of every page below."""
    folder = HomePage.objects.get(slug="elsewhere")
    other = OutreachLandingPage.objects.get(slug="other")
    before = versions()
    folder.title = "Beyond"
    folder.save_revision().publish()
    assert {key for key, version in versions().items() if before[key] != version} == {
        other.translation_key
    }
