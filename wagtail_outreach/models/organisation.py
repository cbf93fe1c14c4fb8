"""`Organisation`: a body involved in activities, with its names in every language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Self

from django.db import models
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlock
from wagtail.search import index

from electoral_outreach.folding import name_key
from electoral_outreach.model import Organisation as OrganisationRecord
from electoral_outreach.model import Text
from electoral_outreach.phrases import with_acronym
from wagtail_outreach.blocks.codec import from_record, stable_id, to_record
from wagtail_outreach.blocks.names import IdentifierBlock, NameBlock
from wagtail_outreach.blocks.organisations import OrganisationBlock
from wagtail_outreach.inputs.said import is_empty
from wagtail_outreach.models.fields import CodeField, CountryField, FactsField, IdField
from wagtail_outreach.models.organisation_ids import made_id


class NameStream(StreamBlock):
    """Names, the current one first."""

    name = NameBlock()


class IdentifierStream(StreamBlock):
    """Identifiers in public schemes."""

    identifier = IdentifierBlock()


class RelationStream(StreamBlock):
    """Bodies it took over from, and bodies that took over from it."""

    predecessor = OrganisationBlock(label=_("Took over from"))
    successor = OrganisationBlock(label=_("Was succeeded by"))


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    """Organisations."""

    def standing(self) -> Self:
        """Those that were not merged into another."""
        return self.filter(merged_into=None)

    def in_order_of_names(self) -> Self:
        """By name, in the language that is active, as far as they have one in it."""
        active = get_language() or "en"
        # in the order in which `__str__` chooses
        languages = dict.fromkeys([active, active.partition("-")[0], "en", ""])
        keys = [KeyTextTransform(language, "sort_keys") for language in languages]
        return self.order_by(Coalesce(*keys), "pk")


class Organisation(index.Indexed, models.Model):
    """A body involved in activities; renamed, it stays one organisation with several names.

    Its primary key is its id in the register, so that blocks name it as the record does.
    """

    id = IdField(
        _("id"),
        primary_key=True,
        max_length=100,
        blank=True,
        help_text=_("Used in registers and addresses. Left empty, it is made from the name."),
    )
    names = FactsField(
        NameStream(),
        verbose_name=_("names"),
        help_text=_("The current name first. Add the earlier ones below it, with their dates."),
    )
    kind = CodeField(_("kind"), vocabulary="organisation-kind", blank=True)
    country = CountryField(_("country"), help_text=_("Empty for an international body."))
    subdivision = models.CharField(
        _("part of the country (ISO 3166-2)"), max_length=6, blank=True, help_text=_("CA-QC")
    )
    identifiers = FactsField(
        IdentifierStream(required=False), blank=True, verbose_name=_("identifiers")
    )
    relations = FactsField(
        RelationStream(required=False), blank=True, verbose_name=_("before and after")
    )
    url = models.URLField(_("website"), max_length=2000, blank=True)
    retired = models.BooleanField(
        _("retired"),
        default=False,
        help_text=_("Kept for the past only; no longer offered for new activities."),
    )
    merged_into = models.ForeignKey(
        "self",
        verbose_name=_("merged into"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="merged_here",
    )
    """The organisation that stands for this one since the two were merged: never one that was merged
    itself. What was merged is kept so that its id is understood, and is offered nowhere."""
    # not a use of the other: nobody could take it away
    merged_into.wagtail_reference_index_ignore = True
    label = models.CharField(max_length=255, editable=False, default="")
    """Its current name in the first language it has one in: for lists and for sorting."""
    sort_keys = models.JSONField(editable=False, default=dict)
    """Its current name as it is sorted, in each language it has one in and under "" in the first."""
    search_text = models.TextField(editable=False, default="")
    """All its names and acronyms, for finding it by any of them."""

    search_fields = [
        index.SearchField("search_text"),
        index.AutocompleteField("search_text"),
        # what lists are filtered and sorted by while somebody searches them
        index.FilterField("id"),
        index.FilterField("label"),
        index.FilterField("retired"),
        index.FilterField("kind"),
        index.FilterField("country"),
        index.FilterField("merged_into"),
    ]

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["label", "id"]

    def __str__(self) -> str:
        """Its current name and acronym in the language that is active."""
        names = self._names()
        if not names:
            return self.id or ""
        current = names[0]
        languages = [get_language() or "en", "en"]
        name = Text(current["name"]).best(languages).text if current.get("name") else self.id
        acronym = Text(current["acronym"]).best(languages).text if current.get("acronym") else ""
        return with_acronym(name, acronym)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.id:
            self.id = self._free_id()
        names = self._names()
        current = names[0].get("name", {}) if names else {}
        self.label = next(iter(current.values()), "")[:255] or self.id
        self.sort_keys = sort_keys({"": self.label, **current})
        self.search_text = " ".join(
            text
            for each in names
            for texts in (each.get("name", {}), each.get("acronym", {}))
            for text in texts.values()
        )
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Make the id from the name where none was given; without a name there is no saving it."""
        super().clean()
        if not self.id and self._names():
            self.id = self._free_id()

    @property
    def current(self) -> Organisation:
        """Itself, or the organisation it was merged into."""
        return self.merged_into or self

    def to_record(self) -> OrganisationRecord:
        """The library's record; raises pydantic's `ValidationError` where it does not hold."""
        from pydantic import TypeAdapter

        return TypeAdapter(OrganisationRecord).validate_python(self.to_json())

    def to_json(self) -> dict[str, Any]:
        """Its facts as the library's JSON, unchecked."""
        relations = _stored(self, "relations")
        data = {
            "id": self.id,
            "names": self._names(),
            "kind": self.kind,
            self._country_field(): self.country,
            "subdivision": self.subdivision,
            "identifiers": _facts(self, "identifiers"),
            "predecessors": [each["value"] for each in relations if each["type"] == "predecessor"],
            "successors": [each["value"] for each in relations if each["type"] == "successor"],
            "url": self.url,
            "retired": self.retired,
        }
        return {name: value for name, value in data.items() if not is_empty(value)}

    def fill(self, data: dict[str, Any]) -> None:
        """Take the facts from the library's JSON: the reverse of `to_json`."""
        for column in ("kind", "country", "subdivision", "url", "retired"):
            setattr(self, column, data.get(column, self._meta.get_field(column).get_default()))
        self.country = data.get("former_country", self.country)
        relations = [
            {"type": sort, "value": other, "id": stable_id(f"{self.id}.{sort}.{other}")}
            for sort, field in (("predecessor", "predecessors"), ("successor", "successors"))
            for other in data.get(field, [])
        ]
        for column, items in (
            ("names", _stream(self, "names", "name", data.get("names", []))),
            (
                "identifiers",
                _stream(self, "identifiers", "identifier", data.get("identifiers", [])),
            ),
            ("relations", relations),
        ):
            setattr(self, column, items)

    def _country_field(self) -> str:
        """Which field of the record the code belongs to: those of ISO 3166-3 have four letters."""
        return "former_country" if len(self.country) == len("YUCS") else "country"

    def _names(self) -> list[dict[str, Any]]:
        return _facts(self, "names")

    def _free_id(self) -> str:
        current = next(iter(self._names()), {})
        return made_id(
            current, self.country, lambda id: Organisation.objects.filter(pk=id).exists()
        )


def sort_keys(names: Mapping[str, str]) -> dict[str, str]:
    """What sorts names like a list on paper does, wherever a database puts letters with accents."""
    return {language: name_key(name) for language, name in names.items()}


def current_ids(ids: Iterable[str] | None = None) -> dict[str, str]:
    """Of some ids, or of all there are: those that were merged, with the id that stands for them.

    One query; asked of what nobody merged it is empty.
    """
    merged = Organisation.objects.exclude(merged_into=None)
    if ids is not None:
        merged = merged.filter(pk__in=list(ids))
    return dict(merged.values_list("pk", "merged_into_id"))


def current_id(id: str) -> str:
    """The id that stands for an id: another one where the organisation was merged."""
    return current_ids([id]).get(id, id)


def _stored(organisation: Any, field: str) -> list[dict[str, Any]]:
    stream = organisation._meta.get_field(field)
    return list(stream.get_prep_value(getattr(organisation, field)) or [])


def _facts(organisation: Any, field: str) -> list[dict[str, Any]]:
    blocks = organisation._meta.get_field(field).stream_block.child_blocks
    return [to_record(blocks[each["type"]], each["value"]) for each in _stored(organisation, field)]


def _stream(organisation: Any, column: str, name: str, items: list[Any]) -> list[Any]:
    block = organisation._meta.get_field(column).stream_block.child_blocks[name]
    return [
        {
            "type": name,
            "value": from_record(block, item, f"{organisation.id}.{column}[{index}]"),
            "id": stable_id(f"{organisation.id}.{column}[{index}]"),
        }
        for index, item in enumerate(items)
    ]
