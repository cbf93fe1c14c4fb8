"""How a country goes into a sentence: "in the Netherlands", « à Madagascar », « aux États-Unis ».

French and Portuguese have an article, or none, for each country, learnt by heart: tables by code.
In English and Spanish the name itself tells.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_FRENCH: Final = {
    "au {}": """
        BD BF BI BJ BN BR BT BW BZ CA CL CM CR CV DK EH GA GB GH GL GT GY HN JP KE KG KH KW KZ LA
        LB LI LK LR LS LU MA ME ML MM MW MX MZ NE NG NI NP PA PE PK PT PY QA RW SD SJ SN SR SS SV
        TD TG TJ TL TM VA VE VN VU XK YE ZW DYBJ SKIN TPTL YDYE ZRCD
        AU-QLD AU-VIC CA-MB CA-NB CA-NU CA-QC CA-YT ES-PV GB-WLS MX-JAL US-VT
    """,
    "aux {}": """
        AE AS AX BM BQ BS CC CK FJ FK FO HM KM KY MH MP MV NL PH PN PW SB SC TC TO TV UM US VG VI
        WS ANHH CTKI GEHH MIUM NHVU PT-20
    """,
    "à {}": """
        AG AI AW BH BL CU CW CY DJ GG GI GU HK JE KI KN LC MC MF MG MO MS MT MU NR NU OM PM PR RE
        SG SH SM ST SX TK TT TW VC WF YT CA-NL CH-GE DE-BE IN-DL PG-NSB PT-30
    """,
    "à la {}": "BB DM GD",
    "à l’{}": "BV CX IM NF JTUM WKUM CA-PE",
    "dans le {}": "IO 001 AIDJ BQAQ PCHH BR-DF CH-JU DE-BW IT-32 US-DC",
    "dans la {}": "057 NTHH PZPA AR-C BA-BIH BE-BRU MX-CMX",
    "dans l’{}": "EU BR-SP MX-MEX MX-OAX US-NY",
    "dans les {}": "019 029 PS TF FQHH PUUM CA-NT",
    "dans le canton de {}": "CH-VD",
}
"""The codes of each form; all others are feminine or begin with a vowel: « en Éthiopie »."""

_FRENCH_ARTICLES: Final = (
    ("aux ", "les "),
    ("au ", "le "),
    ("à ", ""),
    ("dans ", ""),
)
_FRENCH_WITHOUT_ARTICLE: Final = frozenset({"HT", "IL"})
"""Of those that take "en"."""

_PORTUGUESE: Final = {
    "em {}": """
        AD AG AI AO AS AW BB BD BF BL BW BZ CU CV CW CY DJ FJ GD GG GH GI GP GU HK HN IL JE KI KN
        LC LI LU MA MC MF MG MM MO MS MT MU MZ NR NU OM PM PR PT PW RW SG SH SJ SM ST SV SX SZ TK
        TL TO TT TV TW UG VC VU WF WS YT TPTL
    """,
    "no {}": """
        AF AZ BH BI BJ BN BR BT CA CL EC EG EH GA GB HT IO IQ IR JP KE KG KH KW KZ LA LB LK LS ML
        ME MW MX NE NP PA PE PK PY QA SD SN SR SS TD TG TJ TM UY UZ VN XK YE ZW 001 029 035 AIDJ
        BQAQ DYBJ HVBF PCHH SKIN YDYE ZRCD
    """,
    "nos {}": "AE BQ CM NL PS TF US",
    "nas {}": """
        AX BM BS CC CK FK FO GS HM KM KY MH MP MV PH PN SB SC TC UM VG VI 019 ANHH CTKI FQHH GEHH
        MIUM NHVU PUUM
    """,
}
"""The codes of each form; all others are feminine: « na Etiópia »."""

_ENGLISH_WITH_THE: Final = re.compile(
    r"(?:United|Netherlands|Caribbean|Philippines|Gambia|Bahamas|Maldives|Comoros|Seychelles"
    r"|Democratic Republic|Republic of|Central African|Dominican|German Democratic|Czech Republic"
    r"|Isle|British (?:Indian|Antarctic)|Soviet|New Hebrides|State of|City of|District of|Federal"
    r"|Federation|Azores|Basque|Northwest|Brussels|Americas|world|Micronesian|European Union"
    r"|Byelorussian|French Territory|Neutral Zone|Trust Territory|US Misc|Panama Canal|Turks)\b"
    r"|.{1,80}\b(?:Islands|Territories|territories|region|Region)$"
)
_SPANISH_ARTICLES: Final = (
    (
        "la",
        r"(?:República|Isla|Ciudad|Región|Federación|Unión|Zona|Antártida|Guayana|Polinesia|RSS|Tierra)",
    ),
    ("las", r"(?:Islas|Antillas|Tierras|Bahamas|Azores|Nuevas|Comoras|Maldivas|Seychelles)"),
    ("los", r"(?:Territorios|Países|Emiratos)"),
    ("el", r"(?:Territorio|Reino|S[aá]hara|Caribe|Distrito|Estado|País|Sudeste|Líbano)"),
)


def in_french(code: str, name: str) -> str:
    """« en Éthiopie », « au Mexique », « aux États-Unis », « à Madagascar »."""
    return _forms("fr").get(code, "en {}").format(_decapitalised(name) if code == "001" else name)


def in_portuguese(code: str, name: str) -> str:
    """« na Etiópia », « no México », « nos Estados Unidos », « em Madagascar »."""
    if "-" in code:
        return f"em {name}"
    return _forms("pt").get(code, "na {}").format(_decapitalised(name) if code == "001" else name)


def in_english(name: str) -> str:
    """Put "in" before a name, or "in the".

    >>> in_english("Ethiopia"), in_english("Marshall Islands"), in_english("Gambia")
    ('in Ethiopia', 'in the Marshall Islands', 'in the Gambia')
    """
    return f"in the {name}" if _ENGLISH_WITH_THE.match(name) else f"in {name}"


def in_spanish(name: str) -> str:
    """« en Etiopía », « en los Países Bajos », « en la República Dominicana ».

    >>> in_spanish("Reino Unido"), in_spanish("Estados Unidos")
    ('en el Reino Unido', 'en Estados Unidos')
    """
    if name.casefold() == "mundo":
        return "en el mundo"
    for article, words in _SPANISH_ARTICLES:
        if re.match(rf"{words}\b", name):
            return f"en {article} {name}"
    return f"en {name}"


def with_french(code: str, name: str) -> str:
    """« avec l’Éthiopie », « avec le Mexique », « avec les États-Unis », « avec Madagascar »."""
    there = in_french(code, name)
    for preposition, article in _FRENCH_ARTICLES:
        if there.startswith(preposition):
            return f"avec {article}{there.removeprefix(preposition)}"
    bare = there.removeprefix("en ")
    if code in _FRENCH_WITHOUT_ARTICLE:
        return f"avec {bare}"
    return f"avec l’{bare}" if bare[0] in "AÂEÉÈIÎOÔU" else f"avec la {bare}"


def with_portuguese(code: str, name: str) -> str:
    """« com a Etiópia », « com o México », « com os Estados Unidos », « com Madagascar »."""
    there = in_portuguese(code, name)
    return f"com {there.removeprefix('em ' if there.startswith('em ') else 'n')}"


@cache
def _forms(language: str) -> Mapping[str, str]:
    table = _FRENCH if language == "fr" else _PORTUGUESE
    return {code: form for form, codes in table.items() for code in codes.split()}


def _decapitalised(name: str) -> str:
    return name[:1].lower() + name[1:]
