"""`Text`: one wording in one or several languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from math import isnan
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pydantic_core import core_schema

from electoral_outreach.characters import (
    EMPTY,
    SCHEMA_LINE,
    SCHEMA_PARAGRAPHS,
    line,
    paragraphs,
)
from electoral_outreach.errors import InvalidValue, shown
from electoral_outreach.languages import LanguageTagError, best_tag, canonical_tag
from electoral_outreach.model.immutable import Immutable

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

_SCHEMA_TAG: Final = "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"

_NO_LANGUAGE: Final = "a text is empty; give it at least one language"

_MOST_KNOWN_TAGS: Final = 1000
_known_tags: dict[object, str] = {}
_known_orders: dict[tuple[str, ...], tuple[str, ...]] = {}


class TextError(InvalidValue):
    r"""A wording the model refuses: empty, with control characters, or without a language.

    >>> Text(en="a\x00b")
    Traceback (most recent call last):
    ...
    electoral_outreach.model.text.TextError: text in 'en' has the control character U+0000 at position 1; take it out
    """


class TextLanguageError(TextError):
    """What stands for the language of a wording and is no tag; the suggestion is for it.

    >>> try:
    ...     Text({"en_US": "Mission to Haiti"})
    ... except TextLanguageError as error:
    ...     print(error.suggestion, error.sort)
    en-US language-tag
    """

    sort = "language-tag"


class Best(NamedTuple):
    """The wording that serves a reader best, and the language it is in.

    >>> Best("Mission au Mexique", "fr").language
    'fr'
    """

    text: str
    """The wording."""
    language: str
    """Its BCP 47 tag, for `lang` attributes and for saying "(in French)"."""


class Text(Immutable, Mapping[str, str]):
    """An immutable map from language (BCP 47 tag) to plain text; never empty, hashable.

    Values are stripped and in Unicode's composed form (NFC); the only control character they may
    hold is the line feed, and something in them is visible. Tags are kept in canonical spelling; ``und`` says that the language is
    not known.

    >>> title = Text({"fr": "Mission en Éthiopie", "EN": "Mission in Ethiopia"})
    >>> title["en"]
    'Mission in Ethiopia'
    >>> title.best(["es", "fr"])
    Best(text='Mission en Éthiopie', language='fr')
    """

    # Two tuples rather than pairs: every text in the same languages shares one tuple of tags.
    __slots__ = ("_tags", "_wordings")
    _tags: tuple[str, ...]
    _wordings: tuple[str, ...]

    def __init__(self, values: Mapping[str, str] | None = None, /, **by_language: str) -> None:
        if type(values) is not dict and values is not None and not isinstance(values, Mapping):
            raise _no_map(values)
        given = {**values, **by_language} if values and by_language else values or by_language
        if not given:
            raise TextError(_NO_LANGUAGE, value=given)
        items = [(_language(tag), clean(tag, value)) for tag, value in given.items()]
        if len(items) > 1:
            items.sort()
            if any(one == other for (one, _), (other, _) in pairwise(items)):
                raise _faults(given, clean)[0]
        tags, wordings = zip(*items, strict=True)
        object.__setattr__(self, "_tags", shared_tags(tags))
        object.__setattr__(self, "_wordings", wordings)

    def __getitem__(self, tag: str) -> str:
        for language, value in zip(self._tags, self._wordings, strict=True):
            if language == tag:
                return value
        raise KeyError(tag)

    def __iter__(self) -> Iterator[str]:
        return iter(self._tags)

    def __len__(self) -> int:
        return len(self._tags)

    def __hash__(self) -> int:
        return hash((self._tags, self._wordings))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Text):
            return self._tags == other._tags and self._wordings == other._wordings
        return super().__eq__(other)

    def __repr__(self) -> str:
        return f"Text({self._as_dict()!r})"

    def __reduce__(self) -> tuple[type[Text], tuple[dict[str, str]]]:
        return (Text, (self._as_dict(),))

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags it has, in alphabetical order.

        >>> Text(fr="Bonjour", en="Hello").languages
        ('en', 'fr')
        """
        return self._tags

    def best(self, languages: str | Iterable[str] = ()) -> Best:
        """The wording in the first of the reader's languages that it has, else any it has.

        One language may be given by itself.

        Matching is RFC 4647 lookup, then another variant of the same language.

        >>> Text(fr="Rapport", en="Report").best(["fr-CA", "en"])
        Best(text='Rapport', language='fr')
        >>> Text(fr="Rapport", en="Report").best("fr").language
        'fr'
        """
        tag = best_tag(self._tags, languages)
        chosen = tag if tag is not None else self._tags[0]
        return Best(self[chosen], chosen)

    def merged(self, other: Mapping[str, str]) -> Text:
        """A copy with the other's wordings added, the other's winning where both have a language.

        >>> Text(en="Report").merged({"fr": "Rapport"}).languages
        ('en', 'fr')
        """
        return Text({**self._as_dict(), **{canonical_tag(tag): other[tag] for tag in other}})

    def _as_dict(self) -> dict[str, str]:
        return dict(zip(self._tags, self._wordings, strict=True))

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return _core_schema(_validated, "Text")

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return _json_schema("Plain text by language: BCP 47 tags to strings.", SCHEMA_PARAGRAPHS)


class OneLine:
    """Annotation: a text without line breaks."""

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return _core_schema(_validated_line, "Line")

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return _json_schema("One line of text by language: BCP 47 tags to strings.", SCHEMA_LINE)


def _core_schema(validate: Callable[[Any], Text], name: str) -> core_schema.CoreSchema:
    return core_schema.no_info_plain_validator_function(
        validate,
        ref=name,
        json_schema_input_schema=core_schema.dict_schema(),
        serialization=core_schema.plain_serializer_function_ser_schema(Text._as_dict),  # noqa: SLF001
    )


def _json_schema(description: str, pattern: str) -> JsonSchemaValue:
    return {
        "type": "object",
        "description": description,
        "minProperties": 1,
        "propertyNames": {"pattern": _SCHEMA_TAG},
        "additionalProperties": {"type": "string", "pattern": pattern},
        "examples": [{"en": "Mission in Ethiopia", "fr": "Mission en Éthiopie"}],
    }


def shared_tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    """The same tags as one tuple, however many texts are in just these languages.

    >>> shared_tags(("en", "fr")) is shared_tags(("en", "fr"))
    True
    """
    if len(_known_orders) < _MOST_KNOWN_TAGS:
        return _known_orders.setdefault(tags, tags)
    return _known_orders.get(tags, tags)


def _validated(value: Any) -> Text:
    return _judged(value, clean)


def _validated_line(value: Any) -> Text:
    text = _judged(value, clean_line)
    if any("\n" in wording for wording in text.values()):
        raise TextError.together(_faults(text, clean_line))
    return text


def _judged(value: Any, check: Callable[[object, object], str]) -> Text:
    if isinstance(value, Text):
        return value
    if not isinstance(value, Mapping):
        raise _no_map(value)
    try:
        return Text(value)
    except TextError:
        raise TextError.together(_faults(value, check)) from None


def _no_map(value: object) -> TextError:
    message = f'a text is a map of languages, like {{"en": "…"}}, not {shown(value)}'
    if isinstance(value, float) and isnan(value):
        # By which tables say that a cell is empty.
        message += "; leave it out where it is not known"
    return TextError(message, value=value)


def _faults(given: Mapping[Any, Any], check: Callable[[object, object], str]) -> list[TextError]:
    """What is wrong with each of the languages and wordings that a text shall be made of."""
    found: list[TextError] = []
    languages: set[str] = set()
    for tag, wording in given.items():
        try:
            if (language := _language(tag)) in languages:
                message = f"a text has the language {language!r} twice; keep one of them"
                found.append(TextError(message, value=wording, location=(tag,)))
            languages.add(language)
        except TextError as fault:
            found.append(fault)
        try:
            check(tag, wording)
        except TextError as fault:
            found.append(fault)
    return found or [TextError(_NO_LANGUAGE, value=given)]


def _language(tag: object) -> str:
    known = _known_tags.get(tag)
    if known is not None:
        return known
    if not isinstance(tag, str):
        message = f"a language is a BCP 47 tag like 'fr', not {shown(tag)}"
        raise TextLanguageError(message, value=tag)
    try:
        canonical = canonical_tag(tag)
    except LanguageTagError as error:
        raise TextLanguageError(
            error.message, value=tag, suggestion=error.suggestion, location=(tag,)
        ) from None
    if len(_known_tags) < _MOST_KNOWN_TAGS:
        _known_tags[tag] = canonical
    return canonical


def clean(language: object, value: object) -> str:
    r"""One wording as a text keeps it; raises `TextError` with the reason where it cannot.

    >>> clean("en", "  Mission\r\nreport ")
    'Mission\nreport'
    """
    return _cleaned(language, value, paragraphs)


def clean_line(language: object, value: object) -> str:
    """The same for a wording on one line.

    >>> clean_line("en", "Mission ")
    'Mission'
    """
    return _cleaned(language, value, line)


def _cleaned(language: object, value: object, check: Callable[[str], str]) -> str:
    location = (language,) if isinstance(language, str) else ()
    told = f"text in {shown(language)}"
    if not isinstance(value, str):
        way_out = "; leave the language out where it has no wording" if value is None else ""
        message = f"{told} is a string, not {shown(value)}{way_out}"
        raise TextError(message, value=value, location=location)
    try:
        return check(value)
    except InvalidValue as error:
        message = f"{told} {error.message}"
        if error.message == EMPTY:
            message += "; leave the language out instead"
        raise TextError(message, value=value, location=location) from None
