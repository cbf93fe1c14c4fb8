"""Organisations that are asked for: whether anything listed names them, under which id.

One of which nothing is listed for this visitor does not exist for them: its name and the ids that
were merged into it would tell of what they may not read.
"""

from __future__ import annotations

from electoral_outreach.listing import Query
from wagtail_outreach.visiting.visit import Visit


def is_unknown(visit: Visit, id: str) -> bool:
    """Whether nothing is listed of an organisation; no id at all is nothing unknown."""
    current = visit.reading.current_id(id)
    return bool(id) and all(current != each.value for each in visit.everything.facets["partner"])


def unknown_partner(visit: Visit, query: Query) -> str | None:
    """The first organisation asked for of which nothing is listed, as it was asked for."""
    partners = query.chosen.get("partner", ())
    return next((id for id in partners if is_unknown(visit, id)), None)


def with_current_partners(visit: Visit, query: Query) -> Query:
    """The question with the organisations that those asked for were merged into."""
    partners = query.chosen.get("partner", ())
    current = tuple(dict.fromkeys(map(visit.reading.current_id, partners)))
    return query if current == tuple(partners) else query.using(partner=current)
