"""Language tags (BCP 47): one spelling for each, and the best one of those at hand.

>>> canonical_tag("FR-ca")
'fr-CA'
>>> best_tag(["en", "fr"], ["fr-CA", "en"])
'fr'
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from electoral_outreach.errors import InvalidValue, shown
from electoral_outreach.folding import name_key

__all__ = ["LanguageTagError", "best_tag", "canonical_tag", "is_language", "is_written_alike"]

LONGEST_TAG = 100

_LANGTAG = re.compile(
    r"""
    (?P<language>[a-z]{2,3}(?:-[a-z]{3}){0,3})
    (?:-(?P<script>[a-z]{4}))?
    (?:-(?P<region>[a-z]{2}|[0-9]{3}))?
    (?P<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)
    (?P<extensions>(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*)
    (?P<private>-x(?:-[a-z0-9]{1,8})+)?
    """,
    re.VERBOSE | re.ASCII,
)
_PRIVATE = re.compile(r"x(?:-[a-z0-9]{1,8})+", re.ASCII)

# Codes that the IANA registry keeps only to point at their successors (RFC 5646, section 4.5).
_WITHDRAWN = {"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro"}

# Where ISO 639 has a code of two letters, BCP 47 has no other: the codes of three it stands for.
_OF_THREE_LETTERS = """
aar:aa abk:ab afr:af aka:ak alb:sq amh:am ara:ar arg:an arm:hy asm:as ava:av ave:ae aym:ay
aze:az bak:ba bam:bm baq:eu bel:be ben:bn bih:bh bis:bi bod:bo bos:bs bre:br bul:bg bur:my
cat:ca ces:cs cha:ch che:ce chi:zh chu:cu chv:cv cor:kw cos:co cre:cr cym:cy cze:cs dan:da
deu:de div:dv dut:nl dzo:dz ell:el eng:en epo:eo est:et eus:eu ewe:ee fao:fo fas:fa fij:fj
fin:fi fra:fr fre:fr fry:fy ful:ff geo:ka ger:de gla:gd gle:ga glg:gl glv:gv gre:el grn:gn
guj:gu hat:ht hau:ha hbs:sh heb:he her:hz hin:hi hmo:ho hrv:hr hun:hu hye:hy ibo:ig ice:is
ido:io iii:ii iku:iu ile:ie ina:ia ind:id ipk:ik isl:is ita:it jav:jv jpn:ja kal:kl kan:kn
kas:ks kat:ka kau:kr kaz:kk khm:km kik:ki kin:rw kir:ky kom:kv kon:kg kor:ko kua:kj kur:ku
lao:lo lat:la lav:lv lim:li lin:ln lit:lt ltz:lb lub:lu lug:lg mac:mk mah:mh mal:ml mao:mi
mar:mr may:ms mkd:mk mlg:mg mlt:mt mol:ro mon:mn mri:mi msa:ms mya:my nau:na nav:nv nbl:nr
nde:nd ndo:ng nep:ne nld:nl nno:nn nob:nb nor:no nya:ny oci:oc oji:oj ori:or orm:om oss:os
pan:pa per:fa pli:pi pol:pl por:pt pus:ps que:qu roh:rm ron:ro rum:ro run:rn rus:ru sag:sg
san:sa sin:si slk:sk slo:sk slv:sl sme:se smo:sm sna:sn snd:sd som:so sot:st spa:es sqi:sq
srd:sc srp:sr ssw:ss sun:su swa:sw swe:sv tah:ty tam:ta tat:tt tel:te tgk:tg tgl:tl tha:th
tib:bo tir:ti ton:to tsn:tn tso:ts tuk:tk tur:tr twi:tw uig:ug ukr:uk urd:ur uzb:uz ven:ve
vie:vi vol:vo wel:cy wln:wa wol:wo xho:xh yid:yi yor:yo zha:za zho:zh zul:zu
"""

# The languages in several scripts, with the one of each region (likely subtags of CLDR).
_SCRIPTS = {
    "az": {"": "latn", "iq": "arab", "ir": "arab", "ru": "cyrl"},
    "bs": {"": "latn"},
    "kk": {"": "cyrl", "cn": "arab", "ir": "arab"},
    "ky": {"": "cyrl", "cn": "arab", "tr": "latn"},
    "mn": {"": "cyrl", "cn": "mong"},
    "pa": {"": "guru", "pk": "arab"},
    "sd": {"": "arab", "in": "deva"},
    "sr": {"": "cyrl", "me": "latn", "ro": "latn", "tr": "latn"},
    "tg": {"": "cyrl", "pk": "arab"},
    "ug": {"": "arab", "kz": "cyrl", "mn": "cyrl"},
    "uz": {"": "latn", "af": "arab", "cn": "cyrl"},
    "zh": {"": "hans", **dict.fromkeys(("tw", "hk", "mo"), "hant")},
}

# Which is no code of ISO 3166-1, but reserved there for the country that has another one.
_REGIONS = {"uk": "gb"}

_SERVING = {"nb": ("no", "nn"), "no": ("nb", "nn"), "nn": ("no", "nb")}


class LanguageTagError(InvalidValue):
    """A string that is no BCP 47 language tag.

    >>> try:
    ...     canonical_tag("fr_CA")
    ... except LanguageTagError as error:
    ...     print(error, "|", error.suggestion)
    'fr_CA' is not a language tag; did you mean 'fr-CA'? | fr-CA
    """

    def __init__(self, value: str, suggestion: str | None = None) -> None:
        way_out = "" if suggestion else "; write it as 'fr' or 'fr-CA'"
        super().__init__(
            f"{shown(value)} is not a language tag{way_out}", value=value, suggestion=suggestion
        )


@lru_cache(maxsize=1024)
def canonical_tag(tag: str) -> str:
    """Return the tag as BCP 47 spells it: `fr-CA`, `zh-Hant-TW`.

    Withdrawn codes give their successors (`iw` is `he`) and codes of three letters the one of two
    where there is one (`fra` is `fr`). Checked for form, not against the IANA registry. Anything
    else raises `LanguageTagError`, such as the name of a language: first subtags of four letters and
    more are reserved, and no language has one (RFC 5646, 2.2.1).

    >>> canonical_tag("ZH-hant-tw"), canonical_tag("fra-CA")
    ('zh-Hant-TW', 'fr-CA')
    """
    canonical = _canonical(tag)
    if canonical is None:
        raise LanguageTagError(tag, _meant(tag))
    return canonical


def is_language(tag: str) -> bool:
    """Whether a canonical tag can be that of a language.

    All codes of two letters are known, and none is longer than three. Of three letters there are
    so many that they are taken on trust, as is what is for private use.

    >>> is_language("fr-CA"), is_language("yue"), is_language("x-own"), is_language("xx")
    (True, True, True, False)
    """
    language = _primary(tag)
    return len(language) in (1, 3) or language in _of_two_letters()


def best_tag(available: Iterable[str], wanted: str | Iterable[str]) -> str | None:
    """Return the tag at hand that serves a reader best, or None.

    `wanted` is one tag, or several in order of preference. For each: the tag itself, then its
    truncations (`fr-CA`, `fr`: the lookup of RFC 4647), then any other tag of the same language;
    those in the script of the tag go first. Bokmål, Nynorsk and Norwegian serve for each other.
    Case does not matter.

    >>> best_tag(["es-MX", "en"], ["es-AR", "en"])
    'es-MX'
    >>> best_tag(["es", "en"], ["fr"]) is None
    True
    >>> best_tag(["zh-Hans", "zh-Hant"], "zh-TW"), best_tag(["en", "no"], ["nb", "en"])
    ('zh-Hant', 'no')
    """
    return _best_of(tuple(available), (wanted,) if isinstance(wanted, str) else tuple(wanted))


def is_written_alike(one: str, other: str) -> bool:
    """Whether two tags are of one language and, as far as they say, in one script.

    What is in one may be published as the other; regions do not matter.

    >>> is_written_alike("en", "en-GB"), is_written_alike("pt-PT", "pt-BR")
    (True, True)
    >>> is_written_alike("zh-TW", "zh-Hans"), is_written_alike("no", "nb")
    (False, False)
    """
    language = _primary(one)
    if language != _primary(other) or language in ("x", "und"):
        return one.lower() == other.lower()
    return len({_script(one), _script(other)} - {""}) < 2


@lru_cache(maxsize=4096)
def _best_of(available: tuple[str, ...], wanted: tuple[str, ...]) -> str | None:
    """Remembered, since a page of a listing asks some hundred times for a few answers."""
    at_hand: dict[str, str] = {}
    for tag in available:
        at_hand.setdefault(tag.lower(), tag)
    for position, tag in enumerate(wanted):
        language = _primary(tag)
        for each in (language, *_SERVING.get(language, ())):
            choices = (each + tag[len(language) :], *wanted[position + 1 :])
            script = _script(choices[0])
            alike = {low: tag for low, tag in at_hand.items() if _script(low) == script}
            for among in (alike, at_hand):
                found = _looked_up(among, choices[0]) or _sibling(among, choices)
                if found is not None:
                    return found
    return None


def _canonical(tag: str) -> str | None:
    if len(tag) > LONGEST_TAG or not tag.isascii():
        return None
    lowered = tag.lower()
    if _PRIVATE.fullmatch(lowered):
        return lowered
    match = _LANGTAG.fullmatch(lowered)
    if match is None:
        return None
    variants = match["variants"].split("-")[1:]
    singletons = re.findall(r"-([0-9a-wyz])(?=-)", match["extensions"])
    if match["region"] in _REGIONS or _repeats(variants) or _repeats(singletons):
        return None
    language = _replaced().get(match["language"], match["language"])
    script = f"-{match['script'].title()}" if match["script"] else ""
    region = f"-{match['region'].upper()}" if match["region"] else ""
    return language + script + region + lowered[match.start("variants") :]


@cache
def _replaced() -> dict[str, str]:
    return _WITHDRAWN | dict(pair.split(":") for pair in _OF_THREE_LETTERS.split())


@cache
def _of_two_letters() -> frozenset[str]:
    return frozenset(code for code in _replaced().values() if len(code) == 2)


def _meant(tag: str) -> str | None:
    """The tag that is meant by what is none: spelt otherwise, by its name, or with another region."""
    spelt = tag.strip().replace("_", "-").lower()
    subtags = [_REGIONS.get(each, each) for each in spelt.split("-")]
    return _canonical("-".join(subtags)) or _named().get(name_key(tag[:LONGEST_TAG]))


@cache
def _named() -> dict[str, str]:
    """Tags by names as they are compared, in the languages that the library speaks."""
    names = Path(__file__).parent / "data" / "language_names.json"
    known: dict[str, str] = json.loads(names.read_text("utf-8"))
    return known


def _repeats(subtags: list[str]) -> bool:
    return len(set(subtags)) < len(subtags)


def _truncations(tag: str) -> Iterator[str]:
    """The tag and its ever shorter forms; a subtag of one character ends none that is shorter."""
    subtags = tag.lower().split("-")
    yield "-".join(subtags)
    while subtags := subtags[:-1]:
        if len(subtags) == 1 or len(subtags[-1]) > 1:
            yield "-".join(subtags)


def _looked_up(at_hand: dict[str, str], tag: str) -> str | None:
    return next((at_hand[form] for form in _truncations(tag) if form in at_hand), None)


def _sibling(at_hand: dict[str, str], wanted: Sequence[str]) -> str | None:
    """Another tag of the first wanted language, by the reader's own later choices if they say."""
    language = _primary(wanted[0])
    siblings = {low: tag for low, tag in at_hand.items() if _primary(low) == language}
    if not siblings:
        return None
    chosen = (_looked_up(siblings, tag) for tag in wanted[1:])
    return next((tag for tag in chosen if tag is not None), next(iter(siblings.values())))


def _script(tag: str) -> str:
    """The script of a tag, by its region where it does not say; empty where none is known."""
    language, *rest = tag.lower().split("-")
    for each in rest:
        if len(each) == 4 and each.isalpha():
            return each
    scripts = _SCRIPTS.get(language, {})
    return next((scripts[each] for each in rest if each in scripts), scripts.get("", ""))


def _primary(tag: str) -> str:
    return tag.lower().partition("-")[0]
