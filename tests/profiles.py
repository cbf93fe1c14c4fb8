"""How hard Hypothesis tries: quickly by default, for hours in the profile `thorough`."""

from __future__ import annotations

from hypothesis import settings


def examples(usual: int, *, thorough: int) -> int:
    """So many examples, more of them in the profile `thorough`."""
    return thorough if settings.get_current_profile_name() == "thorough" else usual
