"""What the pages show as JSON is valid, too."""

from __future__ import annotations

import json
import re
from pathlib import Path

from electoral_outreach.vocabulary import Pack

DOCS = Path(__file__).parent.parent / "docs"


def test_the_pack_shown_in_the_guide_can_be_read(tmp_path: Path) -> None:
    """A reader copies it into a file."""
    guide = (DOCS / "how-to" / "replace-a-vocabulary.md").read_text()
    shown = re.findall(r"^```json\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    assert shown
    for text in shown:
        path = tmp_path / "terms.json"
        path.write_text(text)
        pack = Pack.from_json(path)
        assert pack.name == json.loads(text)["name"]
        assert pack["role"].label("patron", ["fr"]) == "Parrain"
