"""Gather the library's phrases, bring the translations up to date and compile them.

    python tools/messages.py            gather, update every catalogue, compile
    python tools/messages.py --check    say what is out of date or not translated, change nothing

A new language begins with `python tools/messages.py --new it`. Translators edit the `.po` files
under `src/electoral_outreach/locale/`; the messages themselves are the English.
"""

from __future__ import annotations

import argparse
import io
import string
import sys
from pathlib import Path

from babel.core import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = ROOT / "src" / "electoral_outreach"
LOCALE = LIBRARY / "locale"
DOMAIN = "electoral_outreach"
TEMPLATE = LOCALE / f"{DOMAIN}.pot"
COMPLETE_LANGUAGES = frozenset({"es", "fr"})
COMPLETE_ROOMS = ("src/electoral_outreach/phrases/",)
"""What every language must have: half a sentence in two languages is worse than none."""
KEYWORDS = {**DEFAULT_KEYWORDS, "N_": None}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="report, change nothing")
    parser.add_argument("--new", metavar="LANGUAGE", help="begin a catalogue, such as 'it'")
    options = parser.parse_args(arguments)
    if options.check:
        found = faults()
        print("\n".join(found) or "every catalogue is complete and compiled")
        return 1 if found else 0
    template = gathered()
    if not TEMPLATE.exists() or entries(load(TEMPLATE)) != entries(template):
        save(template, TEMPLATE)
    if options.new:
        begin(options.new, load(TEMPLATE))
    for path in catalogues():
        # Babel puts the template's own messages into the catalogue, so each gets a fresh one.
        catalogue, template = load(path), load(TEMPLATE)
        bring_back(catalogue)
        catalogue.update(template, no_fuzzy_matching=True, update_header_comment=False)
        catalogue.revision_date = template.creation_date
        save(catalogue, path)
        path.with_suffix(".mo").write_bytes(compiled(catalogue))
    return 0


def gathered() -> Catalog:
    """The messages that the library's source marks for translation."""
    template = new_catalogue(None)
    found = extract_from_dir(LIBRARY, keywords=KEYWORDS, comment_tags=("Translators:",))
    for filename, _, message, comments, context in sorted(found, key=lambda each: each[:2]):
        template.add(
            message,
            None,
            [(f"src/electoral_outreach/{filename}", None)],
            auto_comments=comments,
            context=context,
        )
    return template


def new_catalogue(locale: str | None) -> Catalog:
    return Catalog(
        locale=locale,
        header_comment=(
            "# The messages of electoral-outreach.\n"
            "# Copyright (C) The electoral-outreach contributors.\n"
            "# Distributed under the licence of electoral-outreach (BSD-3-Clause)."
        ),
        project="electoral-outreach",
        version="1",
        msgid_bugs_address="the project's issue tracker",
        last_translator="the electoral-outreach contributors",
        language_team=str(locale),
        charset="utf-8",
        fuzzy=False,
    )


def catalogues() -> list[Path]:
    return sorted(LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def begin(language: str, template: Catalog) -> None:
    path = LOCALE / str(Locale.parse(language, sep="-")) / "LC_MESSAGES" / f"{DOMAIN}.po"
    if path.exists():
        raise SystemExit(f"{path} exists already; translate it there")
    catalogue = new_catalogue(language.replace("-", "_"))
    catalogue.update(template)
    save(catalogue, path)


def bring_back(catalogue: Catalog) -> None:
    """Take up translations set aside when their message went, in case it has come back."""
    for message in catalogue.obsolete.values():
        catalogue.add(message.id, message.string, context=message.context)
    catalogue.obsolete.clear()


def load(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def save(catalogue: Catalog, path: Path) -> None:
    catalogue.msgid_bugs_address = new_catalogue(None).msgid_bugs_address
    written = io.BytesIO()
    write_po(written, catalogue, width=100, include_lineno=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(written.getvalue())


def compiled(catalogue: Catalog) -> bytes:
    written = io.BytesIO()
    write_mo(written, catalogue)
    return written.getvalue()


def spoken(machine: bytes) -> list[tuple[object, ...]]:
    """What a compiled catalogue makes a program say; its header names the release that wrote it."""
    catalogue = read_mo(io.BytesIO(machine))
    said = [(each.context, each.id, each.string) for each in catalogue if each.id]
    return [(catalogue.num_plurals, catalogue.plural_expr), *said]


def entries(catalogue: Catalog) -> dict[object, object]:
    """Everything of a catalogue that a program or a translator reads."""
    return {
        (message.context, message.id): (message.string, message.auto_comments)
        for message in catalogue
        if message.id
    }


def faults() -> list[str]:
    """What is missing, out of date or misspelt in the catalogues, one sentence each."""
    wanted = {(message.context, message.id) for message in gathered() if message.id}
    found: list[str] = []
    for path in catalogues():
        name = path.relative_to(LOCALE)
        catalogue = load(path)
        there = {(message.context, message.id): message for message in catalogue if message.id}
        found += [f"{name}: {message!r} is not gathered" for message in wanted - set(there)]
        found += [f"{name}: {message!r} is no longer used" for message in set(there) - wanted]
        for message in there.values():
            found += [
                f"{name}: {message.id!r} {fault}"
                for fault in faults_of(message, needed=path.parts[-3] in COMPLETE_LANGUAGES)
            ]
        machine = path.with_suffix(".mo")
        if not machine.exists() or spoken(machine.read_bytes()) != spoken(compiled(catalogue)):
            found.append(f"{name}: not compiled; run `make messages`")
    return found


def faults_of(message: Message, *, needed: bool) -> list[str]:
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    originals = message.id if isinstance(message.id, tuple) else (message.id,)
    if message.fuzzy:
        return ["is marked fuzzy; check it and take the mark away"]
    if not all(strings):
        needed = needed or any(place.startswith(COMPLETE_ROOMS) for place, _ in message.locations)
        return ["is not translated"] if needed or any(strings) else []
    known = set().union(*(places(original) for original in originals))
    return [
        f"has {sorted(places(text) - known)}, which the source does not fill in"
        for text in strings
        if not places(text) <= known
    ]


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


if __name__ == "__main__":
    sys.exit(main())
