"""What the JSON Schema says beyond the types of fields: codes that exist, fields that need each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any, Final

from electoral_outreach.model.organisations import IDENTIFIER_FORMS
from electoral_outreach.vocabulary import territories

Schema = dict[str, Any]

_LANGUAGE: Final = (
    "[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-((?![Uu][Kk])[A-Za-z]{2}|[0-9]{3}))?"
    "(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
    "(-[0-9A-WYZa-wyz](-[A-Za-z0-9]{2,8})+)*(-[Xx](-[A-Za-z0-9]{1,8})+)?"
)
_CLASSES: Final = {"A": "[A-Z]", "9": "[0-9]"}


def completed(schema: Schema) -> Schema:
    """The schema that pydantic wrote, with everything else that JSON Schema can say of a register.

    >>> completed({"$defs": {"Share": {"type": "object"}}})["$defs"]["Share"]["anyOf"][0]["required"]
    ['sex']
    """
    codes = dict(_codes())
    definitions = {
        name: _with_codes({**definition, **_rules().get(name, {})}, codes)
        for name, definition in schema.get("$defs", {}).items()
    }
    for name in ("Mission", "Hosting", "Agreement"):
        if name in definitions:
            # Alone, a record knows its kind; in a register, the kind tells which record it is.
            definitions[name]["required"] = ["kind", *definitions[name]["required"]]
    whole = _with_codes({key: value for key, value in schema.items() if key != "$defs"}, codes)
    return {**whole, "$defs": {**definitions, **dict(codes.values())}}


def _codes() -> Iterator[tuple[str, tuple[str, Schema]]]:
    """From the pattern that a code has in the model to its name and full definition here."""
    yield "^[A-Z]{2}$", ("CountryCode", _one_of(territories.countries()))
    yield "^[A-Z]{4}$", ("FormerCountryCode", _one_of(territories.former_countries()))
    yield "^[0-9]{3}$", ("RegionCode", _one_of(territories.regions()))
    forms = "|".join(
        f"{country}-({'|'.join(_class(shape) for shape in sorted(shapes))})"
        for country, shapes in territories.subdivision_shapes().items()
    )
    yield (
        "^[A-Z]{2}-[A-Z0-9]{1,3}$",
        ("SubdivisionCode", {"type": "string", "pattern": f"^({forms})$"}),
    )
    yield (
        "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$",
        (
            "LanguageTag",
            {
                "type": "string",
                "maxLength": 100,
                "pattern": f"^({_LANGUAGE}|[Xx](-[A-Za-z0-9]{{1,8}})+)$",
            },
        ),
    )


def _one_of(codes: Any) -> Schema:
    return {"type": "string", "enum": sorted(codes)}


def _class(shape: str) -> str:
    return "".join(_CLASSES[char] for char in shape)


def _with_codes(node: Any, codes: dict[str, tuple[str, Schema]]) -> Any:
    if isinstance(node, list):
        return [_with_codes(each, codes) for each in node]
    if not isinstance(node, dict):
        return node
    found = codes.get(str(node.get("pattern")))
    if found is not None:
        rest = {key: node[key] for key in ("description", "title", "default") if key in node}
        return {"$ref": f"#/$defs/{found[0]}", **rest}
    return {key: _with_codes(value, codes) for key, value in node.items()}


def _given(name: str) -> Schema:
    """A field is there and says something: null is the same as nothing."""
    return {"required": [name], "properties": {name: {"not": {"type": "null"}}}}


def _any_given(*names: str) -> list[Schema]:
    return [_given(name) for name in names]


def _rules() -> dict[str, Schema]:
    online = {"required": ["online"], "properties": {"online": {"const": True}}}
    wheres = (
        {"anyOf": _any_given("country", "subdivision")},
        *_any_given("former_country", "region", "party"),
    )
    former = _given("former_country")
    yearless = {"anyOf": [{"type": "null"}, {"pattern": "X"}]}
    activity = {
        "if": _given("order_year"),
        "then": {"properties": {"period": yearless}},
    }
    return {
        "Place": {
            "anyOf": [
                *_any_given("country", "former_country", "subdivision", "region", "party"),
                _given("locality"),
                online,
            ],
            "not": {"anyOf": [{"allOf": list(pair)} for pair in combinations(wheres, 2)]},
        },
        "Election": {
            "anyOf": _any_given(
                "type", "date", "country", "former_country", "subdivision", "label"
            ),
            "not": {"allOf": [{"anyOf": _any_given("country", "subdivision")}, former]},
        },
        "Organisation": {
            "not": {"allOf": [{"anyOf": _any_given("country", "subdivision")}, former]}
        },
        "Share": {
            "anyOf": _any_given("sex", "function", "country", "former_country", "label"),
            "not": {"allOf": [_given("country"), former]},
        },
        "HeadCount": {
            "if": _given("upper"),
            "then": {"properties": {"bound": {"enum": ["exact", "about", "planned"]}}},
        },
        "Identifier": {
            "allOf": [
                {
                    "if": {"properties": {"scheme": {"const": scheme}}},
                    "then": {"properties": {"value": {"pattern": f"^{form.pattern}$"}}},
                }
                for scheme, form in IDENTIFIER_FORMS.items()
            ]
        },
        "Mission": activity,
        "Hosting": activity,
        "Agreement": activity,
    }
