"""When: day, month and year of both ends, as precisely as they are known; works without a script.

The fields say what nine periods in ten need. Beside them stands the period as text (EDTF), which
can say the rest: sets of days, an unknown start, a doubt about one end only.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model import Period
from wagtail_outreach.inputs.refused import Mistyped, refused
from wagtail_outreach.languages import editor_languages

MONTHS = (
    _("January"),
    _("February"),
    _("March"),
    _("April"),
    _("May"),
    _("June"),
    _("July"),
    _("August"),
    _("September"),
    _("October"),
    _("November"),
    _("December"),
)
ENDINGS = (
    ("single", _("No end: a single day, month or year")),
    ("until", _("Until the date beside")),
    ("open", _("Still going on")),
    ("unknown", _("It ended, but when is not known")),
)
DOUBTS = (
    ("", _("These dates are certain")),
    ("~", _("Approximate (about)")),
    ("?", _("Uncertain (perhaps)")),
    ("%", _("Approximate and uncertain")),
)


_RANGE = re.compile(r"\s*\d+\s*[-–—/]\s*\d*\s*")


class PeriodParts(NamedTuple):
    """What the fields hold, each as an editor types it."""

    from_day: str = ""
    from_month: str = ""
    from_year: str = ""
    ending: str = "single"
    to_day: str = ""
    to_month: str = ""
    to_year: str = ""
    doubt: str = ""


def parts_of(text: str) -> PeriodParts | None:
    """The fields' values for a period, or None when the fields cannot say it.

    >>> parts_of("XXXX-11-07/XXXX-11-18")
    PeriodParts(from_day='7', from_month='11', from_year='', ending='until', to_day='18', to_month='11', to_year='', doubt='')
    >>> parts_of("{2014-05-23,2014-05-25}") is None
    True
    """
    try:
        period = Period.parse(text)
    except InvalidValue:
        return None
    first, last = period.dates[0], period.dates[-1]
    if period.is_set or first is None:
        return None
    doubts = {each.qualifier or "" for each in (first, last) if each is not None}
    if len(doubts) > 1:
        return None
    ending = "single"
    if period.is_interval:
        ending = "open" if period.open_end else "unknown" if period.unknown_end else "until"
    until = last if ending == "until" else None
    return PeriodParts(
        *_as_typed(first), ending, *(_as_typed(until) if until else ("", "", "")), doubts.pop()
    )


def text_of(parts: PeriodParts) -> str:
    """The EDTF string that the fields say; raises `InvalidValue` when they contradict each other.

    >>> text_of(PeriodParts("29", "9", "2016", "until", "1", "10", "2016"))
    '2016-09-29/2016-10-01'
    >>> text_of(PeriodParts(from_month="4", from_year="2016", doubt="~"))
    '2016-04~'
    """
    start = _date(parts.from_year, parts.from_month, parts.from_day)
    end = _date(parts.to_year, parts.to_month, parts.to_day)
    if not start and not end:
        return ""
    start = start and start + parts.doubt
    # a filled end says more than a choice left at its default
    if parts.ending == "until" or (end and parts.ending == "single"):
        return str(Period.parse(f"{start}/{end and end + parts.doubt}"))
    if end:
        raise Mistyped(
            gettext(
                "An end date is given, but the choice beside it says that there is none: choose"
                " “Until the date beside”, or take the end date out."
            )
        )
    return str(Period.parse(start + {"open": "/..", "unknown": "/"}.get(parts.ending, "")))


def _as_typed(date: Any) -> tuple[str, str, str]:
    return (str(date.day or ""), str(date.month or ""), str(date.year or ""))


def _date(year: str, month: str, day: str) -> str:
    if day and not month:
        raise Mistyped(
            gettext("A day is given without its month: choose the month, or take the day out.")
        )
    if not (year or month):
        return ""
    if any(_RANGE.fullmatch(part) for part in (year, day)):
        raise Mistyped(
            gettext(
                "Only one day or year goes into each field: the first one under “From”, the last"
                " one under “To”."
            )
        )
    if not all(part.isdecimal() and part.isascii() for part in (year, month, day) if part):
        raise Mistyped(gettext("Write days and years in digits only, like 7 and 2016."))
    pieces = [year.zfill(4) if year else "XXXX", month.zfill(2), day.zfill(2)]
    return "-".join(piece for piece, typed in zip(pieces, ("1", month, day), strict=True) if typed)


def understood(text: str) -> str:
    """The period as a reader will see it, in the editor's language; empty when there is none."""
    from electoral_outreach.phrases import period_phrase

    try:
        return period_phrase(Period.parse(text), editor_languages()[0]) if text else ""
    except InvalidValue:
        return ""


def typed(values: list[str]) -> str:
    """The EDTF string of what stands in the inputs: the fields or the text, whichever was changed.

    Raises `InvalidValue` for what is no period, and `TypedTwice` where both were changed.
    """
    *fields, text, before = values
    parts = PeriodParts(*(field or "" for field in fields))
    stored = parts_of(before) or PeriodParts()
    said = str(Period.parse(text)) if text else ""
    if said != before and parts in (stored, PeriodParts()):
        return said
    if said != before and text_of(parts) != said:
        raise TypedTwice(text_of(parts), said)
    return before if parts == stored else text_of(parts)


class TypedTwice(Exception):
    """The fields and the text were both changed, and differ."""


def _meant(value: Any) -> str:
    """The period of a widget's value, stored or typed; empty where what was typed is none."""
    if not isinstance(value, list):
        return value or ""
    try:
        return typed([each or "" for each in value])
    except (InvalidValue, TypedTwice):
        return ""


class PeriodWidget(forms.MultiWidget):
    """Fields for both ends, the choice of an ending, and the period as text."""

    template_name = "wagtail_outreach/admin/inputs/period.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        day = {"inputmode": "numeric", "size": 2, "maxlength": 2, "autocomplete": "off"}
        year = {"inputmode": "numeric", "size": 4, "maxlength": 4, "autocomplete": "off"}
        months = [("", "—"), *((str(n), name) for n, name in enumerate(MONTHS, 1))]
        super().__init__(
            {
                "from_day": forms.TextInput(day),
                "from_month": forms.Select(choices=months),
                "from_year": forms.TextInput(year),
                "ending": forms.Select(choices=ENDINGS),
                "to_day": forms.TextInput(day),
                "to_month": forms.Select(choices=months),
                "to_year": forms.TextInput(year),
                "doubt": forms.Select(choices=DOUBTS),
                "text": forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
                "before": forms.HiddenInput(),
            },
            attrs,
        )

    def decompress(self, value: Any) -> list[str]:
        text = value or ""
        return [*(parts_of(text) or PeriodParts()), text, text]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        widget = context["widget"]
        widget["understood"] = understood(_meant(value))
        widget["fields"] = dict(zip(self.parts, widget["subwidgets"], strict=True))
        return context

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the inputs, in order."""
        return (*PeriodParts._fields, "text", "before")


class PeriodFormField(forms.MultiValueField):
    """Gives an EDTF string, from the fields or from the text, whichever was changed."""

    widget = PeriodWidget
    default_error_messages = {
        "twice": _(
            "The dates and the period as text were both changed and differ (%(fields)s, %(text)s):"
            " change one of them only."
        ),
    }

    def __init__(self, **kwargs: Any) -> None:
        for surplus in ("max_length", "empty_value"):
            kwargs.pop(surplus, None)
        fields = [forms.CharField(required=False) for _each in range(10)]
        super().__init__(fields=fields, require_all_fields=False, **kwargs)

    def compress(self, data_list: list[str]) -> str:
        if not data_list:
            return ""
        try:
            return typed(data_list)
        except TypedTwice as twice:
            fields, text = twice.args
            raise forms.ValidationError(
                self.error_messages["twice"],
                code="twice",
                params={"fields": fields, "text": text},
            ) from twice
        except InvalidValue as error:
            raise forms.ValidationError(refused(error), code="invalid_period") from error

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.clean(data) != (initial or "")
        except forms.ValidationError:
            return True
