"""What visitors read for each kind of activity: as a heading, in counts, as a complete list."""

from __future__ import annotations

from django.utils.translation import gettext, ngettext, pgettext, pgettext_lazy

from wagtail_outreach.visiting.wording.numbers import with_numbers

_HEADINGS = {
    "": pgettext_lazy("kind of activity", "All activities"),
    "mission": pgettext_lazy("kind of activity", "Missions"),
    "hosting": pgettext_lazy("kind of activity", "Welcoming activities"),
    "agreement": pgettext_lazy("kind of activity", "Agreements"),
}


def heading(kind: str) -> str:
    """The kind as a heading over several: "Missions"."""
    return str(_HEADINGS[kind])


def counted(kind: str, number: int) -> str:
    """So many of a kind: "3 missions"."""
    said = {
        "": ngettext("%(number)d activity", "%(number)d activities", number),
        "mission": ngettext("%(number)d mission", "%(number)d missions", number),
        "hosting": ngettext(
            "%(number)d welcoming activity", "%(number)d welcoming activities", number
        ),
        "agreement": ngettext("%(number)d agreement", "%(number)d agreements", number),
    }[kind]
    return with_numbers(said, number=number)


def recent(kind: str) -> str:
    """The heading over the most recent of a kind."""
    return {
        "mission": gettext("Recent missions"),
        "hosting": gettext("Most recent welcoming activities"),
        "agreement": gettext("Recent agreements"),
    }[kind]


def none_yet(kind: str) -> str:
    """What stands in place of the most recent of a kind while there are none."""
    return {
        "mission": gettext("No mission has been published yet."),
        "hosting": gettext("No welcoming activity has been published yet."),
        "agreement": gettext("No agreement has been published yet."),
    }[kind]


def archive(kind: str) -> str:
    """What "See the archives" goes on with for those who hear the link alone."""
    return {
        "mission": pgettext("after “See the archives”", "of missions"),
        "hosting": pgettext("after “See the archives”", "of welcoming activities"),
        "agreement": pgettext("after “See the archives”", "of agreements"),
    }[kind]


def complete(kind: str) -> str:
    """The complete list of a kind."""
    return {
        "mission": gettext("Complete list of missions"),
        "hosting": gettext("Complete list of delegations and visitors welcomed"),
        "agreement": gettext("Complete list of agreements"),
    }[kind]


def way_back(kind: str) -> str:
    """The way from an activity back to all of its kind."""
    return {
        "mission": pgettext("way back", "All missions"),
        "hosting": pgettext("way back", "All welcoming activities"),
        "agreement": pgettext("way back", "All agreements"),
    }[kind]
