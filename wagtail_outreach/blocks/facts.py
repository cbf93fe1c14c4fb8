"""The blocks that facts are written in: one for each sort of record in the library's model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, ListBlock, URLBlock

from wagtail_outreach.blocks.codec import FactBlock
from wagtail_outreach.blocks.inputs import (
    CodeBlock,
    CodesBlock,
    CountryBlock,
    HoursBlock,
    NumberBlock,
    OptionBlock,
    PeriodBlock,
    TerritoryBlock,
    TextsBlock,
)
from wagtail_outreach.blocks.organisations import OrganisationBlock

UNITS = (
    ("people", _("People")),
    ("institutions", _("Institutions")),
    ("countries", _("Countries")),
)
BOUNDS = (
    ("exact", _("Exactly")),
    ("at-least", _("At least")),
    ("about", _("About")),
    ("at-most", _("At most")),
    ("planned", _("Planned, not confirmed")),
)
SEXES = (("female", _("Women")), ("male", _("Men")), ("other", _("Other")))
DURATION_UNITS = (
    ("hours", _("Hours")),
    ("days", _("Days")),
    ("weeks", _("Weeks")),
    ("months", _("Months")),
    ("years", _("Years")),
)
BASES = (
    ("source-position", _("Its place among dated items in the source")),
    ("posting-date", _("The date on which the source was posted")),
    ("editor", _("An editor's word")),
)


_TERRITORY_FIELDS = {2: "country", 4: "former_country", 3: "region"}


def _territory_field(code: str) -> str:
    """Which field a code belongs to: the three lists of codes differ in length."""
    return _TERRITORY_FIELDS.get(len(code), "country")


class _TerritorialBlock(FactBlock):
    """A fact with one choice for what the record has several fields for."""

    chosen_in = "country"
    """The child that a country, a former country or a part of the world is chosen in."""

    def to_record(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        record = super().to_record(raw)
        code = record.pop(self.chosen_in, "")
        if code:
            record[_territory_field(code)] = code
        return record

    def from_record(self, record: Mapping[str, Any], seed: str) -> dict[str, Any]:
        codes = [record.get(name) for name in _TERRITORY_FIELDS.values()]
        code = next((code for code in codes if code), None)
        return super().from_record({**record, self.chosen_in: code}, seed)

    def child_for(self, field: str) -> str | None:
        is_chosen = field in _TERRITORY_FIELDS.values()
        return self.chosen_in if is_chosen else super().child_for(field)


FORMER_COUNTRIES = _("Countries that no longer exist stand further down, with their own names.")


class PlaceBlock(_TerritorialBlock):
    """Where, or with whom: one country, former country, part of the world or other party."""

    chosen_in = "territory"
    territory = TerritoryBlock(
        label=_("Country or part of the world"),
        help_text=FORMER_COUNTRIES,
    )
    subdivision = CharBlock(
        label=_("Part of the country (ISO 3166-2)"),
        required=False,
        max_length=60,  # room for a name, which is answered with its code
        help_text=_(
            "Only if it was with a region or province: DE-BY for Bavaria, CA-QC for Québec."
        ),
    )
    party = TextsBlock(
        label=_("Or a territory or people that is not a State"),
        help_text=_("For example the Cherokee Nation. Leave empty when a country is chosen."),
    )
    locality = TextsBlock(
        label=_("Town or venue"), help_text=_("As it was called at the time, in each language.")
    )
    online = BooleanBlock(label=_("Online"), required=False)

    class Meta:
        icon = "site"
        label = _("Place")
        label_format = "{territory} {locality}"


class PartnerBlock(FactBlock):
    """An organisation's part in the activity."""

    organisation = OrganisationBlock(
        label=_("Organisation"), help_text=_("Create it here if it is not in the list yet.")
    )
    roles = CodesBlock("role", label=_("What it did"), help_text=_("Tick every role it had."))
    note = TextsBlock(
        label=_("Note"), help_text=_("What the roles do not say: “represented by its president”.")
    )

    class Meta:
        icon = "group"
        label = _("Organisation")
        label_format = "{organisation}"


class PersonBlock(FactBlock):
    """Somebody named for what they did."""

    name = CharBlock(label=_("Name"), max_length=200)
    function = TextsBlock(label=_("Office"), help_text=_("Deputy Chief Electoral Officer"))
    role = CodeBlock("our-role", label=_("What they did in the activity"))
    organisation = OrganisationBlock(label=_("Organisation they came from"), required=False)

    class Meta:
        icon = "user"
        label = _("Person")
        label_format = "{name}"


class ShareBlock(_TerritorialBlock):
    """One part of a head count."""

    value = NumberBlock(label=_("How many"), required=True, min_value=0)
    sex = OptionBlock(SEXES, label=_("Sex"))
    function = CodeBlock("head-count-function", label=_("What they did"))
    country = CountryBlock(label=_("Country they came from"))
    label = TextsBlock(label=_("In words, where nothing above says it"))

    class Meta:
        icon = "pick"
        label = _("Part of the number")


class HeadCountBlock(FactBlock):
    """How many of what, how sure, in which role."""

    bound = OptionBlock(BOUNDS, label=_("How sure"), default="exact", required=True)
    value = NumberBlock(label=_("Number"), required=True, min_value=0)
    upper = NumberBlock(
        label=_("Up to"), min_value=0, help_text=_("Only for a range: “10 to 25 members”.")
    )
    unit = OptionBlock(UNITS, label=_("Of what"), default="people", required=True)
    role = CodeBlock("head-count-role", label=_("In which role"))
    label = TextsBlock(
        label=_("In words"), help_text=_("“seven administrators of francophone parliaments”")
    )
    breakdown = ListBlock(
        ShareBlock(), label=_("Of these"), default=[], required=False, collapsed=True
    )
    cumulative = PeriodBlock(
        label=_("A total over"),
        help_text=_("Only for a number that adds up several activities: the time it adds up."),
    )

    class Meta:
        icon = "group"
        label = _("Number")
        label_format = "{bound} {value} {unit} {role}"


class ElectionBlock(_TerritorialBlock):
    """The election an activity was about."""

    type = CodeBlock("election-type", label=_("Sort of election"))
    round = NumberBlock(label=_("Round"), min_value=1, max_value=9)
    date = PeriodBlock(
        label=_("Polling day"),
        help_text=_("The day of the election, which is not the date of the activity."),
    )
    country = CountryBlock(label=_("Country"), help_text=FORMER_COUNTRIES)
    subdivision = CharBlock(
        label=_("Part of the country (ISO 3166-2)"), required=False, max_length=60
    )
    label = TextsBlock(label=_("What it was called"))

    class Meta:
        icon = "calendar-check"
        label = _("Election")
        label_format = "{type} {country} {date}"


class OrderYearBlock(FactBlock):
    """Where an activity without a year stands among the others."""

    year = NumberBlock(label=_("Sort under the year"), required=True, min_value=1, max_value=9999)
    basis = OptionBlock(BASES, label=_("How it is known"))
    note = TextsBlock(label=_("Reasoning, for the next editor"))

    class Meta:
        icon = "order"
        label = _("Year to sort by")
        label_format = "{year}"


class DurationBlock(FactBlock):
    """How long the activity lasted, where that is said beside the dates or instead of them."""

    value = NumberBlock(label=_("How many"), required=True, min_value=1, max_value=9999)
    unit = OptionBlock(DURATION_UNITS, label=_("Of what"), default="days", required=True)

    class Meta:
        icon = "time"
        label = _("Duration")
        label_format = "{value} {unit}"


class ScheduleItemBlock(FactBlock):
    """A dated step inside an activity."""

    label = TextsBlock(label=_("What happened"), required=True)
    period = PeriodBlock(label=_("When"))
    hours = HoursBlock(
        label=_("Time of day"),
        required=False,
        max_length=30,
        help_text=_("16:30, or 16:30/18:00; on the clock of the place."),
    )
    place = PlaceBlock(label=_("Where, when elsewhere"), required=False, collapsed=True)

    class Meta:
        icon = "time"
        label = _("Step")
        label_format = "{period} {label}"


class SeriesBlock(FactBlock):
    """The series or programme an activity belongs to."""

    label = TextsBlock(label=_("Name of the series or programme"), required=True)
    ordinal = NumberBlock(
        label=_("Number in the series"),
        min_value=1,
        max_value=9999,
        help_text=_("13 for the 13th conference"),
    )
    period = PeriodBlock(label=_("When the whole programme took place"))
    relation = CodeBlock("series-relation", label=_("How this activity stands to it"))
    id = CharBlock(label=_("Id shared by the whole series"), required=False, max_length=100)

    class Meta:
        icon = "list-ol"
        label = _("Series")
        label_format = "{label}"


class SourceBlock(FactBlock):
    """Where the facts come from."""

    url = URLBlock(label=_("Address"), required=False, max_length=2000)
    label = TextsBlock(label=_("What it is called"))
    published = PeriodBlock(label=_("Posted"))
    updated = PeriodBlock(label=_("Last changed"))
    retrieved = PeriodBlock(label=_("Read"))
    note = TextsBlock(label=_("Note"))

    class Meta:
        icon = "link-external"
        label = _("Source")
        label_format = "{label} {url}"


class InferenceBlock(FactBlock):
    """A value that no source states, with what it was concluded from."""

    path = CharBlock(
        label=_("Which fact"), max_length=200, help_text=_("period, places[0].country")
    )
    evidence = CharBlock(label=_("Evidence"), max_length=2000)

    class Meta:
        icon = "help"
        label = _("Inferred value")
        label_format = "{path}"


class RenewalBlock(FactBlock):
    """One extension of an agreement."""

    signed = PeriodBlock(label=_("Agreed"))
    validity = PeriodBlock(label=_("Valid"))

    class Meta:
        icon = "rotate"
        label = _("Renewal")
        label_format = "{validity}"
