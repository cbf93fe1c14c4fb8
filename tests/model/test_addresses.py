"""Addresses of the web: what the library takes, and the schema with it."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from electoral_outreach.characters import without_refused
from electoral_outreach.model import InvalidRegister, Source
from electoral_outreach.model.addresses import ADDRESS, address_meant


def is_taken(url: str) -> bool:
    """Whether a record takes an address."""
    try:
        return Source(url=url).url == url
    except InvalidRegister:
        return False


@pytest.mark.parametrize(
    "url",
    [
        "https://élections.example/é",
        "http://選挙.example",
        "https://example.org:8080?a=b#c",
        "https://user:x@example.org./",
        "http://[::1]:80/a",
        "http://127.0.0.1/%C3%A9",
        "https://example.org/می\u200cخواهم",
        "https://example.org/a@b[c]:d",
    ],
)
def test_addresses_in_any_letters_are_taken(url: str) -> None:
    """Internationalised, with a port, a user, or numbers only."""
    assert is_taken(url)


@pytest.mark.parametrize(
    "url",
    [
        "https:///x",
        "https://",
        "https://.",
        "https://..org",
        "https://?a",
        "https://:80",
        "https://a@/x",
        "https://x.org:port",
        "http://[::1",
        "http://]",
        "http://[]",
        "http://a[b/",
        "https://x\\y/",
        "ftp://x.org",
        "//x.org",
        "https://x.org/\u009b31m\u202egpj.exe",
    ],
)
def test_what_has_no_host_is_no_address(url: str) -> None:
    """Nor what is cut off."""
    assert not is_taken(url)


ODD = "\0\t\n\r\x1b\x85\x9b\u00a0\u1680\u2003\u2028\u202e\u202f\u2066\u3000\ufdd0\ufeff\uffff\ud800"


@pytest.mark.parametrize("place", ["https://{}.org/", "https://x.org/a{}b", "https://{}@x.org/"])
@pytest.mark.parametrize("odd", ODD)
def test_no_address_has_white_space_or_what_text_cannot_have(place: str, odd: str) -> None:
    """In no part of it."""
    assert is_taken(place.format("é"))
    assert not is_taken(place.format(odd))


@given(st.text("hx/:.@[]?#\\1é\u200d \n\u0085\u00a0\u202e\ufeff\uffff", max_size=10))
@example("x.org\n")
def test_the_pattern_means_the_same_everywhere(rest: str) -> None:
    """It names no class that engines know differently, and takes nothing that texts refuse."""
    assert not re.search(r"\\[sSwWdDbBpP]", ADDRESS)
    url = f"https://{rest}"
    # Only Python's "$" stands before a last line feed too.
    assert is_taken(url) is (re.search(ADDRESS[:-1] + r"\Z", url) is not None)
    if is_taken(url):
        assert url == without_refused(url) == "".join(url.split())


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("www.example.org/x", "https://www.example.org/x"),
        ("WWW.example.org", "https://WWW.example.org"),
        ("//example.org/x", "https://example.org/x"),
        ("example.org/archives?year=2016", "https://example.org/archives?year=2016"),
        ("élections.example/é", "https://élections.example/é"),
        (" https://example.org ", "https://example.org"),
        ("HTTP://example.org", "http://example.org"),
        ("https:/example.org", "https://example.org"),
        ("https:///x", None),
        ("https://", None),
        ("report.pdf", None),
        ("files/report.pdf", None),
        ("a@example.org", None),
        ("a@example.org/x", None),
        ("www.exam ple.org", None),
        ("ftp://example.org/x", None),
        ("", None),
        ("www.example.org/" + "x" * 1970, "https://www.example.org/" + "x" * 1970),
        ("www.example.org/" + "x" * 1980, None),
    ],
)
def test_an_address_without_its_beginning_is_known_again(text: str, meant: str | None) -> None:
    """Where it has a host that is plainly one; the name of a file is none."""
    with pytest.raises(InvalidRegister) as caught:
        Source(url=text)
    (problem,) = caught.value.problems
    assert problem.suggestion == address_meant(text) == meant
    assert meant is None or is_taken(meant)
