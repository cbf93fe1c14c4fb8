"""Bytes of unknown make into text, or a sentence saying why not."""

from __future__ import annotations

import codecs
import re
from typing import Final

from electoral_outreach.errors import OutreachError

MAX_BYTES: Final = 20 * 1024 * 1024
"""The largest page that is read; a web page of text is a thousandth of that."""

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS: Final = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (as DOCX, XLSX and ODT files are)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"{\\rtf", "an RTF document"),
)
_DECLARED: Final = re.compile(
    rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class UnreadablePage(OutreachError):
    """A page that cannot be read, with what it is, where, and what to do.

    >>> raise UnreadablePage("page.pdf", "is a PDF document", "save its text and read that")
    Traceback (most recent call last):
    ...
    electoral_outreach.legacy.source.decode.UnreadablePage: page.pdf is a PDF document; save its text and read that
    """

    def __init__(self, name: str, reason: str, remedy: str) -> None:
        self.name = name
        self.reason = reason
        self.remedy = remedy
        super().__init__(f"{name} {reason}; {remedy}")


def decoded(data: bytes | str, name: str) -> str:
    """The text of a page.

    A byte order mark is believed first, then UTF-8 when it fits, then the encoding the page
    declares, then Windows-1252, which old pages mean when they say ISO-8859-1.

    >>> decoded("Élections".encode("cp1252"), "page.txt")
    'Élections'
    """
    if isinstance(data, str):
        text = data
        if len(text) > MAX_BYTES:
            raise _too_large(name, len(text))
    else:
        if len(data) > MAX_BYTES:
            raise _too_large(name, len(data))
        text = _text_of(data, name)
    if not text.strip("\ufeff\x00 \t\r\n\f\v"):
        raise UnreadablePage(
            name, "is empty", "save the page again from the browser, as text or as HTML"
        )
    return _SURROGATE.sub("\ufffd", text)


def _text_of(data: bytes, name: str) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, errors="replace")
    for magic, what in _FORMATS:
        if data.startswith(magic):
            raise UnreadablePage(name, f"is {what}, not a web page", "save its text and read that")
    if wide := _utf16_without_mark(data):
        return data.decode(wide, errors="replace")
    head = data[:65536]
    if len(_CONTROL.findall(head)) * 50 > len(head):
        raise UnreadablePage(
            name,
            "is binary data, not a web page",
            "give the page as text or HTML; `file` tells what it is",
        )
    return _narrow_text_of(data)


def _narrow_text_of(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    encoding = _declared_encoding(data[:4096])
    if encoding is not None:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _declared_encoding(head: bytes) -> str | None:
    """The encoding a page says it is in, when Python knows it and it is one of text."""
    found = _DECLARED.search(head)
    if found is None:
        return None
    try:
        info = codecs.lookup(found.group(1).decode("ascii"))
    except LookupError:
        return None
    if info.name in {"iso8859-1", "ascii"}:
        return "cp1252"
    # utf-8 was tried; a page that declares utf-16 in ASCII letters is not in utf-16.
    if info.name.startswith(("utf", "unicode", "raw", "idna", "punycode", "undefined")):
        return None
    # `codecs.lookup` has no public name for what `str.encode` itself asks.
    return info.name if info._is_text_encoding else None  # noqa: SLF001


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16's name when every other byte of the beginning is nil, as in Latin text."""
    head = data[:1000]
    half = len(head) // 2
    if half < 2:
        return None
    if head[1::2].count(0) > half * 0.7 and head[0::2].count(0) < half * 0.1:
        return "utf-16-le"
    if head[0::2].count(0) > half * 0.7 and head[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return None


def _too_large(name: str, size: int) -> UnreadablePage:
    return UnreadablePage(
        name,
        f"is too large ({size / 1024 / 1024:.0f} MB, at most {MAX_BYTES // 1024 // 1024} MB)",
        "save the text of the page without its pictures, or split it",
    )
