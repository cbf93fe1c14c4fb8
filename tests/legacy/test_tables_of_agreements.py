"""Tables of agreements, whose rows are called after the bodies they are with."""

from __future__ import annotations

from electoral_outreach.legacy import read_page

TABLE = """https://election.example.np/memoranda

Memoranda of Understanding

| S.N. | Country | Electoral body or organisation | Signed on | Place |
| 1 | India | Election Commission of India | 22.11.2010 | New Delhi |
| 2 | - | International Foundation for Electoral Systems (IFES) | 05.03.2012 | Kathmandu |
| 3 | Mexico | National Electoral Institute (INE) | 28.08.2015 | Mexico City |
"""


def test_a_row_is_called_after_the_body_and_not_after_its_country() -> None:
    """Be the column's heading known or not, and a dash no title at all."""
    assert [each["title"] for each in read_page(TABLE).to_json()["drafts"]] == [
        "Election Commission of India",
        "International Foundation for Electoral Systems (IFES)",
        "National Electoral Institute (INE)",
    ]
