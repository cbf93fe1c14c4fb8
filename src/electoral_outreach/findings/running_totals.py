"""Which words of a head count say that it adds up years, or several activities."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from electoral_outreach.folding import unaccented
from electoral_outreach.model import Period, Text

# Without capitals and accents.
_SINCE: Final = r"(?:since|depuis|desde|منذ)"
_UP_TO: Final = r"(?:to|until|till|through|a|au|al|hasta|ate|–|—|-|/|الى)"
# "And" joins two years as well as two ends, and numbers of people have four digits, too.
_BETWEEN: Final = r"(?:between|entre|بين)"
_AND: Final = r"(?:and|et|y|e|و)"
_NO_COUNT: Final = r"(?=\s*(?:$|[,;:.)]))"
_YEAR: Final = r"((?:1[89]|20)\d\d)(?!\d)"
# "Depuis" and "desde" tell of places, too: "depuis l'étranger en 2016".
_BEFORE_A_YEAR: Final = r"(?:(?!(?:en|em|in|a|on)\b)[^\s,;:()]+\s+){0,4}?"
_FIRST_YEAR: Final = re.compile(
    rf"\b{_SINCE}\s+{_BEFORE_A_YEAR}{_YEAR}|\b{_YEAR}\s*{_UP_TO}\s*(?:1[89]|20)\d\d(?!\d)"
    rf"|\b{_BETWEEN}\s+{_YEAR}\s+{_AND}\s*(?:1[89]|20)\d\d{_NO_COUNT}"
)
# Whoever holds an office does so for years, and is counted once.
_ASSEMBLY: Final = (
    "legislatures?|parliaments?|parlements?|legislaturas?|parlamentos?|التشريعي[ةه]|البرلمان"
)
_OFFICE: Final = (
    rf"{_ASSEMBLY}|terms?(?:\s+of\s+office)?|in\s+office|mandates?|elected|appointed"
    r"|mandats?|en\s+(?:fonctions?|poste)|elue?s|nommee?s"
    r"|mandatos?|en\s+(?:el\s+cargo|funciones)|elegid[oa]s|elect[oa]s|nombrad[oa]s"
    r"|(?:no\s+cargo|em\s+funcoes)|eleit[oa]s|nomead[oa]s|(?:ال)?ولاي[ةه]"
)
_LASTING: Final = (
    "of|for|from|runs|de|del|du|des|la|le|va|court|pour|para|desde|depuis|since|منذ|من"
)
_YEARS: Final = rf"{_YEAR}(?:\s*{_UP_TO}\s*{_YEAR})?"
_TERM_OF_OFFICE: Final = re.compile(
    rf"\b(?:{_OFFICE})[\s,(]+(?:(?:{_LASTING})\s+){{0,3}}{_YEARS}"
    rf"|{_YEAR}\s*{_UP_TO}\s*{_YEAR}\s+(?:{_ASSEMBLY})\b"
)
_BEGINNING: Final = (
    "creation|inception|foundation|founding|establishment|beginning|start|launch|outset"
    "|fondation|debut|debuts|lancement|origine|origines|commencement|lors|toujours"
    "|creacion|fundacion|inicio|inicios|comienzo|comienzos|entonces|siempre"
    "|criacao|fundacao|comeco|sempre"
    "|تاسيس[هها]*|انشا[ءئ]?[هها]*|بداي[ةته][هها]*"
)
_OF_YEARS: Final = "years|decades|ans|annees|decennies|anos|decadas|سنوات|السنين|السنوات|عقود"
_SEVERAL: Final = (
    "all|several|many|various|numerous|toutes|plusieurs|nombreuses|diverses|todas|varias|muchas"
    "|diversas|muitas"
)
_TOTAL: Final = re.compile(
    rf"\b{_SINCE}\s+(?:\S+\s+){{0,2}}?(?:l['’])?(?:{_BEGINNING})\b"
    rf"|\b(?:depuis|desde\s+hace|desde\s+ha|منذ)\s+(?:\S+\s+){{0,2}}?(?:{_OF_YEARS})\b"
    r"|\b(?:over|through|throughout|across|during|in)\s+the\s+(?:\S+\s+){0,2}?(?:years|decades)\b"
    r"|\bau\s+(?:fil|cours)\s+des\s+(?:\S+\s+){0,2}?(?:ans|annees|decennies)\b"
    r"|\b(?:a\s+lo\s+largo\s+de\s+l[oa]s|ao\s+longo\s+d[oa]s|en\s+l[oa]s|n[oa]s)\s+"
    r"(?:ultim[oa]s\s+)?(?:\S+\s+)?(?:anos|decadas)\b"
    r"|\bعلى\s+مر\s+(?:السنين|السنوات)"
    rf"|\b(?:in|over|across|during|dans|au\s+cours\s+de|lors\s+de|en)\s+(?:{_SEVERAL}|\d+)\s+"
    r"(?:(?:our|its|the|nos|ses|les|las|sus|nuestras|as|suas)\s+)?(?:missions|misiones|missoes)\b"
)
_UP_TO_NOW: Final = re.compile(
    r"\bso\s+far\b|(?<!up )\bto\s+date\b|\ba\s+ce\s+jour\b|\bjusqu['’]a\s+(?:present|maintenant)\b"
    r"|\ben\s+lo\s+que\s+va\s+del?\b|\bhasta\s+(?:la\s+fecha|ahora|hoy)\b|\bate\s+(?:a\s+data|agora|hoje)\b|\bحتى\s+ال[اآ]ن"
)


def is_running_total(label: Text, period: Period | None) -> bool:
    """Whether the words of a head count say a total over more than an activity of that period.

    >>> is_running_total(Text(en="officials since 2006"), Period("2016-11"))
    True
    >>> is_running_total(Text(en="officials since 2006"), Period("2006/.."))
    False
    >>> is_running_total(Text(en="judges in office since 2006"), Period("2016-11"))
    False
    >>> is_running_total(Text(fr="12 en tout, depuis Dakar"), Period("2016-11"))
    False
    """
    begins = period.years[0] if period is not None and period.years else None
    goes_on = period is not None and period.open_end
    for wording in label.values():
        said = " ".join(_with_plain_digits(unaccented(wording)).casefold().split())
        said = _TERM_OF_OFFICE.sub(" ", said)
        years = [int("".join(found)) for found in _FIRST_YEAR.findall(said)]
        if any(begins is None or year < begins for year in years) or _TOTAL.search(said):
            return True
        if not goes_on and _UP_TO_NOW.search(said):
            return True
    return False


def _with_plain_digits(text: str) -> str:
    """The digits of every script as those of ASCII: ٢٠٠٦ is 2006."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char, char)) for char in text)
