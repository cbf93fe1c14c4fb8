"""Who names an organisation: what keeps it from being deleted."""

from __future__ import annotations

from typing import Any

from django.db.models import ProtectedError
from wagtail.models import ReferenceIndex, Revision

from wagtail_outreach.models import Organisation


def uses_of(organisation: Organisation) -> int:
    """How many pages, organisations and drafts name it."""
    references = ReferenceIndex.get_references_to(organisation)
    named = references.values("base_content_type", "object_id").distinct().count()
    return named or _drafts_naming(organisation)


def refuse_deletion_while_used(sender: type, instance: Organisation, **kwargs: Any) -> None:
    """Keep an organisation that a page, an organisation or a draft names."""
    if uses_of(instance):
        raise ProtectedError(
            f"organisation {instance.pk!r} is named by pages or drafts; retire it instead",
            {instance},
        )


def _drafts_naming(organisation: Organisation) -> int:
    """Drafts and older versions that name it; the reference index knows live content only."""
    return sum(
        Revision.objects.filter(content__icontains=spelt).count()
        for spelt in (
            # a stream inside a revision is JSON inside JSON
            f'\\"organisation\\": \\"{organisation.pk}\\"',
            f'"on_behalf_of": "{organisation.pk}"',
            f'"institution": "{organisation.pk}"',
        )
    )
