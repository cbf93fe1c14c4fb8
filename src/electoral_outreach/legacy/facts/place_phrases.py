"""`PlacePhrase`: a place as a text names it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from electoral_outreach.legacy.names.gazetteer import Mention
from electoral_outreach.legacy.source.blocks import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from electoral_outreach.legacy.facts.towns import Town


@dataclass(frozen=True, slots=True)
class PlacePhrase:
    """A place as a text names it."""

    span: Span
    country: str | None = None
    subdivision: str | None = None
    former_country: str | None = None
    region: str | None = None
    party: str | None = None
    locality: str | None = None
    online: bool = False

    def to_json(self) -> dict[str, str | bool]:
        """The JSON form, without what is not said."""
        parts = {
            "country": self.country,
            "former_country": self.former_country,
            "subdivision": self.subdivision,
            "region": self.region,
            "party": self.party,
            "locality": self.locality,
        }
        said: dict[str, str | bool] = {name: value for name, value in parts.items() if value}
        return {**said, "online": True} if self.online else said

    @property
    def codes(self) -> tuple[str, ...]:
        """ISO 3166-1 codes it stands for."""
        return (self.country,) if self.country else ()


def phrase_of(mention: Mention, towns: Sequence[Town]) -> PlacePhrase:
    """A place that is named, with the town told of in its country."""
    if mention.code == "party":
        return PlacePhrase(mention.span, party=mention.span.text)
    if mention.code == "town":
        return PlacePhrase(mention.span, locality=mention.span.text)
    if mention.is_region:
        return PlacePhrase(mention.span, region=mention.code)
    if len(mention.code) == 4:
        return PlacePhrase(mention.span, former_country=mention.code)
    own = [each for each in towns if each.country == mention.country]
    beside = [each.full for each in own if each.full.start <= mention.span.start < each.full.end]
    name = own[0].name.text if own else None
    return PlacePhrase(
        beside[0] if beside else mention.span,
        country=mention.country,
        subdivision=mention.code if "-" in mention.code else None,
        locality=mention.span.text if mention.kind == "city" else name,
    )
