"""The parameters behind an address of the archive: read strictly, refused with what is allowed."""

from __future__ import annotations

import re

from django.http import QueryDict
from django.utils.translation import gettext

from wagtail_outreach.visiting.paths import shown

_NUMBER = re.compile(r"[0-9]{1,9}")
_TRACKING = re.compile(r"utm_[a-z]{1,20}|fbclid|gclid|msclkid|mc_[ce]id")


class BadParameter(ValueError):
    """A parameter that is not understood; `allowed` says what would be."""

    def __init__(self, message: str, *allowed: str) -> None:
        super().__init__(message)
        self.allowed = allowed


def read_page(params: QueryDict) -> int:
    """The page number; raises `BadParameter` for anything else than one `page` from 1 up.

    What mailings and social networks hang onto addresses is passed over.
    """
    for name in params:
        if name != "page" and not _TRACKING.fullmatch(name):
            raise BadParameter(
                gettext("“%(name)s” is not a parameter of this page.") % {"name": shown(name)},
                gettext("The only parameter is page, with a number from 1."),
            )
    values = params.getlist("page")
    if not values:
        return 1
    if len(values) > 1:
        raise BadParameter(
            gettext("The parameter page is there twice."), gettext("Give it once, or leave it out.")
        )
    number = int(values[0]) if _NUMBER.fullmatch(values[0]) else 0
    if number < 1:
        raise BadParameter(
            gettext("“%(value)s” is not a page.") % {"value": shown(values[0])},
            gettext("A page is a whole number from 1."),
        )
    return number
