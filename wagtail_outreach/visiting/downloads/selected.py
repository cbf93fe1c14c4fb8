"""`Selected`: all activities that a question asks for, fetched some at a time, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain

from electoral_outreach.formats.table import Table
from electoral_outreach.listing import Query
from electoral_outreach.model import Activity
from wagtail_outreach.models import Activity as Row
from wagtail_outreach.visiting.addresses.questions import tail_of
from wagtail_outreach.visiting.parts.labels import partner_labels
from wagtail_outreach.visiting.visit import Visit

AT_A_TIME = 200


class Selected:
    """What a visitor downloads: chosen at once, fetched as it is written.

    Files are written after the response has begun, when Django has forgotten the visitor's language:
    everything is said by the library, which is told the language.
    """

    def __init__(self, visit: Visit, query: Query) -> None:
        self.visit = visit
        self.query = query
        self.keys = visit.reading.keys(query)
        self.said: str = visit.reading.answer(query.using(size=1)).sentence(
            visit.language, partner_labels(visit, query)
        )
        """What this is of what: "12 missions to Haiti since 2010"."""
        self.url = self.absolute(visit.archive + tail_of(query, visit.language))
        """The list that it was chosen by."""
        self._addresses: dict[str, str] = {}

    @cached_property
    def table(self) -> Table:
        """What says the values of an activity in the visitor's language."""
        return Table(
            self.visit.reader.languages,
            self.visit.reading.organisation,
            {"page": self.address, "selected_by": lambda _: self.url},
        )

    def batches(self) -> Iterator[list[Activity]]:
        """The records some at a time, in the order asked for; what has gone meanwhile is left out.

        `address` knows those that were handed out last.
        """
        for start in range(0, len(self.keys), AT_A_TIME):
            some = self.keys[start : start + AT_A_TIME]
            items = self.visit.reading.items(some)
            found = [items[key] for key in some if key in items]
            self._addresses = {each.record.id: self.absolute(each.url) for each in found}
            yield [each.record for each in found]

    def activities(self) -> Iterator[Activity]:
        """The records one by one."""
        return chain.from_iterable(self.batches())

    def keys_among(self, ids: Iterable[str]) -> dict[str, int]:
        """Of the activities that some refer to by their ids, those that are selected as well."""
        asked = set(ids)
        rows = Row.objects.filter(public_id__in=asked).values_list("public_id", "pk")
        return {id: key for id, key in rows if key in self._chosen} if asked else {}

    @cached_property
    def _chosen(self) -> frozenset[int]:
        return frozenset(self.keys)

    def address(self, activity: Activity) -> str:
        """The page of an activity that was just handed out; empty where it has none."""
        return self.address_of(activity.id)

    def address_of(self, id: str) -> str:
        """The same by its id."""
        return self._addresses.get(id, "")

    def absolute(self, url: str) -> str:
        """An address as others can follow it."""
        return self.visit.request.build_absolute_uri(url) if url else ""
