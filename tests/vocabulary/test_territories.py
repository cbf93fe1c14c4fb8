"""The table of territories as a whole: its size, its cost, and what it brings along."""

import json
import subprocess
import sys
from importlib.resources import files

import electoral_outreach.vocabulary
from electoral_outreach.vocabulary import territories

DATA = files("electoral_outreach").joinpath("data")


def test_the_tables_are_small():
    """They are installed with every copy."""
    assert len(DATA.joinpath("territories.json").read_bytes()) <= 40_000
    assert len(DATA.joinpath("reading_names.json").read_bytes()) <= 60_000


def test_the_source_and_its_licence_are_recorded():
    """In the table itself, and in the licence file beside it."""
    source = json.loads(DATA.joinpath("territories.json").read_text(encoding="utf-8"))["source"]
    assert source == {"package": "cldr-core 48.2.0", "licence": "Unicode-3.0"}
    assert "UNICODE LICENSE V3" in DATA.joinpath("LICENSE-unicode.txt").read_text(encoding="utf-8")
    assert "cldr-core` 48.2.0" in DATA.joinpath("README.md").read_text(encoding="utf-8")


def test_nothing_is_read_before_it_is_asked_for():
    """Importing opens no table, and the module needs neither Babel nor pycountry."""
    program = (
        "import sys\n"
        "from electoral_outreach.vocabulary import territories\n"
        "from electoral_outreach.vocabulary._tables import reading_rows, tables\n"
        "assert tables.cache_info().currsize == 0\n"
        "assert territories.is_country('NA')\n"
        "assert reading_rows.cache_info().currsize == 0\n"
        "assert not {'babel', 'pycountry', 'pydantic'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_every_public_name_is_there():
    """What `__all__` promises exists and says what it is."""
    for name in territories.__all__:
        assert getattr(territories, name).__doc__
    assert electoral_outreach.vocabulary.territories is territories
