"""Weekdays, "about" and quotes around a date: all that is taken off, and nothing that is not such."""

from __future__ import annotations

import pytest
from babel import Locale

from electoral_outreach.model.suggesting.around_dates import (
    approximate,
    fits,
    plain,
    without_weekdays,
)
from electoral_outreach.wording import wording_languages

WEEKDAYS = {
    (number + 1, plain(name).removesuffix("."))
    for language in wording_languages()
    for width in ("wide", "abbreviated")
    for number, name in Locale(language).days["format"][width].items()
    if name.removesuffix(".") != "mar"  # which is a month as well
}
SHORT = {
    *((1, "segunda"), (2, "terça"), (2, "tues"), (3, "quarta"), (4, "thurs"), (4, "thur")),
    *((4, "quinta"), (5, "sexta")),
}


@pytest.mark.parametrize(("number", "name"), sorted(WEEKDAYS | SHORT))
def test_weekdays_are_taken_off(number: int, name: str) -> None:
    """In any language, long or short, whatever stands behind it."""
    for end in (" ", ", ", ". ", "., ", ",", " , "):
        text = plain(f"{name}{end}7 May")
        assert without_weekdays(text) == (", 7 May" if end == " , " else "7 May", (number,))
    assert without_weekdays(plain(f"7 May {name.upper()}")) == ("7 May ", (number,))
    assert without_weekdays(plain(f"يوم {name} 7")) == ("7", (number,))


@pytest.mark.parametrize("text", ["7 mar 2016", "monk 7", "amon 7", "7 May", "domingos 7"])
def test_what_is_no_weekday_stays(text: str) -> None:
    """A month, or a word that a weekday's letters are in."""
    assert without_weekdays(text) == (text, ())


@pytest.mark.parametrize(
    ("given", "text"),
    [
        *(("  7\t May ", "7 May"), ("7\u202f\xa0Mai", "7 Mai"), ("7\u200b\ufeff May", "7 May")),
        *(("２０１６", "2016"), ("۷", "7"), ("7 Fév. ½", "7 Fev. 1⁄2")),
        *(("2016\u201005\u201007", "2016-05-07"), ("2016\u00ad05", "2016-05"), ("7–9", "7–9")),
        *(
            ("'7 May'", "7 May"),
            ("« 7 mai »", "7 mai"),
            ("»7 mai«", "7 mai"),
            ("‘2016”", "2016"),
            ('"2016', '"2016'),
        ),
        *(("2016'", "2016'"), ("''", "''")),
    ],
)
def test_it_is_made_plain(given: str, text: str) -> None:
    """Without what nobody sees, and without quotes on both sides."""
    assert plain(given) == text


@pytest.mark.parametrize(
    ("weekdays", "period", "fitting"),
    [
        *(((1,), "2016-11-07", True), ((7,), "2016-11-07", False), ((), "2016-11-07", True)),
        *(((5,), "2016-11-07/2016-11-11", True), ((5, 1), "2016-11-07/2016-11-11", False)),
        *(((1, 1), "2016-11-07", False), ((1,), "2016-11", False), ((3,), "XXXX-02-29", True)),
        *(((1, 3), "{2016-11-07,2016-11-08,2016-11-09}", True), ((1,), "2016-11-07~", True)),
    ],
)
def test_weekdays_belong_to_days_in_their_order(
    weekdays: tuple[int, ...], period: str, fitting: bool
) -> None:
    """Each to one of its own; without a year, any may be right."""
    assert fits(weekdays, period) is fitting


@pytest.mark.parametrize(
    "about",
    [
        *("~", "~ ", "circa ", "About ", "around ", "approximately ", "approx ", "approx. "),
        *("vers ", "environ ", "autour de ", "hacia ", "alrededor de ", "en torno a "),
        *("cerca de ", "por volta de ", "aproximadamente ", "حوالي ", "نحو ", "حدود "),
        *("c.", "c. ", "c ", "ca.", "CA. ", "ca "),
    ],
)
def test_about_a_date_is_approximate(about: str) -> None:
    """In any language, with or without its full stop."""
    assert list(approximate(f"{about}May 1998")) == ["1998-05~"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *(("1998 ?", ["1998?"]), ("1998 ~", ["1998~"]), ("May 1998 %", ["1998-05%"])),
        *(("1998?", []), ("1998", []), ("1998? ~", []), ("circa 1998~", []), ("some 1998", [])),
        ("c. 5/6/1998", ["1998-05-06~", "1998-06-05~"]),
    ],
)
def test_a_sign_of_doubt_goes_for_what_is_before_it(text: str, meant: list[str]) -> None:
    """With a space between; a date in doubt already gets no second sign."""
    assert list(approximate(text)) == meant
