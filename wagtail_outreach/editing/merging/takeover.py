"""What the organisation that stays takes over from one that is merged into it."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import TypeAdapter, ValidationError

from electoral_outreach.model import Organisation as Record
from electoral_outreach.phrases import language_name
from electoral_outreach.vocabulary import active
from wagtail_outreach.editing.merging.renaming import Json
from wagtail_outreach.inputs.territories import territory_label
from wagtail_outreach.languages import editor_languages

FILL, EARLIER, NONE = "fill", "earlier", "none"
NAMES: tuple[tuple[str, str | Promise], ...] = (
    (
        FILL,
        gettext_lazy("Fill in the languages that are missing, keep the rest as earlier names"),
    ),
    (EARLIER, gettext_lazy("Keep them as earlier names")),
    (NONE, gettext_lazy("Leave them behind")),
)
"""What may become of the names of what is merged."""
SINGLE = ("wikidata", "ror")
"""Schemes in which a body has one id."""


@dataclass
class Takeover:
    """What becomes of the facts of the one that stays, as the library's JSON, in words beside."""

    data: Json
    gained: list[str] = field(default_factory=list)
    """What is added, one line each."""
    known: list[str] = field(default_factory=list)
    """What is there already."""
    left: list[str] = field(default_factory=list)
    """What cannot be taken over, or is not to be, with the reason; the merged one keeps it."""


def take_over(stays: Json, merged: Json, names: str = FILL) -> Takeover:
    """The facts of the one that stays with those of a merged one added; nothing is replaced.

    >>> stays = {"id": "undp", "names": [{"name": {"en": "UNDP"}}]}
    >>> merged = {"id": "pnud", "names": [{"name": {"en": "Undp", "fr": "PNUD"}}]}
    >>> take_over(stays, merged).data["names"]
    [{'name': {'en': 'UNDP', 'fr': 'PNUD'}}]
    >>> take_over(stays, merged, EARLIER).data["names"]
    [{'name': {'en': 'UNDP'}}, {'name': {'en': 'Undp', 'fr': 'PNUD'}}]
    >>> take_over(stays, merged, NONE).left
    ['Undp (English), PNUD (French): left behind as chosen']
    """
    taken = Takeover(dict(stays))
    _names(taken, merged, names)
    _identifiers(taken, merged)
    _single_facts(taken, merged)
    _relations(taken, merged)
    return taken


def _names(taken: Takeover, merged: Json, how: str) -> None:
    names = [dict(each) for each in taken.data.get("names", [])]
    taken.data["names"] = names
    for place, each in enumerate(merged.get("names", [])):
        if any(_covers(name, each) for name in names):
            taken.known.append(_said(each))
            continue
        if how == NONE:
            taken.left.append(_("%(what)s: left behind as chosen") % {"what": _said(each)})
            continue
        rest = _fill_in(taken, names[0], each) if how == FILL and place == 0 and names else each
        if rest and not any(_covers(name, rest) for name in names):
            names.append(rest)
            taken.gained.append(_("Earlier name: %(name)s") % {"name": _said(rest)})


def _fill_in(taken: Takeover, current: Json, other: Json) -> Json:
    """Give the current name the languages it lacks; what the two say differently is left over."""
    rest: Json = {}
    for part in ("name", "acronym"):
        texts = dict(current.get(part, {}))
        for language, text in other.get(part, {}).items():
            if language not in texts:
                texts[language] = text
                said = {"language": _language(language), "name": text}
                taken.gained.append(
                    _("Name in %(language)s: %(name)s") % said
                    if part == "name"
                    else _("Acronym in %(language)s: %(name)s") % said
                )
            elif _same(texts[language], text):
                taken.known.append(_said({part: {language: text}}))
            else:
                rest.setdefault(part, {})[language] = text
        if texts:
            current[part] = texts
    if not rest:
        return {}
    rest.setdefault("name", other["name"])
    return {**rest, "period": other["period"]} if other.get("period") else rest


def _covers(name: Json, other: Json) -> bool:
    """Whether a name says all that another says."""
    return all(
        _same(name.get(part, {}).get(language, ""), text)
        for part in ("name", "acronym")
        for language, text in other.get(part, {}).items()
    )


def _identifiers(taken: Takeover, merged: Json) -> None:
    ids = list(taken.data.get("identifiers", []))
    for each in merged.get("identifiers", []):
        said = f"{each.get('scheme')} {each.get('value')}"
        other = next((id["value"] for id in ids if id["scheme"] == each["scheme"] in SINGLE), None)
        if each in ids:
            taken.known.append(said)
        elif other is not None:
            taken.left.append(
                _("%(id)s; the one that stays has %(other)s: are the two one body?")
                % {"id": said, "other": other}
            )
        else:
            ids.append(each)
            taken.gained.append(_("Identifier: %(id)s") % {"id": said})
    if ids:
        taken.data["identifiers"] = ids


def _single_facts(taken: Takeover, merged: Json) -> None:
    """Kind, country and website; an international body has no country, which is a fact as well."""
    labels = {
        "kind": _("Kind"),
        "country": _("Country"),
        "former_country": _("Country"),
        "subdivision": _("Part of the country"),
        "url": _("Website"),
    }
    kinds = {taken.data.get("kind"), merged.get("kind")} - {None}
    for name, label in labels.items():
        value, own = merged.get(name), taken.data.get(name)
        if not value:
            continue
        said = {"what": label, "value": _value(name, value), "own": _value(name, own)}
        fits = _holds({**taken.data, name: value}) or not _holds(taken.data)
        if value == own:
            taken.known.append(_("%(what)s: %(value)s") % said)
        elif own:
            taken.left.append(_("%(what)s: %(value)s; the one that stays has %(own)s") % said)
        elif fits and (name == "url" or len(kinds) < 2):
            taken.data[name] = value
            taken.gained.append(_("%(what)s: %(value)s") % said)
        else:
            taken.left.append(
                _("%(what)s: %(value)s; it does not go with what the one that stays says") % said
            )


def _value(name: str, value: str | None) -> str:
    if not value:
        return ""
    if name in ("country", "former_country"):
        return territory_label(value)
    kinds = active()["organisation-kind"]
    return kinds.label(value, editor_languages()) if name == "kind" and value in kinds else value


def _relations(taken: Takeover, merged: Json) -> None:
    own = (taken.data["id"], merged["id"])
    for name, label in (
        ("predecessors", _("Took over from")),
        ("successors", _("Was succeeded by")),
    ):
        ids = list(taken.data.get(name, []))
        for id in dict.fromkeys([*ids, *merged.get(name, [])]):
            said = _("%(what)s: %(value)s") % {"what": label, "value": id}
            if id in own:
                taken.left.append(
                    _("%(relation)s: one body is not before or after itself") % {"relation": said}
                )
            elif id not in ids:
                ids.append(id)
                taken.gained.append(said)
        taken.data[name] = [id for id in ids if id not in own]


def _holds(data: Json) -> bool:
    try:
        _adapter.validate_python(data)
    except ValidationError:
        return False
    return True


_adapter: TypeAdapter[Record] = TypeAdapter(Record)


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _language(tag: str) -> str:
    return language_name(tag, editor_languages()[0])


def _said(name: Json) -> str:
    """A name in all its languages, on one line."""
    acronyms = name.get("acronym", {})
    texts = [*name.get("name", {}).items()]
    said = [
        f"{text} – {acronyms[language]} ({_language(language)})"
        if acronyms.get(language)
        else f"{text} ({_language(language)})"
        for language, text in texts
    ]
    said += [
        f"{text} ({_language(tag)})"
        for tag, text in acronyms.items()
        if tag not in name.get("name", {})
    ]
    return ", ".join(said)
