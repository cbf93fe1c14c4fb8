"""Bytes of any make into text, or a sentence that says what, where and what to do."""

from __future__ import annotations

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.legacy import UnreadablePage, read_page
from electoral_outreach.legacy.source.decode import MAX_BYTES, decoded
from tests.pace import seconds

TEXT = "Mission d’observation au Sénégal, à Dakar — du 3 au 5 mai 2014"
LATIN = "Misión de observación en España: año 2014"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
        TEXT,
    ],
)
def test_text_comes_back_from_every_encoding(data: bytes | str) -> None:
    """With a mark, without one, in eight, sixteen and thirty-two bits."""
    assert decoded(data, "page.txt") == TEXT


def test_utf_16_without_a_mark_is_seen_by_its_nils() -> None:
    """Windows programs save so."""
    assert decoded(LATIN.encode("utf-16-le"), "page.txt") == LATIN
    assert decoded(LATIN.encode("utf-16-be"), "page.txt") == LATIN


@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [
        ("iso-8859-1", "cp1252", "Le vote à l’étranger"),
        ("windows-1250", "cp1250", "Călătorie de studiu în Ţara Şcolii"),
        ("iso-8859-2", "iso-8859-2", "Příprava voleb v Łodzi"),
        ("no-such-encoding", "cp1252", "café"),
    ],
)
def test_the_encoding_a_page_declares_is_believed_after_utf_8(
    declared: str, encoding: str, text: str
) -> None:
    """And ISO-8859-1 means Windows-1252, as in every browser."""
    page = f'<html><head><meta charset="{declared}"></head><body><p>{text}</p></body></html>'
    assert text in decoded(page.encode(encoding), "page.html")
    assert text in read_page(page.encode(encoding), "page.html").text


def test_a_page_that_is_utf_8_is_read_so_whatever_it_declares() -> None:
    """Servers convert pages and leave the old declaration in."""
    page = f'<meta charset="iso-8859-1"><p>{TEXT}</p><p>x</p>'
    assert TEXT in decoded(page.encode(), "page.html")


@pytest.mark.parametrize("declared", ["utf-16", "rot13", "hex", "idna", "undefined", "x" * 39])
def test_a_declared_encoding_of_no_use_is_passed_over(declared: str) -> None:
    """It can name a codec that is none of text."""
    page = f'<meta charset="{declared}"><p>caf\xe9</p>'.encode("cp1252")
    assert "café" in decoded(page, "page.html")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (codecs.BOM_UTF8, "is empty"),
        ("", "is empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF document"),
        (b"PK\x03\x04rest", "is a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", "is a PNG picture"),
        (b"\xff\xd8\xff\xe0", "is a JPEG picture"),
        (bytes(range(32)) * 40, "is binary data"),
    ],
)
def test_what_is_no_page_is_refused_in_a_sentence(data: bytes | str, says: str) -> None:
    """Name, reason and remedy."""
    with pytest.raises(UnreadablePage) as raised:
        read_page(data, "old/page.html")
    assert str(raised.value).startswith(f"old/page.html {says}")
    assert "; " in str(raised.value)


@pytest.mark.parametrize("size", [MAX_BYTES + 1, 50 * 1024 * 1024])
def test_what_is_too_large_is_refused_at_once(size: int) -> None:
    """Before anything of it is read."""
    data = b"From 5 to 8 April 2016. " * (size // 24 + 1)
    one_thousandth = data[: size // 1000]
    with pytest.raises(UnreadablePage, match=r"is too large .* at most 20 MB"):
        read_page(data, "page.txt")

    def refused() -> None:
        with pytest.raises(UnreadablePage, match="is too large"):
            read_page(data.decode(), "page.txt")

    assert seconds(refused) < 10 * seconds(lambda: read_page(one_thousandth, "page.txt"))


@given(st.binary(max_size=2000))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    """Nothing else comes out, and what comes out can be written."""
    with suppress(UnreadablePage):
        decoded(data, "page").encode()


@given(st.text(min_size=1, max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    """A lone surrogate becomes the sign for a broken letter."""
    try:
        page = read_page(text)
    except UnreadablePage:
        return
    page.text.encode()
