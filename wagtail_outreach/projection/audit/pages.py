"""The pages of activities, their sections and restrictions: read as columns, never as objects."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import swapper
from django.apps import apps
from django.db.models import Exists, OuterRef, TextField
from django.db.models.functions import Cast
from wagtail.models import Locale, PageViewRestriction

from electoral_outreach.languages import canonical_tag
from wagtail_outreach.models import Activity
from wagtail_outreach.models.pages import ActivityBase, LandingBase

COLUMNS = (
    "pk",
    "path",
    "live",
    "locale_id",
    "translation_key",
    "title",
    "summary",
    "purpose",
    "outcome",
    "body",
    "period",
    "activity_type",
    "activity_status",
    "our_roles",
    "capacity",
    "on_behalf_of_id",
    "themes",
    "phases",
    "working_languages",
    "parent_activity__public_id",
    "agreement__public_id",
    "other_texts",
    "latest_revision_id",
)
STREAMS = ("where", "who", "timing", "head_counts", "elections", "documents", "more", "photos")
OF_AGREEMENTS = ("validity", "renewal")
STREAM_OF_AGREEMENTS = "renewals"


@dataclass(frozen=True, slots=True)
class PageRead:
    """One page as its table has it."""

    kind: str
    language: str
    columns: dict[str, Any]

    def __getattr__(self, name: str) -> Any:
        return self.columns[name]

    def stream(self, name: str) -> list[dict[str, Any]]:
        """The blocks of a stream, as they are stored."""
        stored = self.columns.get(f"raw_{name}")
        return list(json.loads(stored)) if stored and stored != "[]" else []


def pages_of(keys: Iterable[UUID]) -> dict[UUID, list[PageRead]]:
    """The pages of some activities by translation key, aliases left out, the oldest first."""
    found: defaultdict[UUID, list[PageRead]] = defaultdict(list)
    keys = list(keys)
    for page in _read(translation_key__in=keys):
        found[page.translation_key].append(page)
    for pages in found.values():
        pages.sort(key=lambda page: page.columns["pk"])
    return found


def pages_alone() -> Iterator[PageRead]:
    """The pages, aliases left out, of which there is no activity."""
    known = Activity.objects.filter(translation_key=OuterRef("translation_key"))
    return _read(~Exists(known))


def _read(*conditions: Any, **lookups: Any) -> Iterator[PageRead]:
    languages = {each.pk: canonical_tag(each.language_code) for each in Locale.objects.all()}
    for model in models_with(ActivityBase):
        rows = model.objects.filter(*conditions, alias_of__isnull=True, **lookups)
        is_agreement = model.kind == "agreement"
        names = (*COLUMNS, *OF_AGREEMENTS) if is_agreement else COLUMNS
        streams = (*STREAMS, STREAM_OF_AGREEMENTS) if is_agreement else STREAMS
        raw = {f"raw_{name}": Cast(name, TextField()) for name in streams}
        for columns in rows.annotate(**raw).values(*names, *raw).iterator(chunk_size=1000):
            yield PageRead(model.kind, languages[columns["locale_id"]], columns)


def models_with(mixin: type) -> list[Any]:
    """The page types made with a mixin."""
    return [model for model in apps.get_models() if issubclass(model, mixin)]


class Surroundings:
    """What stands above pages: landing pages and restrictions, found by walking up."""

    def __init__(self) -> None:
        self._step = swapper.load_model("wagtailcore", "Page").steplen
        self._landings: dict[str, UUID] = {}
        for model in models_with(LandingBase):
            self._landings.update(model.objects.values_list("path", "translation_key"))
        groups: defaultdict[int, list[str]] = defaultdict(list)
        through = PageViewRestriction.groups.through.objects
        for restriction, group in through.values_list("pageviewrestriction_id", "group_id"):
            groups[restriction].append(str(group))
        self._restrictions: defaultdict[str, list[str]] = defaultdict(list)
        for pk, path, type, password in PageViewRestriction.objects.values_list(
            "pk", "page__path", "restriction_type", "password"
        ):
            self._restrictions[path].append(_spelling(type, password, groups[pk]))

    def section(self, path: str) -> UUID | None:
        """The nearest landing page above."""
        above = self._upwards(path[: -self._step])
        return next((self._landings[step] for step in above if step in self._landings), None)

    def restrictions(self, path: str) -> list[str]:
        """What keeps visitors from a page, in alphabetical order, each once."""
        found = {each for step in self._upwards(path) for each in self._restrictions.get(step, ())}
        return sorted(found)

    def _upwards(self, path: str) -> Iterator[str]:
        return (path[:end] for end in range(len(path), 0, -self._step))


def _spelling(type: str, password: str, groups: list[str]) -> str:
    if type == "password":
        return f"password:{hashlib.sha256(password.encode()).hexdigest()[:32]}"
    if type == "groups":
        return f"groups:{','.join(sorted(groups))}"
    return type
