"""The streams of facts on an activity's page, and which field of the record each block fills."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StreamBlock, StructBlock, URLBlock
from wagtail.images.blocks import ImageChooserBlock

from wagtail_outreach.blocks.documents import DocumentBlock
from wagtail_outreach.blocks.facts import (
    DurationBlock,
    ElectionBlock,
    HeadCountBlock,
    InferenceBlock,
    OrderYearBlock,
    PartnerBlock,
    PersonBlock,
    PlaceBlock,
    RenewalBlock,
    ScheduleItemBlock,
    SeriesBlock,
    SourceBlock,
)


class FactStream(StreamBlock):
    """A stream whose blocks each stand for one field of the record."""

    fields: dict[str, str] = {}
    """Name of a block → field of the record: a list, or one value where `single` says so."""
    single: frozenset[str] = frozenset()
    """The blocks that may stand there once only."""

    class Meta:
        required = False


class WhereStream(FactStream):
    """Places and counterparts."""

    place = PlaceBlock(label=_("Where it took place"))
    counterpart = PlaceBlock(label=_("With whom (country, region or party)"), icon="globe")

    fields = {"place": "places", "counterpart": "counterparts"}


class WhoStream(FactStream):
    """Partners and persons."""

    partner = PartnerBlock()
    person = PersonBlock()

    fields = {"partner": "partners", "person": "people"}


class HeadCountStream(FactStream):
    """Head counts."""

    head_count = HeadCountBlock()

    fields = {"head_count": "head_counts"}


class ElectionStream(FactStream):
    """Elections concerned."""

    election = ElectionBlock()

    fields = {"election": "elections"}


class DocumentStream(FactStream):
    """Documents and links."""

    document = DocumentBlock()

    fields = {"document": "documents"}


class TimingStream(FactStream):
    """What the period alone does not say."""

    order_year = OrderYearBlock()
    duration = DurationBlock()
    step = ScheduleItemBlock()

    fields = {"order_year": "order_year", "duration": "duration", "step": "schedule"}
    single = frozenset({"order_year", "duration"})

    class Meta:
        block_counts = {"order_year": {"max_num": 1}, "duration": {"max_num": 1}}


class MoreStream(FactStream):
    """Series, sources, inferred values."""

    series = SeriesBlock()
    source = SourceBlock()
    inference = InferenceBlock()

    fields = {"series": "series", "source": "sources", "inference": "inferred"}
    single = frozenset({"series"})

    class Meta:
        block_counts = {"series": {"max_num": 1}}


class RenewalStream(FactStream):
    """Renewals of an agreement."""

    renewal = RenewalBlock()

    fields = {"renewal": "renewals"}


class PhotoBlock(StructBlock):
    """A photograph with the words it needs, in the page's own language."""

    image = ImageChooserBlock(label=_("Image"), required=False)
    url = URLBlock(label=_("Or its address"), required=False, max_length=2000)
    alt = CharBlock(
        label=_("What it shows"), required=False, help_text=_("For those who do not see it.")
    )
    caption = CharBlock(label=_("Caption"), required=False)
    credit = CharBlock(
        label=_("Credit"), required=False, help_text=_("Whom to name as its author.")
    )

    class Meta:
        icon = "image"
        label = _("Photograph")


class PhotoStream(StreamBlock):
    """Photographs."""

    photo = PhotoBlock()

    class Meta:
        required = False
