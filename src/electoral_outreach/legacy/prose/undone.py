"""What only looks like an activity: calls to apply for one, and missions that nobody was sent on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from electoral_outreach.legacy.words.lexicon import LANGUAGES, lexicon

if TYPE_CHECKING:
    from electoral_outreach.legacy.words.lexicon import Lexicon


def is_call(title: str) -> bool:
    """Whether a title begins, in any language, with what one is asked for: applications, offers.

    >>> is_call("Call for applications: internship"), is_call("Study visit")
    (True, False)
    """
    bare = title.lstrip(" «“\"'¡")
    return any(lexicon(tag).pattern("not_activity", "calls").match(bare) for tag in LANGUAGES)


def is_undone(sentence: str, words: Lexicon) -> bool:
    """Whether a sentence says that something was not done, or called off.

    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> is_undone("In 2018 we did not send observers to Cambodia.", lexicon("en"))
    True
    """
    return words.finds(sentence, "not_activity", "undone")
