"""Reference from docstrings: links lead to where a reader imports a name, types are shown plainly."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import re
import sys
from collections.abc import Iterator
from functools import reduce
from operator import or_
from pathlib import Path
from types import ModuleType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from sphinx.pycode import ModuleAnalyzer

from electoral_outreach.model.fields import OneOf

LONGEST_VALUE = 80
REFERENCE = Path(__file__).parent.parent / "reference"


def documented_modules() -> Iterator[ModuleType]:
    """Every module that a page of the reference describes."""
    for page in sorted(REFERENCE.rglob("*.md")):
        for name in re.findall(
            r"^\.\. automodule:: (electoral_outreach\S*)", page.read_text(), re.MULTILINE
        ):
            yield importlib.import_module(name)


def names_in(module: ModuleType) -> list[str]:
    """The names a module offers: those it lists, else those it defines."""
    listed: list[str] | None = getattr(module, "__all__", None)
    if listed is not None:
        return listed
    return [
        name
        for name, item in vars(module).items()
        if name[0] != "_" and getattr(item, "__module__", None) == module.__name__
    ]


def public_names() -> dict[str, str]:
    """Where each public object is documented, by the place that defines it.

    `Text` is defined in `electoral_outreach.model.text`; a reader imports it from its room.
    """
    names: dict[str, str] = {}
    for module in documented_modules():
        for name in names_in(module):
            item = getattr(module, name)
            home, qualname = getattr(item, "__module__", None), getattr(item, "__qualname__", name)
            names.setdefault(f"{home}.{qualname}", f"{module.__name__}.{name}")
    return names


def plain(annotation: Any) -> Any:
    """An annotation without the validators that `Annotated` hangs on it."""
    if get_origin(annotation) is Annotated:
        return plain(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return reduce(or_, map(plain, get_args(annotation)))
    if get_origin(annotation) is tuple:
        return tuple[tuple(plain(each) for each in get_args(annotation))]
    return annotation


def vocabulary_of(annotation: Any) -> str | None:
    """The name of the vocabulary whose codes a field holds."""
    for each in get_args(annotation):
        if isinstance(each, OneOf):
            return each.vocabulary
        if found := vocabulary_of(each):
            return found
    return None


def prepare_records(app: Any) -> None:
    """Let records and aliases show what they hold, not how pydantic checks it."""
    records = {
        f"{module.__name__}.{item.__name__}": item
        for module in documented_modules()
        for item in vars(module).values()
        if inspect.isclass(item) and "__pydantic_fields__" in vars(item)
    }
    # A record is seen from several rooms, so what it holds is asked before any is made plain.
    hints = {place: get_type_hints(item, include_extras=True) for place, item in records.items()}
    for place, item in records.items():
        for name, hint in hints[place].items():
            if vocabulary := vocabulary_of(hint):
                app.vocabularies[f"{place}.{name}"] = vocabulary
        own = vars(item).get("__annotations__", {})
        item.__annotations__ = {name: plain(hints[place][name]) for name in own}
    for source, module in sys.modules.copy().items():
        if source.startswith("electoral_outreach."):
            for name, item in list(vars(module).items()):
                if get_origin(item) is Annotated:
                    setattr(module, name, plain(item))


def name_vocabulary(
    app: Any, what: str, name: str, _item: object, _options: object, lines: list[str]
) -> None:
    """Say under a field that holds codes which vocabulary they come from."""
    if what == "attribute" and name in app.vocabularies:
        lines += ["", f"Codes: :ref:`vocabulary-{app.vocabularies[name]}`."]


def adopt_constants(_app: object) -> None:
    """Give constants and aliases that a room re-exports the words written under them at home."""
    for module in documented_modules():
        listed = getattr(module, "__all__", ())
        room = ModuleAnalyzer.for_module(module.__name__)
        room.analyze()
        for source in sys.modules.copy():
            if source.startswith(f"{module.__name__}."):
                docs = ModuleAnalyzer.for_module(source).find_attr_docs()
                for (of, name), lines in docs.items():
                    if not of and name in listed:
                        is_long = len(repr(getattr(module, name))) > LONGEST_VALUE
                        room.attr_docs["", name] = [*lines, *is_long * ("", ":meta hide-value:")]


def leave_out_imports(
    _app: object, what: str, _name: str, _item: object, _options: object, lines: list[str]
) -> None:
    """What a room may import is for its builders, not for its users."""
    if what == "module":
        text = re.sub(r"([;.]) [Mm]ay import [^.]*\.", ".", "\n".join(lines))
        text = re.sub(r"^May import [^.]*\.", "", text, flags=re.MULTILINE)
        lines[:] = text.split("\n")


def without_record_signature(
    _app: object, what: str, _name: str, item: object, _options: object, _args: object, _ret: object
) -> tuple[str, None] | None:
    """Leave out a record's signature: its fields stand below, each with its own words."""
    if what == "class" and dataclasses.is_dataclass(item):
        return ("", None)
    return None


def is_shorthand(name: str) -> bool:
    """Whether a name stands, somewhere in the library, for a handful of literals or for any type."""
    found = [
        getattr(module, name.rpartition(".")[2], None)
        for source, module in sys.modules.items()
        if source.startswith("electoral_outreach.")
    ]
    return any(get_origin(each) is Literal or isinstance(each, TypeVar) for each in found)


def link_public_name(app: Any, env: Any, node: Any, content: Any) -> Any:
    """Lead a link to where a name is defined to the place where it is documented."""
    named = node.get("reftarget", "")
    if is_shorthand(named):
        return content
    if node.get("refdomain") != "py" or not named.startswith("electoral_outreach."):
        return None
    target = app.public_names.get(named, named)
    return env.get_domain("py").resolve_xref(
        env, node["refdoc"], app.builder, "obj", target, node, content
    )


def setup(app: Any) -> dict[str, bool]:
    app.public_names = public_names()
    app.vocabularies = {}
    app.connect("builder-inited", prepare_records)
    app.connect("builder-inited", adopt_constants)
    app.connect("autodoc-process-docstring", name_vocabulary)
    app.connect("autodoc-process-docstring", leave_out_imports)
    app.connect("autodoc-process-signature", without_record_signature)
    app.connect("missing-reference", link_public_name)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
