"""`HeadCount`: how many of what, how sure, in which role."""

from __future__ import annotations

from typing import Annotated, Literal

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model.fields import Count, Line, OneOf
from electoral_outreach.model.period import Period
from electoral_outreach.model.places import CountryCode, FormerCountryCode, is_of_one_country
from electoral_outreach.model.record import record
from electoral_outreach.model.together import check, check_where_given

Unit = Literal["people", "institutions", "countries"]
Bound = Literal["exact", "at-least", "about", "at-most", "planned"]
Sex = Literal["female", "male", "other"]


@record
class Share:
    """One part of a head count: the women, the long-term observers, those from one country.

    >>> Share(value=348, sex="female").value
    348
    """

    value: Count
    """How many."""
    sex: Sex | None = None
    """Which sex they are counted as."""
    function: Annotated[str, OneOf("head-count-function")] | None = None
    """What they did."""
    country: CountryCode | None = None
    """Where they came from."""
    former_country: FormerCountryCode | None = None
    """Where they came from, where that no longer exists (``SUHH``)."""
    label: Line | None = None
    """What they were, in words, where no code says it."""

    @check_where_given("former_country")
    def _is_of_one_country(self) -> None:
        is_of_one_country(self)

    @check
    def _says_of_whom(self) -> None:
        if not (self.sex or self.function or self.country or self.former_country or self.label):
            raise InvalidValue(
                "a share says of whom: give sex, function, country or label", value=self.value
            )


@record
class HeadCount:
    """How many people, institutions or countries took part, as surely as it is known.

    >>> HeadCount(value=75, bound="at-least", role="participants").unit
    'people'
    """

    value: Count
    """The number, or the lower end of a range."""
    upper: Count | None = None
    """The upper end of a range ("10 to 25 members"); None for a single number."""
    unit: Unit = "people"
    """What is counted."""
    bound: Bound = "exact"
    """How the number is meant: ``planned`` is announced but not confirmed."""
    role: Annotated[str, OneOf("head-count-role")] | None = None
    """In which role they took part: ours, visitors, participants of the whole event."""
    label: Line | None = None
    """What they were, in words: "seven administrators of francophone parliaments"."""
    breakdown: tuple[Share, ...] = ()
    """Parts of the number, by sex, function, country; they need not add up to it."""
    cumulative: Period | None = None
    """The time it adds up, for a total over more than this activity: ``2006/..``."""

    @check_where_given("upper")
    def _range_ascends(self) -> None:
        if self.upper is not None and self.upper <= self.value:
            raise InvalidValue(
                f"a range of heads goes up: upper {self.upper} is not above value {self.value}",
                value=self.upper,
                location=("upper",),
            )
        if self.bound in ("at-least", "at-most"):
            raise InvalidValue(
                f"a range has no bound {self.bound!r}; leave upper out, or make it exact or about",
                value=self.bound,
                location=("bound",),
            )
