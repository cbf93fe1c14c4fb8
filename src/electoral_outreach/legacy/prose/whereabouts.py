"""Where a title and the labels of an activity put it: at home, or abroad."""

from __future__ import annotations

from dataclasses import replace

from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.places import Placed, by_sentence, home_or_region
from electoral_outreach.legacy.source.blocks import Span


def _titled_places(section: Section, page: PageContext) -> list[Placed]:
    """The places in which a title puts it; those in names of bodies say nothing."""
    if section.title is None:
        return []
    titled = replace(section, body=[section.title], title=None)
    bodies = [
        each.span
        for each in page.bodies_in(section.title)
        if not names_activity(each.name, page.language)  # "Visitors' Programme in the Philippines"
    ]
    return [
        each
        for sentence in by_sentence(titled, page)
        for each in sentence
        if each.locative
        and not each.origin
        and not any(span.start <= each.mention.span.start < span.end for span in bodies)
    ]


def is_titled_home(section: Section, page: PageContext) -> bool:
    """Whether a title puts it in the site's own country, and nowhere else: "Mission of the EU in …"."""
    there = _titled_places(section, page)
    return bool(there) and all(page.is_home(each.mention) for each in there)


def is_programme_abroad(section: Section, page: PageContext) -> bool:
    """Whether it is a programme of visitors, and a label puts it abroad, where one was a visitor."""
    title = section.title_text
    programme = page.words.finds(title, "types", "visitors-programme")
    return programme and is_labelled_abroad(section, page)


def is_labelled_abroad(section: Section, page: PageContext) -> bool:
    """Whether a label of the place is there and names none in the site's own country."""
    named = [each for value in section.values("place") for each in mentions(value.text)]
    named = named or [each for value in section.values("country") for each in mentions(value.text)]
    return page.home is not None and bool(named) and not any(page.is_home(each) for each in named)


def is_abroad(section: Section, page: PageContext) -> bool:
    """Whether the title puts it in another country: "visitors' programme in the Philippines"."""
    there = _titled_places(section, page)
    values = section.values("place", "country")
    labelled = {each.country for value in values for each in mentions(value.text)}
    return any(
        not home_or_region(each.mention, page)
        and (
            not labelled or each.mention.country in labelled
        )  # training "for Ecuador" may be elsewhere
        for each in there
    )


def is_at_home(section: Section, page: PageContext) -> bool:
    """Whether the only places named are in the site's own country."""
    if page.home is None:
        return False
    labelled = section.values("place", "country")
    text = " ".join(span.text[:600] for span in [*labelled, *section.spans[:4]])
    named = [each for each in mentions(text) if each.kind != "demonym" and not each.is_region]
    return bool(named) and all(page.is_home(each) for each in named)


def is_event_at_home(word: Span, section: Section, page: PageContext) -> bool:
    """Whether all that a title says is that it was a workshop or the like, in a town of one's own country."""
    words = page.words
    event = any(words.fits(word.text, "types", each) for each in ("seminar", "conference"))
    return event and is_at_home(section, page)


def is_labelled_home(section: Section, page: PageContext) -> bool:
    """Whether a label puts it in the site's own country, whatever its title is: "Place: Ouagadougou"."""
    named = [each for value in section.values("place", "country") for each in mentions(value.text)]
    return bool(named) and all(page.is_home(each) for each in named)
