"""Packs: extending, replacing and relabelling vocabularies, and which pack is in force."""

from __future__ import annotations

import contextlib
import threading

import pytest

from electoral_outreach.vocabulary import (
    Pack,
    Term,
    UnknownTerm,
    Vocabulary,
    VocabularyError,
    active,
    default_pack,
    use,
    using,
)

PRISONS = Term("prisons", {"en": "Voting in prison"})


def test_extending_adds_terms_after_those_there_are() -> None:
    """The pack extended stays as it was."""
    pack = default_pack().extend({"theme": [PRISONS]})
    assert list(pack["theme"])[-1] == "prisons"
    assert len(pack["theme"]) == len(default_pack()["theme"]) + 1
    assert "prisons" not in default_pack()["theme"]
    assert pack["theme"].description == default_pack()["theme"].description


def test_a_new_term_may_have_an_old_parent() -> None:
    """Narrower terms are the commonest thing an institution adds."""
    needs = Term("needs-assessment", {"en": "Needs assessment"}, parents=("exploratory",))
    pack = default_pack().extend({"mission-type": [needs]})
    assert pack["mission-type"].narrower("exploratory") == ("needs-assessment",)


def test_a_term_that_is_there_already_is_refused() -> None:
    """Relabelling is the way to say it in other words."""
    with pytest.raises(VocabularyError, match=r"'role' has the code 'host' twice; .*relabel"):
        default_pack().extend({"role": [Term("host", {"en": "Host"})]})


def test_replacing_leaves_only_the_terms_given() -> None:
    """An institution with its own list of themes has no other."""
    pack = default_pack().replace({"theme": [PRISONS]})
    assert list(pack["theme"]) == ["prisons"]
    with pytest.raises(UnknownTerm, match="'voter-registration' is not a theme"):
        pack["theme"].check("voter-registration")


def test_relabelling_changes_words_and_nothing_else() -> None:
    """Codes, order and matches stay."""
    pack = default_pack().relabel(
        {"role": {"host": {"en": "Receiving body"}}},
        plurals={"role": {"guest": {"en": "Guests of honour"}}},
        description={"theme": {"parliaments": {"pt": "Assembleias."}}},
    )
    assert list(pack["role"]) == list(default_pack()["role"])
    assert pack["role"].label("host", ["en"]) == "Receiving body"
    assert pack["role"].label("host", ["fr"]) == "Hôte"
    assert pack["role"].label("guest", ["en"], plural=True) == "Guests of honour"
    assert pack["role"]["host"].match("iati-organisation-role") == "4"
    assert pack["theme"]["parliaments"].describe(["pt"]) == "Assembleias."


def test_relabelling_a_term_that_is_not_there_says_what_was_meant() -> None:
    """The message is that of any unknown code."""
    with pytest.raises(UnknownTerm, match="did you mean 'host'"):
        default_pack().relabel({"role": {"hosts": {"en": "Host"}}})


@pytest.mark.parametrize("name", ["kind", "status", "listing-status", "head-count-bound"])
def test_codes_that_the_library_acts_on_can_only_be_relabelled(name: str) -> None:
    """An activity of a fourth kind could be neither stored nor listed."""
    with pytest.raises(VocabularyError, match=f"acts on the codes of '{name}'"):
        default_pack().extend({name: [PRISONS]})
    with pytest.raises(VocabularyError, match="relabel them instead"):
        default_pack().replace({name: []})
    code = next(iter(default_pack()[name]))
    pack = default_pack().relabel({name: {code: {"en": "Other words"}}})
    assert pack[name].label(code, ["en"]) == "Other words"


def test_a_vocabulary_that_is_not_there_is_refused_by_name() -> None:
    """With the one that was probably meant, or all there are."""
    with pytest.raises(VocabularyError, match=r"'roles' is not a .* did you mean 'role'\?"):
        default_pack().extend({"roles": [PRISONS]})
    with pytest.raises(KeyError, match="of the pack 'default', which has 'kind', 'mission-type'"):
        default_pack()["zzz"]
    assert default_pack().get("zzz") is None


def test_a_pack_cannot_have_a_vocabulary_twice() -> None:
    """Two lists under one name would leave one of them unread."""
    with pytest.raises(VocabularyError, match="'p' has the vocabulary 'v' twice"):
        Pack("p", [Vocabulary("v", []), Vocabulary("v", [])])


def test_a_pack_is_a_mapping() -> None:
    """Names in, vocabularies out."""
    pack = Pack("p", [Vocabulary("v", [PRISONS])])
    assert dict(pack) == {"v": pack["v"]}
    assert "v" in pack
    assert repr(pack) == "Pack('p', 1 vocabularies)"
    assert pack.json_schema()["v"]["enum"] == ["prisons"]


def test_using_puts_a_pack_in_force_inside_the_block_only() -> None:
    """Blocks nest, and an error inside one still ends it."""
    inner = default_pack().replace({"theme": [PRISONS]})
    outer = default_pack().extend({"theme": [PRISONS]})
    with using(outer):
        with contextlib.suppress(RuntimeError), using(inner):
            assert active() is inner
            raise RuntimeError
        assert active() is outer
    assert active() is default_pack()


def test_using_is_seen_by_its_own_thread_only() -> None:
    """Two requests of one server can be under different packs."""
    seen: list[Pack] = []
    with using(default_pack().extend({"theme": [PRISONS]})):
        thread = threading.Thread(target=lambda: seen.append(active()))
        thread.start()
        thread.join()
    assert seen == [default_pack()]


def test_use_is_seen_by_every_thread() -> None:
    """A site says once which pack it works with."""
    pack = default_pack().extend({"theme": [PRISONS]})
    seen: list[Pack] = []
    use(pack)
    try:
        thread = threading.Thread(target=lambda: seen.append(active()))
        thread.start()
        thread.join()
    finally:
        use(default_pack())
    assert seen == [pack]
