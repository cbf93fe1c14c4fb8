"""What a class of records means does not depend on where it is first used."""

from __future__ import annotations

import subprocess
import sys

import pytest

FIRST_USES = {
    "Register": "Register(institution={'id': 'a', 'names': [{'name': {'en': 'A'}}]})",
    "Mission": "Mission(id='m', title={'en': 'M'}, places=[{'country': 'HT'}], period='2016')",
    "Agreement": "Agreement(id='m', title={'en': 'M'}, renewals=[{'signed': '2016'}])",
    "Organisation": "Organisation(id='a', names=[{'name': {'en': 'A'}}])",
    "Place": "Place(country='HT', locality={'en': 'Jacmel'})",
    "HeadCount": "HeadCount(value=3)",
    "Election": "Election(date='2016-10', country='HT')",
    "Document": "Document(url='https://example.org/', title={'en': 'Report'})",
}


@pytest.mark.parametrize("first", FIRST_USES)
def test_names_that_the_user_gave_to_other_things_are_not_mistaken_for_ours(first):
    """Validators are built when first needed, in a module with names of its own."""
    program = "\n".join(
        [
            "import inspect, sys",
            "import electoral_outreach.model as model",
            "Stranger = type('Stranger', (), {})",
            "rooms = [m for name, m in sys.modules.items() if name.startswith('electoral_outreach')]",
            "ours = {name for room in rooms for name in vars(room) if not name.startswith('__')}",
            "globals().update({name: Stranger for name in ours - {'model', 'inspect', 'sys'}})",
            f"model.{FIRST_USES[first]}",
        ]
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    assert told.returncode == 0, told.stderr
