"""Where a text is marked with its language it is marked with the direction it is written in."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.utils.translation import override
from wagtail.models import Locale

from tests.wagtail.visiting.section import EN, FR, SectionCase
from wagtail_outreach.inputs.texts import TextsWidget
from wagtail_outreach.pages.models import MissionPage
from wagtail_outreach.templatetags.outreach import before_value
from wagtail_outreach.visiting.shown.values import Link, Picture, Words
from wagtail_outreach.visiting.wording.notes import in_line

PAGES = (EN, f"{EN}archive/", f"{EN}archive/missions/complete-list/", f"{EN}archive/country/ht/")


def unmarked(soup: BeautifulSoup) -> list[str]:
    """Elements with a language and without a direction, or with a wrong one."""
    return [
        str(each)[:100]
        for each in soup.select("[lang]")
        if each.get("dir") != ("rtl" if each["lang"].startswith("ar") else "ltr")
    ]


class TestDirections(SectionCase):
    def test_every_page(self) -> None:
        for url in (*PAGES, FR, f"{FR}archives/"):
            with self.subTest(url):
                assert unmarked(BeautifulSoup(self.client.get(url).content, "html.parser")) == []

    def test_a_right_to_left_text_and_the_way_to_its_page(self) -> None:
        """An activity in Arabic alone, in the lists of an English page, and the language switch."""
        arabic = Locale.objects.create(language_code="ar")
        with self.captureOnCommitCallbacks(execute=True):
            page = self.landing.add_child(
                instance=MissionPage(title="بعثة", slug="ar", period="2030", locale=arabic)
            )
            page.save_revision().publish()
        for url in PAGES[1:3]:
            with self.subTest(url):
                soup = BeautifulSoup(self.client.get(url).content, "html.parser")
                assert soup.select_one(".outreach [lang=ar][dir=rtl]")
                assert unmarked(soup) == []


def test_names_in_a_row_keep_their_order_where_lines_run_from_the_right() -> None:
    """Two foreign ones beside each other would be read as one, from the left."""
    assert in_line(["Mission", "", "Paris"], "fr") == "Mission · Paris"
    assert in_line(["Mission", "Paris"], "ar") == "\u2067Mission\u2069 · \u2067Paris\u2069"


def test_a_label_has_the_colon_of_its_language() -> None:
    with override("fr"):
        assert before_value("Date") == "Date\u00a0:"
    with override("es"):
        assert before_value("Fecha") == "Fecha:"


def test_photographs_and_languages() -> None:
    """What the templates write themselves, whichever way the page is written."""
    alt = Words("صورة", "ar", "rtl", "in Arabic")
    link = Link(words=Words("العربية", direction="rtl"), url="/ar/", language="ar")
    frame = {**FRAME, "languages": [link, link], "language_switch": True}
    shown = {"title": Words("T"), "pictures": [Picture(url="/a.jpg", alt=alt)], "frame": frame}
    for template in ("activity.html", "parts/languages.html"):
        html = render_to_string(f"wagtail_outreach/{template}", {"outreach": shown, "frame": frame})
        soup = BeautifulSoup(html, "html.parser")
        assert soup.select_one("[lang=ar]"), template
        assert [each for each in unmarked(soup) if "ar" in each] == []


FRAME = {"base": "wagtail_outreach/base.html", "language": "en", "direction": "ltr"}


@pytest.mark.parametrize("rows", [1, 3])
def test_inputs_of_texts(settings, rows: int) -> None:
    settings.WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("ar", "Arabic")]
    widget = TextsWidget(rows=rows)
    html = widget.render("name", None)
    assert unmarked(BeautifulSoup(html, "html.parser")) == []
    assert 'lang="ar" dir="rtl"' in html
