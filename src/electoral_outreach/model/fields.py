"""Field types that several records use: ids, addresses, codes, counts, language tags."""

from __future__ import annotations

from collections.abc import Hashable
from sys import intern
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import core_schema

from electoral_outreach.characters import SCHEMA_LINE, SCHEMA_PARAGRAPHS, line, paragraphs
from electoral_outreach.errors import InvalidValue, shown
from electoral_outreach.languages import LanguageTagError, canonical_tag
from electoral_outreach.model.addresses import ADDRESS
from electoral_outreach.model.text import OneLine, Text
from electoral_outreach.vocabulary import active
from electoral_outreach.vocabulary.vocabularies import UnknownTerm, with_article

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

_Item = TypeVar("_Item", bound=Hashable)


class OneOf:
    """Annotation: a code of the named vocabulary in the active pack.

    >>> from pydantic import TypeAdapter
    >>> TypeAdapter(Annotated[str, OneOf("role")]).validate_python("funder")
    'funder'
    """

    __slots__ = ("vocabulary",)

    def __init__(self, vocabulary: str) -> None:
        self.vocabulary = vocabulary

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(
            self._checked, core_schema.str_schema(strict=True)
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(active()[self.vocabulary].json_schema())

    def _checked(self, code: str) -> str:
        try:
            return intern(active()[self.vocabulary].check(code))
        except UnknownTerm as error:
            refused = error
        raise _told_where_it_belongs(refused)


def _told_where_it_belongs(error: UnknownTerm) -> UnknownTerm:
    from electoral_outreach.model.suggesting.elsewhere import said_to_belong

    vocabulary, code = error.vocabulary, error.code
    if error.suggestion is not None or not (told := said_to_belong(code, vocabulary)):
        return error
    message = f"{shown(code)} is not {with_article(active()[vocabulary])}; {told}"
    return UnknownTerm(message, vocabulary=vocabulary, code=code, suggestion=None)


def _language_tag(tag: str) -> str:
    try:
        return intern(canonical_tag(tag))
    except LanguageTagError as error:
        raise InvalidValue(
            f"{shown(tag)} is not a language tag (BCP 47)", value=tag, suggestion=error.suggestion
        ) from None


def integral(value: Any) -> Any:
    """A whole number that a spreadsheet or JavaScript wrote as a float; 3.5 stays, to be refused.

    >>> integral(3.0), integral(3.5)
    (3, 3.5)
    """
    return int(value) if type(value) is float and value.is_integer() else value


def not_a_flag(value: Any) -> Any:
    """Refuse true where 1 is meant: to Python they are the same, to JSON they are not.

    >>> not_a_flag(1)
    1
    """
    if isinstance(value, bool):
        raise InvalidValue(f"{shown(value)} is not a whole number", value=value)
    return value


def _without_repeats(items: tuple[_Item, ...]) -> tuple[_Item, ...]:
    if len(items) > 1 and len(set(items)) < len(items):
        seen: set[_Item] = set()
        repeated = []
        for index, item in enumerate(items):
            if item in seen:
                message = f"{shown(item)} is named twice; name it once"
                repeated.append(InvalidValue(message, value=item, location=(index,)))
            seen.add(item)
        raise InvalidValue.together(repeated)
    return items


LARGEST: Final = (1 << 53) - 1
"""The largest whole number that is exact wherever numbers are floats."""

NO_REPEATS: Final = (
    AfterValidator(_without_repeats),
    Field(json_schema_extra={"uniqueItems": True}),
)
"""What makes a tuple hold each item once."""

Slug = Annotated[str, Field(strict=True, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
"""A stable id: lower-case letters, digits and single hyphens, at most 100 characters."""

Url = Annotated[str, Field(strict=True, pattern=ADDRESS, max_length=2000)]
"""An absolute web address with a host; it may be internationalised."""

LanguageTag = Annotated[
    str,
    Field(strict=True, json_schema_extra={"pattern": "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"}),
    AfterValidator(_language_tag),
]
"""A BCP 47 language tag, kept in canonical spelling."""

PlainLine = Annotated[
    str,
    Field(strict=True, max_length=200, json_schema_extra={"pattern": SCHEMA_LINE}),
    AfterValidator(line),
]
"""One line of plain text in whatever language, at most 200 characters."""

SchemaAddress = Annotated[
    str,
    Field(strict=True, max_length=2000, json_schema_extra={"pattern": SCHEMA_LINE}),
    AfterValidator(line),
]
"""Where the JSON Schema of a file is: a web address, or a path beside the file."""

PlainParagraphs = Annotated[
    str,
    Field(strict=True, max_length=2000, json_schema_extra={"pattern": SCHEMA_PARAGRAPHS}),
    AfterValidator(paragraphs),
]
"""Plain text in whatever language, at most 2000 characters."""

Count = Annotated[int, Field(strict=True, ge=0, le=LARGEST), BeforeValidator(integral)]
"""A whole number, zero or more, that every reader of JSON reads exactly (RFC 7493)."""

Year = Annotated[int, Field(strict=True, ge=1, le=9999), BeforeValidator(integral)]
"""A year of the Gregorian calendar."""

Flag = Annotated[bool, Field(strict=True)]
"""True or false, nothing that merely resembles them."""

Line = Annotated[Text, OneLine()]
"""A text without line breaks, for titles, names and labels."""

Languages = Annotated[tuple[LanguageTag, ...], *NO_REPEATS]
"""Language tags, each once."""

Role = Annotated[str, OneOf("role")]
"""What a partner did in an activity."""

Roles = Annotated[tuple[Role, ...], *NO_REPEATS]
"""Roles of one partner, each once."""

OurRole = Annotated[str, OneOf("our-role")]
"""What the institution itself did in an activity."""

OurRoles = Annotated[tuple[OurRole, ...], *NO_REPEATS]
"""Roles of the institution, each once."""

Themes = Annotated[tuple[Annotated[str, OneOf("theme")], ...], *NO_REPEATS]
"""Themes of an activity, each once."""

Phases = Annotated[tuple[Annotated[str, OneOf("phase")], ...], *NO_REPEATS]
"""Phases of the electoral cycle, each once."""
