"""What a link without a title is called."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote, urlsplit

_FILE: Final = re.compile(
    r"[\w][\w .,()’'+-]{0,99}\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|txt|rtf|zip|epub|jpe?g|png|mp[34])",
    re.IGNORECASE,
)


def link_name(url: str) -> str:
    """The name of the file that an address leads to; the address where it leads to no file.

    >>> link_name("https://example.org/documents/7/joint%20statement.pdf")
    'joint statement.pdf'
    >>> link_name("https://example.org/news/7")
    'https://example.org/news/7'
    """
    try:
        last = unquote(urlsplit(url).path.rpartition("/")[2])
    except ValueError:
        return url
    return last if _FILE.fullmatch(last) else url
