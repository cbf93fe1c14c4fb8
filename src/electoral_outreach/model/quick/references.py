"""Whether a register's ids and references are plainly right, quickly seen of many activities."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from electoral_outreach.model.activities import Activity

if TYPE_CHECKING:
    from electoral_outreach.model.register import Register

_id_of: Final = attrgetter("id")
_partners_of: Final = attrgetter("partners")
_organisation_of: Final = attrgetter("organisation")


class References:
    """What activities are called and what they refer to, gathered from some of them at a time.

    >>> from electoral_outreach.model import Mission, Register
    >>> register = Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]})
    >>> references = References()
    >>> references.add([Mission(id="m", title={"en": "M"}, parent="n")])
    >>> references.are_sound_in(register)
    False
    """

    def __init__(self) -> None:
        self._ids: Final[set[str]] = set()
        self._count = 0
        self._organisations: Final[set[str]] = set()
        self._parents: Final[dict[str, str]] = {}
        self._agreed: Final[set[str]] = set()
        self._agreements: Final[set[str]] = set()
        self._one_rests_on_itself = False

    def add(self, activities: Sequence[Activity]) -> None:
        """Gather the ids and references of these as well."""
        self._count += len(activities)
        self._ids.update(map(_id_of, activities))
        partners = chain.from_iterable(map(_partners_of, activities))
        self._organisations.update(map(_organisation_of, partners))
        for each in activities:
            if each.people:
                people = map(_organisation_of, each.people)
                self._organisations.update(id for id in people if id is not None)
            if each.on_behalf_of is not None:
                self._organisations.add(each.on_behalf_of)
            if each.parent is not None:
                self._parents[each.id] = each.parent
            if each.agreement is not None:
                self._agreed.add(each.agreement)
                self._one_rests_on_itself |= each.agreement == each.id
            if each.kind == "agreement":
                self._agreements.add(each.id)

    def are_sound_in(self, register: Register) -> bool:
        """Whether there is plainly nothing to report of them and the register's organisations."""
        listed = register.organisations
        organisations = {register.institution.id, *map(_id_of, listed)}
        bodies = (register.institution, *listed)
        related = {id for each in listed for id in (*each.predecessors, *each.successors)}
        return (
            len(self._ids) == self._count
            and len(organisations) == len(listed) + 1
            and organisations.issuperset(self._organisations)
            and organisations.issuperset(related)
            and not any(each.id in (*each.predecessors, *each.successors) for each in bodies)
            and not self._one_rests_on_itself
            and self._ids.issuperset(self._parents.values())
            and self._parents.keys().isdisjoint(self._parents.values())
            and self._agreements.issuperset(self._agreed)
        )
