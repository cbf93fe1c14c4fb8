"""Whether what is told is an agreement: its signing, or its place in a list of agreements."""

from __future__ import annotations

import re
from typing import Final

from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.prose.body_names import is_only_a_name
from electoral_outreach.legacy.words.lexicon import lexicon

_NUMBER: Final = re.compile(r"[\W\d]{0,8}")


def is_agreement(title: str, body: str, language: str) -> bool:
    """Whether a title names an agreement and the text tells of its signing or running.

    >>> is_agreement("Cooperation agreement with Mexico", "It was signed in 1996.", "en")
    True
    """
    words = lexicon(language)
    title = title.partition(";")[0]  # the first of several things that were done
    return words.finds(title, "kinds", "agreement") and words.finds(
        f"{title} {body}", "kinds", "agreement_verbs"
    )


def is_agreement_told(section: Section, body: str, page: PageContext) -> bool:
    """Whether a section is about an agreement.

    Where its title begins with the word, a list of agreements or a label with its date says so
    without a verb; in a table of them the title may be but the other party.
    """
    title = section.title_text
    if is_agreement(title, body, page.language) or _is_led_in_as_one(section, page):
        return True
    opens = _NUMBER.match(title)
    dated = bool(section.values("start", "dated"))
    if opens is None or not page.words.pattern("kinds", "agreement").match(title, opens.end()):
        return section.origin == "row" and dated and in_list_of_agreements(section, page)
    return dated or in_list_of_agreements(section, page)


def _is_led_in_as_one(section: Section, page: PageContext) -> bool:
    """Whether an item that is but a name stands below words that say what was agreed with whom."""
    lead_in, title = section.lead_in, section.title
    return (
        lead_in is not None
        and title is not None
        and lead_in.text.endswith(":")
        and page.words.finds(lead_in.text, "kinds", "agreement")
        and is_only_a_name(title, page)
    )


def in_list_of_agreements(section: Section, page: PageContext) -> bool:
    """Whether the headings above, or the page itself, say that this is a list of agreements."""
    above = " · ".join([*(group.text for group in section.groups), page.about])
    return page.words.finds(above, "kinds", "agreement")
