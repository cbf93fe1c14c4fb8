"""Write a register of N varied activities as JSON Lines: the same one every time.

    python benchmarks/make_register.py 10000 > register.jsonl
    python benchmarks/make_register.py 100000 -o register.jsonl

The first hundred activities of a large register are those of a small one. Countries, partners and
years are spread as in real registers: few with many activities, many with few.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from electoral_outreach.phrases import country_name
from electoral_outreach.vocabulary import active, territories

Json = dict[str, Any]

FIRST_DAY = date(1985, 1, 1).toordinal()
LAST_DAY = date(2027, 6, 30).toordinal()
FORMER = (("SUHH", 1991), ("CSHH", 1992), ("YUCS", 2002), ("ZRCD", 1996), ("DDDE", 1989))
REGIONS = ("002", "011", "019", "142", "150")
NETWORKS = (
    ("undp", "United Nations Development Programme", "UNDP", "PNUD"),
    ("oif", "Organisation internationale de la Francophonie", "IOF", "OIF"),
    ("recef", "Network of Francophone electoral bodies", "RECEF", "RECEF"),
    ("international-idea", "International IDEA", "IDEA", "IDEA"),
    ("african-union", "African Union Commission", "AUC", "CUA"),
    ("oas", "Organization of American States", "OAS", "OEA"),
    ("european-union", "European Union", "EU", "UE"),
    ("commonwealth", "Commonwealth Secretariat", "ComSec", "SecCom"),
    ("osce-odihr", "Office for Democratic Institutions and Human Rights", "ODIHR", "BIDDH"),
    ("a-web", "Association of World Election Bodies", "A-WEB", "A-WEB"),
)
SUBJECTS = {
    "en": ("the voter register", "polling day", "counting", "results", "voters abroad", "training")
    + ("complaints", "young voters", "accessible polling", "campaign finance", "new technology"),
    "fr": ("la liste électorale", "le jour du scrutin", "le dépouillement", "les résultats")
    + ("le vote à l’étranger", "la formation", "les plaintes", "les jeunes électeurs")
    + ("le vote accessible", "le financement des campagnes", "les technologies nouvelles"),
    "es": ("el registro de electores", "la jornada electoral", "el escrutinio", "los resultados")
    + ("el voto en el exterior", "la capacitación", "las quejas", "los jóvenes")
    + ("el voto accesible", "la financiación de campañas", "las nuevas tecnologías"),
}
SUMMARIES = {
    "en": "Our team of {n} met the body’s staff to work on {first} and {second}, and left {m} pages of advice.",
    "fr": "Notre équipe de {n} personnes a travaillé sur {first} et {second}, et remis {m} pages de conseils.",
    "es": "Nuestro equipo de {n} personas trabajó sobre {first} y {second}, y dejó {m} páginas de consejos.",
}
IN = {"en": "in", "fr": "–", "es": "–"}
FURTHER = {"ar": "زيارة عمل", "el": "Επίσκεψη εργασίας", "ru": "Рабочая поездка", "zh": "工作访问"}
"""Titles in other scripts, which a few activities have besides."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("n", type=int, help="how many activities")
    parser.add_argument("-o", "--output", type=Path, help="file to write, else standard output")
    options = parser.parse_args()
    if options.output is None:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        sys.stdout.writelines(lines(options.n))
    else:
        with options.output.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(lines(options.n))


def lines(n: int) -> Iterator[str]:
    """The register's lines: header, organisations, activities."""
    for each in (header(), *({"organisation": each} for each in organisations())):
        yield json.dumps(each, ensure_ascii=False) + "\n"
    for number in range(n):
        yield json.dumps(activity(number), ensure_ascii=False) + "\n"


def header() -> Json:
    name = {"en": "Electoral Commission of Northland", "fr": "Commission électorale du Northland"}
    identifiers = [{"scheme": "org-id", "value": "XM-DAC-99999"}]
    institution = {"id": "northland", "names": [{"name": name}], "identifiers": identifiers}
    return {
        "register": {
            "schema_version": 1,
            "institution": institution,
            "languages": ["en", "fr"],
            "since": "1985/..",
        }
    }


@cache
def organisations() -> tuple[Json, ...]:
    """Ten networks, and the electoral bodies of a hundred countries."""
    networks = [
        {
            "id": id,
            "names": [{"name": {"en": name}, "acronym": {"en": en, "fr": fr}}],
            "kind": "intergovernmental-organisation",
        }
        for id, name, en, fr in NETWORKS
    ]
    bodies = [
        {
            "id": f"body-{code.lower()}",
            "names": [
                {
                    "name": {
                        "en": f"Electoral body of {country_name(code, 'en')}",
                        "fr": f"Organe électoral – {country_name(code, 'fr')}",
                    }
                }
            ],
            "kind": "electoral-management-body",
            "country": code,
        }
        for code in countries()[:100]
    ]
    return (*networks, *bodies)


@cache
def countries() -> tuple[str, ...]:
    """Countries in an order that has nothing to do with the alphabet."""
    codes = sorted(territories.countries())
    Random(1985).shuffle(codes)
    return tuple(codes[:160])


def activity(number: int) -> Json:
    """One activity, told by its number alone."""
    random = Random(number)
    kind = random.choices(("mission", "hosting", "agreement"), (60, 32, 8))[0]
    type = random.choice(list(active()[f"{kind}-type"]))
    country = few(random, countries())
    start = LAST_DAY - round((LAST_DAY - FIRST_DAY) * random.random() ** 1.5)
    period = dates(random, start, kind)
    place: Json = {"country": country}
    year = date.fromordinal(start).year
    former = next((code for code, last in FORMER if year <= last), None)
    if former and random.random() < 0.05:
        place = {"former_country": former}
    elif random.random() < 0.01:
        place = {"region": random.choice(REGIONS)}
    elif random.random() < 0.5:
        place["locality"] = {"und": f"{random.choice(SYLLABLES)}{random.choice(SYLLABLES).lower()}"}
    record: Json = {
        "kind": kind,
        "id": f"{kind}-{number}",
        "type": type,
        **texts(random, kind, type, country),
        **period,
        "counterparts" if kind == "hosting" else "places": [place],
        "partners": partners(random, country),
        "themes": random.sample(list(active()["theme"]), random.choice((0, 1, 1, 2, 3))),
        "our_roles": random.sample(list(active()["our-role"]), random.choice((0, 1, 1))),
    }
    if random.random() < 0.02:
        record["status"] = random.choice(("cancelled", "postponed"))
    if random.random() < 0.4:
        record["head_counts"] = [{"value": random.randint(1, 80), "role": "participants"}]
    if random.random() < 0.05:
        language = random.choice(list(FURTHER))
        record["title"][language] = f"{FURTHER[language]} – {country_name(country, language)}"
    return {name: value for name, value in record.items() if value != []}


SYLLABLES = ("Ba", "Ko", "Lu", "Mara", "Nia", "Oru", "Pel", "San", "Tor", "Vila", "Wen", "Zan")


def few(random: Random, among: tuple[Any, ...]) -> Any:
    """One of several, the first much more often than the last."""
    return among[int(len(among) * random.random() ** 2.2)]


def dates(random: Random, start: int, kind: str) -> Json:
    """A period: mostly days, some of them coarser, open, in several parts or without a year."""
    first = date.fromordinal(start)
    last = first + timedelta(days=random.choice((0, 0, 1, 2, 3, 4, 6, 9, 13, 20)))
    single = kind == "agreement" or first == last
    shapes = (
        (0.80, f"{first}" if single else f"{first}/{last}"),
        (0.86, f"{first:%Y-%m}"),
        (0.88, f"{first:%Y-%m}/{last + timedelta(days=31):%Y-%m}"),
        (0.89, f"{first:%Y-%m}~"),
        (0.94, f"{first.year}"),
        (0.945, f"{first.year}?"),
        (0.95, f"{first}/"),
        (0.96, f"{first.year}/.."),
        (0.97, f"{first.year}/{first.year + 2}"),
        (0.98, f"{{{first},{first + timedelta(days=9)}}}"),
    )
    chance = random.random()
    for most, period in shapes:
        if chance < most:
            return {"period": period}
    if chance < 0.99:
        return {"period": f"XXXX-{first:%m-%d}", "order_year": {"year": first.year}}
    return {}


def texts(random: Random, kind: str, type: str, country: str) -> Json:
    """Title in one to three languages, and mostly a summary."""
    languages = random.choices(
        (("en", "fr"), ("fr",), ("en",), ("en", "fr", "es")), (55, 20, 15, 10)
    )
    chosen = [random.randrange(len(SUBJECTS["en"])) for _ in range(2)]
    n, m = random.randint(2, 9), random.randint(4, 400)
    title, summary = {}, {}
    for language in languages[0]:
        first, second = (SUBJECTS[language][each] for each in chosen)
        label = active()[f"{kind}-type"].label(type, [language])
        title[language] = f"{label} {IN[language]} {country_name(country, language)}: {first}"
        summary[language] = SUMMARIES[language].format(n=n, m=m, first=first, second=second)
    return {"title": title, "summary": summary} if random.random() < 0.7 else {"title": title}


def partners(random: Random, country: str) -> list[Json]:
    """The country's own electoral body if it is known, and some networks."""
    ids = [few(random, NETWORKS)[0] for _ in range(random.choice((0, 1, 1, 2)))]
    if country in countries()[:100] and random.random() < 0.6:
        ids.append(f"body-{country.lower()}")
    roles = list(active()["role"])
    return [
        {"organisation": id, "roles": random.sample(roles, random.choice((1, 1, 2)))}
        for id in dict.fromkeys(ids)
    ]


if __name__ == "__main__":
    main()
