"""The table beside a picture."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from electoral_outreach.charts.shapes import Write
from electoral_outreach.charts.value import Value


def table(
    values: Iterable[Value], *, title: str, heads: tuple[str, str], write: Write = str
) -> str:
    """The values of a picture as an HTML table, for those who read or hear them.

    >>> from electoral_outreach.charts import Value
    >>> table([Value("HT", 12, "Haiti")], title="Countries", heads=("Country", "Activities"))
    '<table><caption>Countries</caption><thead><tr><th scope="col">Country</th><th scope="col">Activities</th></tr></thead><tbody><tr><th scope="row">Haiti</th><td>12</td></tr></tbody></table>'
    """
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    rows = "".join(
        f'<tr><th scope="row">{_named(each)}</th><td>{escape(write(each.count))}</td></tr>'
        for each in values
    )
    return (
        f"<table><caption>{escape(title)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )


def _named(value: Value) -> str:
    name = escape(value.label)
    return f'<a href="{escape(value.url)}">{name}</a>' if value.url else name
