"""Unicode's normal forms, in time that grows with the text: Python alone sorts a letter's marks by insertion."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

import electoral_outreach
from electoral_outreach import normal_forms
from electoral_outreach.folding import folded, name_key, unaccented
from electoral_outreach.legacy import read_page
from electoral_outreach.model import Text, clean_html
from electoral_outreach.normal_forms import normalized
from tests.pace import growth

if TYPE_CHECKING:
    from collections.abc import Callable

FORMS = ("NFC", "NFD", "NFKC", "NFKD")
# Marks of many classes, letters that bring marks, marks that fall apart and one whose class only its parts have.
PIECES = "a\u0338\u0327\u0301\u0345\u0344\u0f73\u0f71\u05b0\u3099\u1ead\uac00\u11a8\ufdfaé\u0958"


@pytest.mark.parametrize("form", FORMS)
@given(text=st.text(PIECES, max_size=40) | st.text(max_size=20))
def test_a_long_text_becomes_what_unicode_says(form: Any, text: str) -> None:
    """Whether its marks were put in order before makes no difference."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(normal_forms, "_SHORT", 0)
        assert normalized(form, text) == unicodedata.normalize(form, text)


READERS: dict[str, Callable[[str], object]] = {
    **{form: lambda text, form=form: normalized(form, text) for form in FORMS},  # type: ignore[misc]
    "a text of a record": lambda text: TypeAdapter(Text).validate_python({"en": text}),
    "folded": folded,
    "a key": name_key,
    "unaccented": unaccented,
    "markup": clean_html,
    "a page of text": lambda text: read_page(f"Mission to Mali\n\n{text}"),
    "a page of HTML": lambda text: read_page(f"<p>Mission to Mali<p>{text}"),
}


@pytest.mark.parametrize("marks", ["\u0338\u0327", "\u0f73", "\u05b0\u05b1\u0301\u0327"])
@pytest.mark.parametrize("read", READERS.values(), ids=READERS.keys())
def test_a_letter_may_have_marks_without_end(read: Callable[[str], object], marks: str) -> None:
    """Sixteen times the marks never take a hundred times as long."""

    def reading(times: int) -> None:
        read("a" + marks * times)

    assert growth(reading, 500, times=16, enough=2e-3) < 100


def test_nothing_else_asks_python_for_a_normal_form() -> None:
    """Whoever needs one gets it from here."""
    root = Path(electoral_outreach.__file__).parent
    asking = [
        each.relative_to(root).as_posix()
        for each in (*root.rglob("*.py"), *(root.parents[1] / "wagtail_outreach").rglob("*.py"))
        if "unicodedata.normalize" in each.read_text(encoding="utf-8")
    ]
    assert asking == ["normal_forms.py"]
