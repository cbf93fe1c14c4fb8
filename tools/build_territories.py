"""Make the tables of countries, regions, groups and names from CLDR and the hand-written parts.

python tools/build_territories.py            # fetches cldr-core with npm
python tools/build_territories.py --cldr DIR # an unpacked cldr-core package
python tools/build_territories.py --check    # writes nothing; fails where a table would change
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

CLDR_VERSION = "48.2.0"
HERE = Path(__file__).parent
HAND = HERE / "territories"
DATA = HERE.parent / "src/electoral_outreach/data"

# Kosovo has no code of ISO 3166-1. XK is user-assigned and what CLDR, the European Union and others
# write; alpha-3 XKX is theirs too, where CLDR has an own XKK.
KOSOVO = {"code": "XK", "alpha_3": "XKX"}

# CLDR files Antarctica under a region of its own; M49 has it in the world and in no part of it.
CLDR_REGION = "QO"
ANTARCTICA = "AQ"
WORLD = "001"

Json = dict[str, Any]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--cldr", type=Path, help="an unpacked cldr-core package")
    parser.add_argument("--check", action="store_true", help="write nothing, fail on a difference")
    options = parser.parse_args()
    if options.cldr:
        return write(build(Cldr(options.cldr)), check=options.check)
    with tempfile.TemporaryDirectory() as folder:
        return write(build(Cldr(fetched(Path(folder)))), check=options.check)


def fetched(folder: Path) -> Path:
    """The cldr-core package, unpacked by npm into a folder."""
    package = f"cldr-core@{CLDR_VERSION}"
    subprocess.run(
        ["npm", "install", "--no-save", "--ignore-scripts", "--prefix", str(folder), package],
        check=True,
        stdout=sys.stderr,
    )
    return folder / "node_modules/cldr-core"


def write(tables: dict[str, Json], *, check: bool) -> int:
    stale = 0
    for name, table in tables.items():
        path, text = DATA / name, one_entry_a_line(table)
        if check:
            same = path.exists() and path.read_text(encoding="utf-8") == text
            stale += not same
            print(f"{path.name}: {'up to date' if same else 'would change'}")
        else:
            path.write_text(text, encoding="utf-8")
            print(f"{path.name}: {len(text.encode()):,} bytes")
    return 1 if stale else 0


def one_entry_a_line(table: Json) -> str:
    """JSON whose entries stand on lines of their own, so that a change can be read."""

    def compact(value: object) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def section(name: str, value: object) -> str:
        if isinstance(value, dict):
            inner = ",\n".join(f"{compact(key)}:{compact(item)}" for key, item in value.items())
            return f"{compact(name)}:{{\n{inner}}}"
        if isinstance(value, list):
            inner = ",\n".join(compact(item) for item in value)
            return f"{compact(name)}:[\n{inner}]"
        return f"{compact(name)}:{compact(value)}"

    return "{\n" + ",\n".join(section(name, value) for name, value in table.items()) + "\n}\n"


class Cldr:
    """What is taken from CLDR's supplemental data: codes, containment, forms of subdivisions."""

    def __init__(self, package: Path) -> None:
        self.package = package
        self.version = self._json("package.json")["version"]
        if self.version != CLDR_VERSION:
            raise SystemExit(
                f"cldr-core is {self.version}, this tool was written for {CLDR_VERSION}"
            )
        codes = self._json("supplemental/codeMappings.json")
        self.codes: dict[str, dict[str, str]] = codes["supplemental"]["codeMappings"]
        contained = self._json("supplemental/territoryContainment.json")
        self.containment: dict[str, list[str]] = {
            region: entry["_contains"]
            for region, entry in contained["supplemental"]["territoryContainment"].items()
            if region.isdigit()
        }

    def _json(self, path: str) -> Json:
        loaded: Json = json.loads((self.package / path).read_text(encoding="utf-8"))
        return loaded

    def countries(self) -> dict[str, str]:
        """Every code of ISO 3166-1 and XK, with alpha-3 and numeric.

        CLDR's other territories (Ascension, the Canary Islands ...) have no numeric code.
        """
        placed = {code for codes in self.containment.values() for code in codes if code.isalpha()}
        placed = placed - {CLDR_REGION} | {ANTARCTICA}
        found = {
            code: f"{entry['_alpha3']} {entry['_numeric']}"
            for code, entry in self.codes.items()
            if code in placed and "_numeric" in entry
        }
        kosovo = KOSOVO["code"]
        found[kosovo] = f"{KOSOVO['alpha_3']} {self.codes[kosovo]['_numeric']}"
        return dict(sorted(found.items()))

    def regions(self, countries: dict[str, str]) -> dict[str, str]:
        """What each region of M49 contains: subregions, or countries for the smallest."""
        kept = {
            region: sorted(c for c in parts if c in self.containment or c in countries)
            for region, parts in sorted(self.containment.items())
        }
        kept[WORLD] = [*kept[WORLD], ANTARCTICA]
        return {region: " ".join(parts) for region, parts in kept.items()}

    def subdivision_forms(self, countries: dict[str, str]) -> dict[str, str]:
        """The forms a country's subdivision codes have: A for a letter, 9 for a digit."""
        contained = self._json("supplemental/subdivisionContainment.json")
        forms: dict[str, set[str]] = {}
        for entry in contained["supplemental"]["subdivisionContainment"].values():
            for code in entry["_contains"]:
                country, rest = code[:2].upper(), code[2:].upper()
                if country in countries:
                    form = "".join("9" if character.isdigit() else "A" for character in rest)
                    forms.setdefault(country, set()).add(form)
        return {country: " ".join(sorted(forms[country])) for country in sorted(forms)}


def build(cldr: Cldr) -> dict[str, Json]:
    countries = cldr.countries()
    years = hand_toml("first_years.toml")
    territories: Json = {
        "source": {"package": f"cldr-core {cldr.version}", "licence": "Unicode-3.0"},
        "countries": countries,
        "regions": cldr.regions(countries),
        "since": inverted(years["since"], int),
        "before": years["before"],
        "former": {
            code: former(entry) for code, entry in hand_toml("former_countries.toml").items()
        },
        "groups": hand_toml("groups.toml"),
        "subdivision_forms": cldr.subdivision_forms(countries),
        "subdivisions": {row[0]: row[1:] for row in hand_rows("subdivisions.tsv")},
        "mistaken": mistaken(hand_toml("mistaken_codes.toml")),
    }
    names = {"names": reading_names(), "demonyms": demonyms()}
    return {
        "territories.json": territories,
        "reading_names.json": names,
        "country_names.json": country_names(),
    }


def country_names() -> Json:
    """By language, then by code: the names with `|` between them."""
    found: dict[str, dict[str, str]] = {language: {} for language in ("en", "fr", "es", "pt")}
    for code, *columns in hand_rows("country_names.tsv"):
        for language, names in zip(found, columns, strict=True):
            found[language][code] = names
    return found


def reading_names() -> Json:
    """By language, then by codes: the names with `|` between them."""
    found: dict[str, dict[str, list[str]]] = {}
    for codes, language, names in hand_rows("names.tsv"):
        found.setdefault(language, {}).setdefault(codes, []).extend(names.split("|"))
    return {language: joined(language, rows) for language, rows in found.items()}


def demonyms() -> Json:
    """By language, then by codes: every form of every word."""
    found: dict[str, dict[str, list[str]]] = {language: {} for language in FORMS}
    for codes, *columns in hand_rows("demonyms.tsv"):
        for (language, plural), words in zip(FORMS.items(), columns, strict=True):
            forms = [form for word in words.split("|") if word for form in forms_in(word, language)]
            forms += [many for many in map(plural, forms) if many is not None]
            if forms:
                found[language][codes] = list(dict.fromkeys(forms))
    return {language: joined(language, rows) for language, rows in found.items()}


def joined(language: str, rows: dict[str, list[str]]) -> dict[str, str]:
    """One string for each entry; a name that stands in two would be read as either, so it may not."""
    seen: dict[str, str] = {}
    for codes, names in rows.items():
        for name in names:
            if name in seen:
                raise SystemExit(f"{language}: {name!r} stands for {seen[name]} and for {codes}")
            seen[name] = codes
    return {codes: "|".join(names) for codes, names in rows.items()}


def forms_in(word: str, language: str) -> list[str]:
    """Masculine and feminine stand side by side; an English name may hold a space."""
    return [word] if language == "en" else word.split()


def english_plural(word: str) -> str | None:
    """None where the adjective has no plural of its own (Danish, Swiss, Beninese)."""
    return word + "s" if word.endswith(COUNTABLE) and word not in OWN_PLURAL else None


def french_plural(word: str) -> str:
    return word if word.endswith(("s", "x")) else word + "s"


def spanish_plural(word: str) -> str:
    if word.endswith(("í", "ú")):
        return word + "es"
    if word[-1] in "aeioué":
        return word + "s"
    if word.endswith("z"):
        return word[:-1] + "ces"
    return word[:-2] + word[-2:].translate(UNSTRESSED) + "es"


COUNTABLE = (
    *("an", "ak", "ar", "ard", "at", "av", "de", "ech", "ek", "en", "er", "erb", "i", "iet", "ik"),
    *("ite", "kh", "ne", "on", "ot", "ole", "pina", "pino", "que", "rin", "rk", "uk"),
)
OWN_PLURAL = {"Emaswati", "I-Kiribati"}
UNSTRESSED = str.maketrans("áéíóú", "aeiou")
FORMS: dict[str, Callable[[str], str | None]] = {
    "en": english_plural,
    "fr": french_plural,
    "es": spanish_plural,
}


def hand_toml(name: str) -> Json:
    return tomllib.loads((HAND / name).read_text(encoding="utf-8"))


def hand_rows(name: str) -> Iterator[list[str]]:
    for line in (HAND / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def inverted(table: dict[str, str], kind: type) -> Json:
    return dict(sorted((code, kind(key)) for key, codes in table.items() for code in codes.split()))


def mistaken(sections: dict[str, dict[str, str]]) -> Json:
    merged: Json = {}
    for section in sections.values():
        for written, meant in inverted(section, str).items():
            if merged.setdefault(written, meant) != meant:
                raise SystemExit(f"mistaken_codes.toml: {written} is {merged[written]} and {meant}")
    return dict(sorted(merged.items()))


def former(entry: Json) -> Json:
    """One entry as the library reads it: its years as a pair, an unknown one as null."""
    return {
        "alpha_2": entry["alpha_2"],
        "alpha_3": entry["alpha_3"],
        "names": entry["names"],
        "years": [entry.get("first"), entry["last"]],
        "successors": entry["successors"],
        **({"became": entry["became"]} if "became" in entry else {}),
    }


if __name__ == "__main__":
    sys.exit(main())
