"""The pack that an institution keeps in a file: what it may say, and what is said of its faults."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from electoral_outreach.vocabulary import InvalidPack, Pack, VocabularyError, default_pack

EVERY_FAULT = """\
name: 3 is not a text; write it in quotes
vocabularies.theme: 'labels' is not a key here; did you mean 'label'?
vocabularies.theme.terms[0].code: 'Two words' is not a code: write lower-case letters and digits, words joined by hyphens, at most 64 characters; did you mean 'two-words'?
vocabularies.theme.terms[0].label.fr_CA: 'fr_CA' is not a language tag; did you mean 'fr-CA'?
vocabularies.theme.terms[0].label.en: label: the text in 'en' has a line break; write it on one line
vocabularies.theme.terms[1].label.en: '' is not a text; write it in quotes
vocabularies.theme.terms[2].label: 'C' is not a JSON object; write {…}
vocabularies.theme.terms[3].matches[0].strength: nothing is not a text; write it in quotes
vocabularies.theme.terms[4].label.en: true is not a text; write it in quotes
vocabularies.theme.terms[5].parents: 'd' is not a JSON array; write […]
vocabularies.theme.terms[6]: 'g' is not a JSON object; write {…}
vocabularies.theme.terms[7]: 'h' has no label; give one in any language
vocabularies.role: 'role' has the code 'a' twice; rename one, or relabel the first
vocabularies.role: 'role': the parent 'z' of 'a' is not a term of the vocabulary; add it, or leave the parent out
vocabularies.role: the vocabulary 'role' has no 'party', which the library needs for the finding agreement-without-party; keep the code (its label may be your own)
vocabularies.phase.terms: {} is not a JSON array; write […]
vocabularies.kind: [] is not a JSON object; write {…}"""


def written(path: Path, content: Any) -> Path:
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def faults(path: Path) -> str:
    with pytest.raises(VocabularyError) as refused:
        Pack.from_json(path)
    return str(refused.value).replace(str(path), "FILE")


def test_a_file_can_extend_replace_and_relabel_the_default_pack(tmp_path: Path) -> None:
    """The way most institutions will go."""
    path = written(
        tmp_path / "pack.json",
        {
            "name": "ours",
            "extends": "default",
            "extend": {"role": [{"code": "patron", "label": {"en": "Patron"}}]},
            "replace": {"theme": [{"code": "prisons", "label": {"en": "Voting in prison"}}]},
            "relabel": {"role": {"host": {"label": {"en": "Receiving body"}}}},
        },
    )
    pack = Pack.from_json(path)
    assert pack.name == "ours"
    assert "patron" in pack["role"]
    assert list(pack["theme"]) == ["prisons"]
    assert pack["role"].label("host", ["en"]) == "Receiving body"
    assert pack["phase"] is default_pack()["phase"]


def test_a_file_can_extend_another_file(tmp_path: Path) -> None:
    """A network keeps one pack, and each of its members adds to it."""
    term = {"code": "patron", "label": {"en": "Patron"}}
    written(
        tmp_path / "network.json",
        {"name": "network", "extends": "default", "extend": {"role": [term]}},
    )
    path = written(
        tmp_path / "ours.json",
        {
            "name": "ours",
            "extends": "network.json",
            "relabel": {"role": {"patron": {"label": {"fr": "Patron d’honneur"}}}},
        },
    )
    assert Pack.from_json(path)["role"].label("patron", ["fr"]) == "Patron d’honneur"


def test_a_file_can_hold_a_pack_of_its_own(tmp_path: Path) -> None:
    """Everything a term can have can be written down."""
    term = {
        "code": "prisons",
        "label": {"en": "Prison"},
        "plural": {"en": "Prisons"},
        "description": {"en": "Voting there."},
        "parents": ["places"],
        "matches": [
            {"scheme": "ace", "strength": "none"},
            {"scheme": "bridge", "strength": "close", "value": "Special voting"},
        ],
    }
    path = written(
        tmp_path / "pack.json",
        {
            "name": "ours",
            "vocabularies": {
                "theme": {
                    "label": {"en": "Subject"},
                    "description": {"en": "What about."},
                    "terms": [{"code": "places", "label": {"en": "Places"}}, term],
                }
            },
        },
    )
    themes = Pack.from_json(path)["theme"]
    assert themes.labels["en"] == "Subject"
    assert themes.label("prisons", ["en"], plural=True) == "Prisons"
    assert themes.narrower("places") == ("prisons",)
    assert themes["prisons"].match("bridge") == "Special voting"


def test_everything_wrong_with_a_file_is_said_at_once(tmp_path: Path) -> None:
    """Each line names the place, the value and the way out."""
    path = written(
        tmp_path / "pack.json",
        {
            "name": 3,
            "vocabularies": {
                "theme": {
                    "labels": {"en": "Theme"},
                    "terms": [
                        {"code": "Two words", "label": {"fr_CA": "X", "en": "a\nb"}},
                        {"code": "b", "label": {"en": ""}},
                        {"code": "c", "label": "C"},
                        {"code": "d", "label": {"en": "D"}, "matches": [{"scheme": "ace"}]},
                        {"code": "e", "label": {"en": True}},
                        {"code": "f", "label": {"en": "F"}, "parents": "d"},
                        "g",
                        {"code": "h", "label": {}},
                    ],
                },
                "role": {"terms": [{"code": "a", "label": {"en": "A"}, "parents": ["z"]}] * 2},
                "phase": {"terms": {}},
                "kind": [],
            },
        },
    )
    assert faults(path).replace("FILE: ", "") == EVERY_FAULT


def test_changes_that_do_not_apply_are_said_at_once(tmp_path: Path) -> None:
    """A file that extends a pack it does not fit."""
    term = {"code": "host", "label": {"en": "Host"}}
    path = written(
        tmp_path / "pack.json",
        {
            "name": "ours",
            "extends": "default",
            "extend": {"role": [term], "roles": [], "kind": [term]},
            "relabel": {"role": {"hots": {"label": {"en": "Host"}}}},
        },
    )
    said = faults(path)
    assert "FILE: extend.role: 'role' has the code 'host' twice" in said
    assert "FILE: extend.roles: 'roles' is not a vocabulary" in said
    assert "FILE: extend.kind: the library acts on the codes of 'kind'" in said
    assert "FILE: relabel.role.hots: 'hots' is not a role; did you mean 'host'?" in said


def test_faults_of_every_sort_come_together(tmp_path: Path) -> None:
    """In the file, in the file that it extends, and in how the two fit."""
    term = {"code": "host", "label": {"en": "Host"}}
    written(tmp_path / "base.json", {"name": "base", "extends": "default", "extend": {"x": []}})
    path = written(
        tmp_path / "pack.json",
        {
            "name": "ours",
            "extends": "base.json",
            "extends_": 1,
            "extend": {"role": [term, {"code": "B", "label": {"en": "B"}}], "phase": [term]},
            "replace": {"role": [term], "document-type": [], "theme": [{"code": 1}]},
            "relabel": {
                "theme": {"own": {"label": {"en": "Unread, so unknown"}}},
                "role": {"party": {"label": {"en": 3}}},
                "phase": {"host": {"label": {"fr": "Hôte"}}, "zz": {}},
            },
        },
    )
    with pytest.raises(InvalidPack) as refused:
        Pack.from_json(path)
    assert [(Path(each.source).name, each.path) for each in refused.value.faults] == [
        ("pack.json", ""),
        ("pack.json", "extend.role[1].code"),
        ("pack.json", "replace.theme[0].code"),
        ("pack.json", "replace.theme[0].label"),
        ("pack.json", "relabel.role.party.label.en"),
        ("base.json", "extend.x"),
        ("pack.json", "replace.role"),
        ("pack.json", "replace.document-type"),
        ("pack.json", "relabel.phase.zz"),
    ]


def test_a_file_that_extends_cannot_also_list_vocabularies(tmp_path: Path) -> None:
    """It would be unclear which of the two counts."""
    path = written(
        tmp_path / "pack.json", {"name": "ours", "extends": "default", "vocabularies": {}}
    )
    assert "'vocabularies' is not a key here" in faults(path)


def test_packs_that_extend_each_other_are_refused(tmp_path: Path) -> None:
    """The message names the file that closes the circle."""
    first = written(tmp_path / "a.json", {"name": "a", "extends": "b.json"})
    written(tmp_path / "b.json", {"name": "b", "extends": "a.json"})
    with pytest.raises(VocabularyError, match=r"a\.json: extends: the pack extends itself"):
        Pack.from_json(first)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is not JSON"),
        (b"{", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"\xff\xfe\x00", "is not UTF-8"),
        (b"[]", "[] is not a JSON object"),
        (b"9" * 5000, "is not JSON"),
        (b'{"name": "a", "name": "b", "vocabularies": {}}', "'name' stands twice"),
    ],
)
def test_a_file_that_is_no_pack_is_refused_in_a_sentence(
    tmp_path: Path, data: bytes, said: str
) -> None:
    """Whatever the file is, the message names it."""
    path = tmp_path / "pack.json"
    path.write_bytes(data)
    assert faults(path).startswith("FILE: ")
    assert said in faults(path)


def test_a_file_that_is_not_there_is_refused_in_a_sentence(tmp_path: Path) -> None:
    """The system's own reason is passed on."""
    assert "cannot be read: No such file" in faults(tmp_path / "absent.json")


def test_what_is_taken_is_told_beside_what_cannot_be_read(tmp_path: Path) -> None:
    """A code that the extended pack has is no doubt of what else stands in the list."""
    terms = [{"code": "host", "label": {"en": "X"}}, {"code": "A b", "label": {"en": "Y"}}]
    path = written(
        tmp_path / "pack.json",
        {"name": "ours", "extends": "default", "extend": {"role": terms}},
    )
    told = faults(path).splitlines()
    assert [each.split(": ")[1] for each in told] == ["extend.role[1].code", "extend.role"]
    assert "the code 'host' twice" in told[1]


def test_a_pack_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    """With what is meant, and beside the other mistakes of the file."""
    terms = [{"code": "A b", "label": {"en": "Y"}}]
    content = {"name": "ours", "extends": "defualt", "extend": {"role": terms}}
    with pytest.raises(InvalidPack) as refused:
        Pack.from_json(written(tmp_path / "pack.json", content))
    told = {each.path: each for each in refused.value.faults}
    assert set(told) == {"extends", "extend.role[0].code"}
    assert told["extends"].value == "defualt"
    assert told["extends"].suggestion == "default"
    assert "cannot be read" in told["extends"].message
