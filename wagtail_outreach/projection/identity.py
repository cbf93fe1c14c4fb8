"""Ids of activities: made once, from the title, and never changed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django.utils.text import slugify

from wagtail_outreach.models import Activity

LONGEST = 90


def free_public_id(page: Any, besides: Iterable[Activity] = ()) -> str:
    """An id for a new activity: its title in plain letters, with a number where it is taken.

    `besides` are activities that may not be stored yet.
    """
    from anyascii import anyascii

    plain = slugify(anyascii(page.title))[:LONGEST]
    stem = "-".join(filter(None, re.split("[-_]+", plain))) or page.kind
    taken = set(
        Activity.objects.filter(public_id__startswith=stem).values_list("public_id", flat=True)
    )
    taken.update(each.public_id for each in besides)
    number, free = 2, stem
    while free in taken:
        free, number = f"{stem}-{number}", number + 1
    return free
