"""Ids of activities that a page tells: each once, whatever their titles end in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.legacy import read_page, to_register

TITLES = st.builds(
    lambda country, end: f"Observation mission to {country}{end}",
    st.sampled_from(["Haiti", "Mali"]),
    st.sampled_from(["", " 2", " 3", " 2015", " 2015 2"]),
)


@given(st.lists(st.tuples(TITLES, st.sampled_from(["", ", 2015"])), min_size=2, max_size=8))
def test_no_id_is_given_twice(listed: list[tuple[str, str]]) -> None:
    page = read_page(
        "# Missions\n\n"
        + "\n\n".join(
            f"## {title}\n\nFrom November 7 to 18{year}, three experts observed the elections."
            for title, year in listed
        )
    )
    register = to_register(page, "Elections Canada")
    assert len(register.activities) == len(page.drafts)
