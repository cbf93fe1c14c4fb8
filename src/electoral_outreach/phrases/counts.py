"""Head counts as a reader would say them: "at least 75 participants", « environ 30 pays »."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from electoral_outreach.languages import best_tag
from electoral_outreach.phrases._cldr import cldr
from electoral_outreach.phrases.languages import in_language_label
from electoral_outreach.phrases.lists import join_phrase, parts_phrase
from electoral_outreach.phrases.numbers import number_phrase
from electoral_outreach.phrases.periods import period_phrase
from electoral_outreach.phrases.territories import country_name
from electoral_outreach.vocabulary import active, default_pack
from electoral_outreach.wording import gettext_for, inside_sentence, wording_language

if TYPE_CHECKING:
    from gettext import NullTranslations

    from electoral_outreach.model import HeadCount, Period, Share
    from electoral_outreach.model.text import Text

ROLES: Final = "head-count-role"
FUNCTIONS: Final = "head-count-function"
UNITS: Final = "head-count-unit"
BOUNDS: Final = "head-count-bound"
SEXES: Final = "sex"

_SAID_BY_UNIT: Final = {
    "people": frozenset({None, "other"}),
    "institutions": frozenset({None, "other", "participants", "organisations-represented"}),
    "countries": frozenset({None, "other", "participants", "states-represented"}),
}
"""Roles that the unit alone says well enough."""

_SIGNS: Final = {"exact": "", "at-least": "≥ ", "about": "~", "at-most": "≤ "}


def head_count_phrase(head_count: HeadCount, language: str, *, capital: bool = False) -> str:
    """Say how many of what, and how surely; `breakdown_phrase` says the parts of the number.

    What is counted follows the active vocabulary pack: a role that the pack calls otherwise than
    the library does stands in brackets behind "people", with the language of its label where that
    is another one. So does the record's own label, where it has one in this language. Languages that the library does not speak get the pack's label and
    signs ("Teilnehmende: ≥ 75") where the pack has one, English otherwise.

    >>> from electoral_outreach.model import HeadCount
    >>> head_count_phrase(HeadCount(value=75, bound="at-least", role="participants"), "en")
    'at least 75 participants'
    >>> head_count_phrase(HeadCount(value=30, bound="about", unit="countries"), "fr")
    'environ 30 pays'
    >>> head_count_phrase(HeadCount(value=10, upper=25), "es")
    '10 a 25 personas'
    >>> head_count_phrase(HeadCount(value=2, role="ours"), "fr")
    '2 personnes de notre institution'
    >>> head_count_phrase(HeadCount(value=350, bound="planned", role="observers"), "en")
    'planned: 350 observers'
    >>> total = HeadCount(value=431, role="participants", cumulative="2006/2012")
    >>> head_count_phrase(total, "en")
    '431 participants in total (2006–2012)'
    """
    signed = _with_signs(head_count, language)
    if signed is not None:
        return signed
    spoken = language if wording_language(cldr(language).tag) else "en"
    words = gettext_for(cldr(spoken).tag)
    heads = _with_details(_heads(head_count, spoken, words), head_count, spoken, words)
    text = _bounded(heads, head_count.bound, spoken, words)
    if head_count.cumulative is not None:
        text = _in_total(text, head_count.cumulative, spoken, words)
    return text[:1].title() + text[1:] if capital else text


def breakdown_phrase(head_count: HeadCount, language: str) -> str:
    """Say the parts of a head count, "18 women and 12 men"; empty where none are recorded.

    >>> from electoral_outreach.model import HeadCount, Share
    >>> parts = (Share(value=18, sex="female"), Share(value=1, function="judge"))
    >>> breakdown_phrase(HeadCount(value=19, breakdown=parts), "fr")
    '18 femmes et 1 juge'
    """
    spoken = language if wording_language(cldr(language).tag) else "en"
    words = gettext_for(cldr(spoken).tag)
    return join_phrase([_share(share, spoken, words) for share in head_count.breakdown], spoken)


def _in_total(heads: str, time: Period, language: str, words: NullTranslations) -> str:
    """Say that a number is not of this activity alone."""
    said = period_phrase(time, language, form="compact", capital=False)
    return words.pgettext("head count", "{heads} in total ({period})").format(
        heads=heads, period=said
    )


def _bounded(heads: str, bound: str, language: str, words: NullTranslations) -> str:
    if bound != "exact" and (renamed := _renamed(BOUNDS, bound, 1, language)):
        return words.pgettext("head count", "{part}: {count}").format(part=renamed, count=heads)
    template = {
        "exact": "{heads}",
        "at-least": words.gettext("at least {heads}"),
        "about": words.gettext("about {heads}"),
        "at-most": words.gettext("at most {heads}"),
        "planned": words.gettext("planned: {heads}"),
    }[bound]
    return template.format(heads=heads)


def _heads(head_count: HeadCount, language: str, words: NullTranslations) -> str:
    count = number_phrase(head_count.value, language)
    number = head_count.value
    if head_count.upper is not None:
        upper = number_phrase(head_count.upper, language)
        count = words.pgettext("number", "{lower} to {upper}").format(lower=count, upper=upper)
        # A range is several, whatever its ends, and no dual that would swallow them.
        number = max(head_count.upper, 3)
    unit = _renamed(UNITS, head_count.unit, number, language)
    if unit is not None:
        return _counted(count, unit, words)  # no template of ours: the pack's word may have braces
    if head_count.unit == "institutions":
        noun = words.ngettext("{count} institution", "{count} institutions", number)
    elif head_count.unit == "countries":
        noun = words.ngettext("{count} country", "{count} countries", number)
    else:
        noun = _people(_plain_role(head_count, language), number, words)
    return noun.format(count=count)


def _renamed(vocabulary: str, code: str, number: int, language: str) -> str | None:
    """What the pack in force calls a term, where that is not what the library calls it."""
    if code not in active()[vocabulary] or _is_called_as_by_us(vocabulary, code, language):
        return None
    return _label(vocabulary, code, language, plural=number != 1)[0]


def _people(role: str | None, number: int, words: NullTranslations) -> str:
    match role:
        case "ours":
            return words.ngettext("{count} of our people", "{count} of our people", number)
        case "visitors":
            return words.ngettext("{count} visitor", "{count} visitors", number)
        case "participants":
            return words.ngettext("{count} participant", "{count} participants", number)
        case "observers":
            return words.ngettext("{count} observer", "{count} observers", number)
        case "experts":
            return words.ngettext("{count} expert", "{count} experts", number)
        case "trainees":
            return words.ngettext("{count} trainee", "{count} trainees", number)
        case _:
            return words.ngettext("{count} person", "{count} people", number)


def _with_details(heads: str, head_count: HeadCount, language: str, words: NullTranslations) -> str:
    """The role where the noun does not say it, and the record's own words for it."""
    details: list[str] = []
    role = head_count.role
    if role not in _SAID_BY_UNIT[head_count.unit] and not (
        head_count.unit == "people" and _plain_role(head_count, language)
    ):
        label, note = _label(ROLES, str(role), language, plural=True)
        details.append(parts_phrase([label, note], language))
    details.append(_own_words(head_count.label, language) or "")
    return _bracketed(heads, parts_phrase(details, language, apart=True), words)


def _plain_role(head_count: HeadCount, language: str) -> str | None:
    """The role, when the pack in force calls it what the library's own noun says."""
    role = head_count.role
    if role not in {"ours", "visitors", "participants", "observers", "experts", "trainees"}:
        return None
    return role if _is_called_as_by_us(ROLES, role, language) else None


def _is_called_as_by_us(vocabulary: str, code: str, language: str) -> bool:
    """Whether the pack in force calls a term what the library does, in the language it has it in.

    A pack without a label in the reader's language has not renamed anything for that.
    """
    own, in_force = default_pack()[vocabulary].get(code), active()[vocabulary].get(code)
    if own is None or in_force is None:
        return False
    label, tag = in_force.best([language])
    return own.labels.get(tag) == label


def _share(share: Share, language: str, words: NullTranslations) -> str:
    count = number_phrase(share.value, language)
    details: list[str] = []
    note = ""
    if share.function is not None:
        function, note = _label(FUNCTIONS, share.function, language, plural=share.value != 1)
        if share.sex is not None:
            function, note = parts_phrase([function, note], language), ""
        details.append(function)
    label = _own_words(share.label, language) if share.label is not None else None
    if share.label is not None:
        details.append(label or share.label.best([language]).text)
    if country := share.former_country or share.country:
        details.append(country_name(country, language))
    if share.sex is not None:
        head = _of_sex(share.sex, share.value, count, language, words)
    elif share.function is None and share.label is None:
        part = details.pop()
        head = words.pgettext("head count", "{part}: {count}").format(part=part, count=count)
    else:
        head = _counted(count, details.pop(0), words)
    return _bracketed(head, parts_phrase([note, join_phrase(details, language)], language), words)


def _counted(count: str, label: str, words: NullTranslations) -> str:
    """A number of what a pack or a record names.

    Arabic puts the label first and a colon between them: its nouns change with the number, for which
    a singular and a plural do not suffice.
    """
    return words.pgettext("head count", "{count} {label}").format(count=count, label=label)


def _bracketed(heads: str, detail: str, words: NullTranslations) -> str:
    if not detail:
        return heads
    return words.pgettext("head count", "{heads} ({detail})").format(heads=heads, detail=detail)


def _of_sex(sex: str, number: int, count: str, language: str, words: NullTranslations) -> str:
    if (renamed := _renamed(SEXES, sex, number, language)) is not None:
        return _counted(count, renamed, words)
    if sex == "female":
        noun = words.ngettext("{count} woman", "{count} women", number)
    elif sex == "male":
        noun = words.ngettext("{count} man", "{count} men", number)
    else:
        noun = words.ngettext(
            "{count} person of another gender", "{count} people of another gender", number
        )
    return noun.format(count=count)


def _with_signs(head_count: HeadCount, language: str) -> str | None:
    """The pack's label and a number, for a language that only the pack speaks."""
    if wording_language(cldr(language).tag) is not None:
        return None
    pack = active()
    if head_count.role is not None and head_count.role in pack[ROLES]:
        term = pack[ROLES][head_count.role]
    elif head_count.unit in pack[UNITS]:
        term = pack[UNITS][head_count.unit]
    else:
        return None
    label, tag = term.best([language], plural=True)
    sign = _sign(head_count.bound, language)
    if sign is None or best_tag([tag], [language]) is None:
        return None
    count = number_phrase(head_count.value, language)
    if head_count.upper is not None:
        count += "–" + number_phrase(head_count.upper, language)
    if head_count.cumulative is not None:
        count += (
            f" ({period_phrase(head_count.cumulative, language, form='compact', capital=False)})"
        )
    return f"{label}: {sign}{count}"


def _sign(bound: str, language: str) -> str | None:
    """A sign for how sure a number is; the pack's own word where there is no sign, or None."""
    if bound in _SIGNS:
        return _SIGNS[bound]
    label, tag = active()[BOUNDS][bound].best([language])
    return None if best_tag([tag], [language]) is None else f"{label} "


def _own_words(text: Text | None, language: str) -> str | None:
    """The record's words, when it has them in the reader's language."""
    tag = best_tag(text, [language]) if text is not None else None
    return text[tag] if text is not None and tag is not None else None


def _label(vocabulary: str, code: str, language: str, *, plural: bool) -> tuple[str, str]:
    """A term inside a sentence, and in which language where that is not the sentence's."""
    terms = active()[vocabulary]
    if code not in terms:
        return code, ""
    label, tag = terms.best(code, [language], plural=plural)
    is_own = best_tag([tag], [language]) is not None
    return inside_sentence(label, tag), "" if is_own else in_language_label(tag, language)
