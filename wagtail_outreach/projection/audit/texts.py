"""What the live pages of an activity say in their languages, and the words of its photographs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from html import unescape
from typing import Any

from django.utils.translation import override
from wagtail.rich_text import expand_db_html

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model import clean_html
from wagtail_outreach.projection.audit.files import Files
from wagtail_outreach.projection.audit.pages import PageRead

Json = dict[str, Any]

PLAIN = ("title", "summary", "purpose", "outcome")
TEXTS = (*PLAIN, "body", "body_html")
_BLOCKS = {"p", "li", "h2", "h3", "h4", "blockquote", "tr", "hr", "ul", "ol", "table"}
_TAG = re.compile(r"""<!--.*?-->|<(/?)([A-Za-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*>""", re.DOTALL)
_APART = "\0"


def texts_said(shown: Iterable[PageRead], others: Mapping[str, Mapping[str, str]]) -> Json:
    """By field, the texts of some pages in their languages; `others` are those that have no page."""
    said: Json = {field: dict(others.get(field, {})) for field in TEXTS}
    for page in shown:
        texts = {field: _one_text(page.columns[field]) for field in PLAIN}
        texts["body"], texts["body_html"] = body_said(page.body, page.language)
        for field, text in texts.items():
            said[field].pop(page.language, None)
            if text:
                said[field][page.language] = text
    return said


def photos_said(lead: PageRead, shown: Iterable[PageRead], files: Files) -> list[Json]:
    """The photographs of a lead with the words that pages have for them."""
    said: dict[str, Json] = {}
    others = (lead.other_texts or {}).get("photos", {})
    for photo in _photos(lead):
        if url := photo.get("url") or files.get(("image", photo.get("image"))):
            without_page = others.get(str(photo.get("url") or photo["image"]), {})
            said[url] = {"url": url, **deepcopy(without_page)}
    for page in shown if said else ():
        for photo in _photos(page):
            url = photo.get("url") or files.get(("image", photo.get("image")))
            known = said.get(url or "", {})
            for word in ("alt", "caption", "credit") if known else ():
                texts = known.setdefault(word, {})
                texts.pop(page.language, None)
                if photo.get(word):
                    texts[page.language] = photo[word]
    return [{name: value for name, value in each.items() if value} for each in said.values()]


def body_said(source: str, language: str) -> tuple[str, str]:
    """The paragraphs of a rich text, and its markup where it has more than paragraphs.

    Its links lead to pages in the language given, where these have one.
    """
    if not source:
        return "", ""
    tags: set[str] = set()

    def read(tag: re.Match[str]) -> str:
        name = (tag[2] or "").lower()
        if name and not tag[1]:
            tags.add(name)
        if name == "br":
            return "" if tag[1] else "\n"
        return _APART if name in _BLOCKS else ""

    blocks = unescape(_TAG.sub(read, source)).split(_APART)
    lines = ("\n".join(map(str.strip, block.split("\n"))).strip() for block in blocks)
    body = "\n\n".join(block for block in lines if block)
    if not body or tags <= {"p", "br"}:
        return body, ""
    try:
        with override(language.lower()):
            return body, clean_html(expand_db_html(source))
    except InvalidValue:  # the cleaner is not installed
        return body, ""


def _photos(page: PageRead) -> list[Json]:
    return [each["value"] for each in page.stream("photos") if each["type"] == "photo"]


def _one_text(text: str) -> str:
    return text.replace("\r\n", "\n").strip()
