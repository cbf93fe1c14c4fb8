"""When an agreement expires: with its latest renewal, whatever was agreed before."""

from __future__ import annotations

from datetime import date

import pytest

from electoral_outreach.model import Agreement

Renewal = tuple[str | None, str | None]


@pytest.mark.parametrize(
    ("validity", "renewals", "expires"),
    [
        (None, [], None),
        ("2010/2015", [], date(2015, 12, 31)),
        ("2010/..", [], None),
        ("2010/", [], None),
        ("2010/..", [(None, "2020/2027-01-31")], date(2027, 1, 31)),
        ("2010/", [(None, "2020/2027-01-31")], date(2027, 1, 31)),
        (None, [(None, "2020/2027-01-31")], date(2027, 1, 31)),
        ("2010/2030", [(None, "2020/2027")], date(2027, 12, 31)),
        ("2010/2015", [(None, "2015/2020"), (None, "2020/")], None),
        ("2010/2015", [(None, "2015/2020"), (None, "2020/..")], None),
        ("2010/2015", [(None, "2015/.."), (None, "2020/2025")], date(2025, 12, 31)),
        ("2010/2015", [(None, "2020/2025"), (None, "2015/2020")], date(2025, 12, 31)),
        ("2010/2015", [("2019", "2020/2025"), ("2014", "2015/2028")], date(2025, 12, 31)),
        ("2010/2015", [(None, "/2020"), (None, "/2018")], date(2018, 12, 31)),
        ("2010/2015", [("2014", None)], None),
        ("2010/2015", [(None, None)], date(2015, 12, 31)),
    ],
)
def test_it_expires_with_its_latest_renewal(
    validity: str | None, renewals: list[Renewal], expires: date | None
) -> None:
    """Signed last, else beginning last, else standing last."""
    agreement = Agreement(
        id="a",
        title={"en": "A"},  # type: ignore[arg-type]
        validity=validity,  # type: ignore[arg-type]
        renewals=[  # type: ignore[arg-type]
            {"signed": signed, "validity": valid} for signed, valid in renewals
        ],
    )
    assert agreement.expires == expires
