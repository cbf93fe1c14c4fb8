"""`Prepared`: a query that every request asks, whose SQL Django writes once a process.

Django takes ten times as long to write such a query as the database takes to answer it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.db import connections, router

Value = str | int | UUID
Given = Value | tuple[Value, ...]

_MOST_STATEMENTS = 256


class Prepared:
    """A query by the values that change from one request to the next.

    `build` makes it, a queryset of `values_list`, from strings, whole numbers, UUIDs and tuples of
    these. What it makes may depend on nothing else, and each value must reach the database as it
    is given: `path=value` is fine, `path__startswith=value` is not, and raises `ValueError`.
    """

    def __init__(self, build: Callable[..., Any]) -> None:
        self._build = build
        self._statements: dict[tuple[Any, ...], _Statement] = {}
        self._model: Any = None

    def rows(self, *given: Given) -> list[tuple[Any, ...]]:
        """What the database answers, as the queryset's own iteration would have it; one query."""
        alias = router.db_for_read(self._model) if self._model is not None else ""
        shape = (alias, *(len(each) if isinstance(each, tuple) else type(each) for each in given))
        statement = self._statements.get(shape)
        if statement is None:
            if len(self._statements) >= _MOST_STATEMENTS:
                self._statements.clear()
            statement = self._statements[shape] = self._prepare(given)
        return statement.ask([*_flat(given)])

    def _prepare(self, given: tuple[Given, ...]) -> _Statement:
        marks: dict[Value, int] = {}
        marked = [
            tuple(_mark(one, marks) for one in each)
            if isinstance(each, tuple)
            else _mark(each, marks)
            for each in given
        ]
        queryset = self._build(*marked)
        self._model = queryset.model
        compiler = queryset.query.get_compiler(using=queryset.db)
        sql, params = compiler.as_sql()
        places = {}
        for position, param in enumerate(params):
            for mark, number in marks.items():
                if (form := _form(mark, param)) is not None:
                    places[position] = number, form
                elif str(mark) in str(param):
                    raise ValueError(f"a value reaches the database in another form: {sql}")
        columns = [column for column, *_ in compiler.select[: compiler.col_count]]
        converters = compiler.get_converters(columns)
        return _Statement(queryset.db, sql, params, places, converters)


@dataclass(frozen=True, slots=True)
class _Statement:
    alias: str
    """Of the database it is written for."""
    sql: str
    params: tuple[Any, ...]
    places: Mapping[int, tuple[int, Callable[[Any], Any]]]
    """By position among the parameters, which of the given values it is, and its form there."""
    converters: Mapping[int, tuple[list[Any], Any]]
    """Django's own, by column: what makes a date or a truth value of what a database returns."""

    def ask(self, values: list[Value]) -> list[tuple[Any, ...]]:
        connection, params = connections[self.alias], [*self.params]
        for position, (number, form) in self.places.items():
            params[position] = form(values[number])
        with connection.cursor() as cursor:
            cursor.execute(self.sql, params)
            rows = cursor.fetchall()
        if not self.converters:
            return [tuple(row) for row in rows]
        return [self._converted(list(row), connection) for row in rows]

    def _converted(self, row: list[Any], connection: Any) -> tuple[Any, ...]:
        for position, (converters, column) in self.converters.items():
            for convert in converters:
                row[position] = convert(row[position], column, connection)
        return tuple(row)


def _flat(given: tuple[Given, ...]) -> Iterator[Value]:
    for each in given:
        if isinstance(each, tuple):
            yield from each
        else:
            yield each


def _mark(value: Value, marks: dict[Value, int]) -> Value:
    """A stand-in that no query has of itself."""
    number = len(marks)
    mark: Value
    if isinstance(value, UUID):
        mark = uuid4()
    else:
        mark = f"\ue000{number}" if isinstance(value, str) else -1_000_000 - number
    marks[mark] = number
    return mark


def _form(mark: Value, param: Any) -> Callable[[Any], Any] | None:
    """What makes a parameter of a value, where the parameter is that of its mark."""
    for form in (_as_given, *((_hex, str) if isinstance(mark, UUID) else ())):
        if type(form(mark)) is type(param) and form(mark) == param:
            return form
    return None


def _as_given(value: Value) -> Value:
    return value


def _hex(value: UUID) -> str:
    return value.hex
