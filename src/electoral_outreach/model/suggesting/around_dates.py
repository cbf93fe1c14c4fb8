"""What people write around a date: its weekday, "about", signs that only look like those of dates."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from electoral_outreach.folding import unaccented
from electoral_outreach.model.suggesting.single_dates import dates

_WEEKDAYS: Final = """
monday mon lundi lun lunes segunda seg الاثنين | tuesday tues tue mardi martes terca ter الثلاثاء
| wednesday wed mercredi mer miercoles mie quarta qua الاربعاء
| thursday thurs thur thu jeudi jeu jueves jue quinta qui الخميس
| friday fri vendredi ven viernes vie sexta sex الجمعة | saturday sat samedi sam sabado sab السبت
| sunday sun dimanche dim domingo dom الاحد
"""  # not "mar", which is a month as well
_NUMBERS: Final = {
    name: number for number, names in enumerate(_WEEKDAYS.split("|"), 1) for name in names.split()
}
_WEEKDAY: Final = re.compile(
    rf"(?<!\w)(?:يوم )?(?P<name>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
    r"(?:-feira)?(?!\w)[.,]* ?",
    re.IGNORECASE,
)
_DAY: Final = re.compile(r"[0-9X]{4}-[0-9]{2}-[0-9]{2}")
_ABOUT: Final = re.compile(
    r"(?:~ ?|(?:circa|about|around|approximately|approx\.?|vers|environ|autour de|hacia"
    r"|alrededor de|en torno a|cerca de|por volta de|aproximadamente|حوالي|نحو|حدود) |ca?(?:\. ?| ))"
    r"(?P<date>.+)",
    re.IGNORECASE,
)
_SIGN_BEHIND: Final = re.compile(r"(?P<date>.+) (?P<sign>[~?%])")
_HYPHENS: Final = str.maketrans(dict.fromkeys("\u2010\u2011\u2212\u00ad", "-"))
_QUOTED: Final = re.compile(r"""["'“”‘’«»] ?(?P<inside>.+?) ?["'“”‘’«»]""")


def plain(value: str) -> str:
    """What stands there, without accents and what nobody sees, in the digits and hyphens of dates.

    >>> plain("٧ نوفمبر ٢٠١٦"), plain("“2016‑11‑07”"), plain("7  Août")
    ('7 نوفمبر 2016', '2016-11-07', '7 Aout')
    """
    signs = value.translate(_HYPHENS)
    seen = "".join(each for each in signs if unicodedata.category(each) != "Cf")
    text = " ".join(unaccented(seen).split())
    if not text.isascii():
        text = "".join(str(unicodedata.decimal(each, each)) for each in text)
    quoted = _QUOTED.fullmatch(text)
    return quoted["inside"] if quoted else text


def without_weekdays(text: str) -> tuple[str, tuple[int, ...]]:
    """A text without the weekdays it names, and their numbers: Monday is 1.

    >>> without_weekdays("du lundi 7 au vendredi 11 novembre")
    ('du 7 au 11 novembre', (1, 5))
    """
    named = tuple(_NUMBERS[each["name"].lower()] for each in _WEEKDAY.finditer(text))
    return (_WEEKDAY.sub("", text), named) if named else (text, ())


def fits(weekdays: Sequence[int], period: str) -> bool:
    """Whether the days that a period names are, in this order, those weekdays, as far as it tells.

    >>> fits([1, 5], "2016-11-07/2016-11-11"), fits([2], "2016-11-07"), fits([2], "XXXX-11-07")
    (True, False, True)
    """
    days = iter(_DAY.findall(period))
    return all(any(_is(day, weekday) for day in days) for weekday in weekdays)


def approximate(text: str) -> Iterator[str]:
    """What is "about" a date, or has a sign of doubt with a space before it.

    >>> list(approximate("circa 1998")), list(approximate("1998 ?")), list(approximate("1998"))
    (['1998~'], ['1998?'], [])
    """
    match = _ABOUT.fullmatch(text) or _SIGN_BEHIND.fullmatch(text)
    if match is not None:
        sign = match.groupdict().get("sign", "~")
        yield from (f"{each}{sign}" for _, each in dates(match["date"]) if each[-1].isdigit())


def _is(day: str, weekday: int) -> bool:
    return day.startswith("XXXX") or date.fromisoformat(day).isoweekday() == weekday
