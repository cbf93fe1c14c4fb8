"""Names of bodies: where they end."""

from __future__ import annotations

import pytest

from electoral_outreach.legacy.names.organisations import organisations_in
from electoral_outreach.legacy.source.blocks import Span


@pytest.mark.parametrize(
    ("tag", "text", "name"),
    [
        (
            "es",
            "la Asociación de Organismos Electorales de Centroamérica y del Caribe",
            "Asociación de Organismos Electorales de Centroamérica y del Caribe",
        ),
        (
            "es",
            "la Comisión Electoral de Bolivia y del Tribunal de Chile",
            "Comisión Electoral de Bolivia",
        ),
        (
            "ro",
            "Comisia Europeană pentru Democrație prin Drept",
            "Comisia Europeană pentru Democrație prin Drept",
        ),
    ],
)
def test_a_name_goes_on_with_another_part_of_the_world(tag: str, text: str, name: str) -> None:
    """But with no other body."""
    assert organisations_in(Span(text, 0), tag)[0].name == name
