"""The directory: bodies found by what they are or were called, and the one that is shipped."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model import (
    Directory,
    InvalidRegister,
    Organisation,
    Period,
    Register,
    UnknownOrganisation,
    starter_directory,
)

DIRECTORY = starter_directory()


def ids(text: str, language: str | None = None, at: str | None = None) -> list[str]:
    period = None if at is None else Period.parse(at)
    return [each.id for each in DIRECTORY.find(text, language=language, at=period)]


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("UNDP", "undp"),
        ("PNUD", "undp"),
        ("programme des nations unies pour le developpement", "undp"),
        ("OIF", "oif"),
        ("IOF", "oif"),
        ("AIF", "oif"),
        ("ACCT", "oif"),
        ("l’Organisation internationale de la Francophonie", "oif"),
        ("OEA", "oas"),
        ("Organization of American States", "oas"),
        ("CEDEAO", "ecowas"),
        ("RECEF", "recef"),
        ("A-WEB", "a-web"),
        ("AWEB", "a-web"),
        ("a. web", "a-web"),
        ("International IDEA", "international-idea"),
        ("the Carter Center", "carter-center"),
        ("Autoritatea Electorala Permanenta", "aep-romania"),
        ("PEA", "aep-romania"),
        ("ISIE", "isie-tunisia"),
        ("الهيئة العليا المستقلة للانتخابات", "isie-tunisia"),
        ("DGEQ", "elections-quebec"),
        ("Directeur général des élections du Québec", "elections-quebec"),
        ("Instituto Federal Electoral", "ine-mexico"),
        ("ECF SADC", "ecf-sadc"),
        ("Landtag of Bavaria", "landtag-of-bavaria"),
    ],
)
def test_a_body_is_found_by_any_of_its_names(text: str, id: str) -> None:
    """Whatever the language, the case, the accents, the dots and hyphens, and the article."""
    assert ids(text) == [id]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("किरण", "कुरण"),
        ("ปีใหม่", "ปูใหม่"),
        ("がく", "かく"),
        ("★", "☆"),
    ],
)
def test_bodies_whose_names_read_otherwise_are_told_apart(name: str, other: str) -> None:
    """Whatever the script: a sign of a syllable is no accent."""
    bodies = [
        {"id": id, "names": [{"name": {"en": text}}]}
        for id, text in zip("ab", (name, other), strict=True)
    ]
    directory = Directory(bodies)
    assert [each.id for each in directory.find(name)] == ["a"]
    assert [each.id for each in directory.search(other)] == ["b"]


def test_bodies_of_one_name_all_come_back() -> None:
    """Which CENI is meant, the text around it must tell."""
    assert ids("CENI") == ["ceni-madagascar", "ceni-drc", "ceni-burkina-faso"]
    assert ids("AAEA") == ["aaea-africa", "aaea-asia"]
    assert len(ids("TSE")) >= 3


def test_a_date_leaves_out_names_not_borne_at_the_time() -> None:
    """IFE until 2014, INE since; CENI in Madagascar since 2015."""
    assert ids("IFE", at="2010") == ["ine-mexico"]
    assert ids("IFE", at="2018") == []
    assert ids("INE", at="2010") == []
    assert ids("CENI", at="2005") == ["ceni-burkina-faso"]
    assert ids("CSCE", at="1990-11") == ["osce"]


def test_an_undated_name_counts_at_any_time() -> None:
    """Not knowing since when is no reason to lose a body."""
    assert ids("UNDP", at="1985") == ["undp"]


def test_a_language_leaves_out_names_in_others() -> None:
    """AEP is French, Spanish and Romanian for what English calls PEA."""
    assert ids("AEP", language="en") == []
    assert ids("AEP", language="fr-CA") == ["aep-romania"]


@pytest.mark.parametrize("text", ["", "the", "nobody", "x" * 100_000, "…"])
def test_what_nobody_is_called_finds_nobody(text: str) -> None:
    """Without an error, and without a search that takes longer for longer texts."""
    assert ids(text) == []


def test_a_renamed_body_is_shown_by_the_name_of_the_time() -> None:
    """A mission of 2016 was the DGEQ's, one of 2024 Élections Québec's."""
    body = DIRECTORY["elections-quebec"]
    assert body.name_at(Period.parse("2016-11-23")).name["fr"].startswith("Directeur général")
    assert body.name_at(Period.parse("2024-06")).name["fr"] == "Élections Québec"


def test_selected_organisations_make_a_valid_register() -> None:
    """They come with the bodies they took over from, so that no reference dangles."""
    chosen = DIRECTORY.select(["au", "undp"])
    assert [each.id for each in chosen] == ["undp", "au", "oau"]
    Register(institution=DIRECTORY["elections-canada"], organisations=chosen)


def test_an_id_that_is_not_there_is_refused_by_name() -> None:
    """For one body and for a selection alike."""
    with pytest.raises(KeyError, match="the directory has no organisation 'nobody'"):
        DIRECTORY.select(["nobody"])


def test_an_institution_adds_its_own_partners() -> None:
    """A body of the same id takes the other's place."""
    ours = Organisation(id="undp", names=[{"name": {"en": "UNDP country office"}}])
    other = Organisation(id="friends", names=[{"name": {"en": "Friends of Voting"}}])
    directory = DIRECTORY.with_organisations([ours, other])
    assert directory["undp"] == ours
    assert [each.id for each in directory.find("friends of voting")] == ["friends"]
    assert len(directory) == len(DIRECTORY) + 1
    assert "friends" not in DIRECTORY


def test_an_id_used_twice_is_refused() -> None:
    """Two bodies under one id could not be told apart in a register."""
    body = DIRECTORY["undp"]
    with pytest.raises(InvalidValue, match="'undp' is the id of two organisations"):
        Directory([body, body])


def test_a_directory_file_that_is_wrong_is_refused_with_every_reason(tmp_path: Path) -> None:
    """As a register would be."""
    path = tmp_path / "directory.json"
    path.write_text(
        '{"name": "x", "organisations": [{"id": "A", "names": []}, {"id": "b", "kind": "club"}]}'
    )
    with pytest.raises(InvalidRegister) as refused:
        Directory.from_json(path)
    assert {problem.path for problem in refused.value.problems} == {
        "organisations[0].id",
        "organisations[0].names",
        "organisations[1].names",
        "organisations[1].kind",
    }


def test_the_starter_directory_holds_what_this_field_meets_daily() -> None:
    """At least sixty bodies, of every kind that matters."""
    kinds = Counter(each.kind for each in DIRECTORY)
    assert len(DIRECTORY) >= 60
    assert kinds["electoral-management-body"] >= 15
    assert kinds["network"] >= 10
    assert kinds["intergovernmental-organisation"] >= 10
    assert kinds["united-nations"] >= 5


def test_every_body_has_a_kind_and_national_ones_a_country() -> None:
    """International bodies have none."""
    national = {"electoral-management-body", "electoral-court", "parliament", "government"}
    assert all(each.kind for each in DIRECTORY)
    assert not [each.id for each in DIRECTORY if each.kind in national and not each.country]


def test_references_lead_to_bodies_that_refer_back() -> None:
    """Who took over from another is named there as its successor."""
    for each in DIRECTORY:
        assert all(each.id in DIRECTORY[id].successors for id in each.predecessors)
        assert all(each.id in DIRECTORY[id].predecessors for id in each.successors)


def test_the_current_name_is_the_first_and_has_not_ended() -> None:
    """Unless the body is retired."""
    ended = [
        each.id
        for each in DIRECTORY
        if not each.retired
        and each.current.period is not None
        and each.current.period.latest is not None
    ]
    assert not ended


def test_addresses_and_ids_belong_to_one_body_each() -> None:
    """A copied line is seen here."""
    urls = [each.url for each in DIRECTORY if each.url]
    values = [known.value for each in DIRECTORY for known in each.identifiers]
    assert len(set(urls)) == len(urls)
    assert len(set(values)) == len(values)


def test_every_id_that_is_not_there_is_named_at_once() -> None:
    """With the one that is probably meant, as an error of the library that is a `KeyError`."""
    with pytest.raises(UnknownOrganisation) as caught:
        DIRECTORY.select(["undpp", "oif", "nobody-knows-it", "undpp"])
    assert caught.value.ids == ("undpp", "nobody-knows-it")
    assert caught.value.suggestions == {"undpp": "undp"}
    assert isinstance(caught.value, KeyError)
    assert "'undpp' (did you mean 'undp'?), 'nobody-knows-it'; `search`" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Registraduría", "registraduria-colombia"),
        ("registraduria", "registraduria-colombia"),
        ("costa rica", "tse-costa-rica"),
        ("elecciones tribunal", "tse-costa-rica"),
        ("Canada elect", "elections-canada"),
    ],
)
def test_a_body_is_sought_by_words_of_its_name_or_id(text: str, id: str) -> None:
    """In any order, without regard to case and accents, and by the beginnings of words."""
    assert id in [each.id for each in DIRECTORY.search(text)]


@pytest.mark.parametrize("text", ["", "the quick brown fox", "x" * 10_000])
def test_words_that_nobody_bears_find_nobody(text: str) -> None:
    """Nor does no word at all."""
    assert DIRECTORY.search(text) == ()


def test_objects_become_organisations_of_a_directory() -> None:
    """As the rest of the library takes them; what cannot become one is told with its place."""
    own = {"id": "jne-peru", "names": [{"name": {"es": "Jurado Nacional de Elecciones"}}]}
    more = DIRECTORY.with_organisations([own, DIRECTORY["undp"]])
    assert more["jne-peru"].current.name["es"] == "Jurado Nacional de Elecciones"
    assert len(more) == len(DIRECTORY) + 1
    with pytest.raises(InvalidRegister, match=r"\[0\]\.names: is required and missing"):
        Directory([{"id": "a"}])


def own(*names: dict[str, object], id: str = "b") -> Organisation:
    """A body with these names."""
    return Organisation(id=id, names=names)


def test_its_errors_say_which_list_they_are_of(tmp_path: Path) -> None:
    """The file, or what was handed in; and which id there are two of."""
    path = tmp_path / "own.json"
    path.write_text('{"name": "x", "organisations": [{"id": "a"}]}')
    with pytest.raises(InvalidRegister) as refused:
        Directory.from_json(path)
    assert refused.value.source == str(path)
    with pytest.raises(InvalidRegister) as refused:
        Directory([{"id": "a"}])
    assert refused.value.source == "organisations"
    body = own({"name": {"en": "B"}})
    with pytest.raises(InvalidValue) as twice:
        Directory([body, body])
    assert twice.value.value == "b"


def test_a_directory_file_is_read(tmp_path: Path) -> None:
    """In its own order."""
    path = tmp_path / "own.json"
    bodies = [{"id": id, "names": [{"name": {"en": id}}]} for id in ("z", "a")]
    path.write_text(json.dumps({"name": "x", "organisations": bodies}))
    assert [each.id for each in Directory.from_json(path)] == ["z", "a"]


def test_one_id_that_is_not_there_is_told_with_what_is_near() -> None:
    """As in a selection; what is only a little like it is not called near."""
    with pytest.raises(UnknownOrganisation) as caught:
        DIRECTORY["undpp"]
    assert (caught.value.ids, caught.value.suggestions) == (("undpp",), {"undpp": "undp"})
    with pytest.raises(UnknownOrganisation) as caught:
        Directory([own({"name": {"en": "U"}}, id="uniore")])["union"]
    assert caught.value.suggestions == {}


@pytest.mark.parametrize(
    ("name", "acronym", "found", "sought"),
    [
        ("The Commission", None, ["the commission", "COMMISSION"], ["comm"]),
        ("World Body", "A-WB", ["awb", "A. WB", "a-wb", "world body"], ["wb a"]),
        ("Los Angeles", "LA", ["la", "Angeles", "Los Angeles"], ["la", "angel"]),
        ("N" * 400, None, ["n" * 400], ["n" * 400]),
    ],
)
def test_a_body_of_one_s_own_is_found_and_sought(
    name: str, acronym: str | None, found: list[str], sought: list[str]
) -> None:
    """By name and by acronym, with and without article, up to the longest name there is."""
    spoken = {"name": {"en": name}, **({"acronym": {"en": acronym}} if acronym else {})}
    directory = Directory([own({"name": {"en": "Other"}}, id="a"), own(spoken)])
    for text in found:
        assert [each.id for each in directory.find(text)] == ["b"], text
    for text in sought:
        assert [each.id for each in directory.search(text)] == ["b"], text
    assert directory.find("n" * 401) == ()
