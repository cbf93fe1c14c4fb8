"""Signal handlers: they only mark activities dirty; the work is done on commit."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from wagtail.models import AbstractPage, Locale, PageViewRestriction, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from wagtail_outreach.mixins import ActivityMixin, LandingMixin
from wagtail_outreach.models import Organisation
from wagtail_outreach.projection.dirt import mark
from wagtail_outreach.projection.lead import hand_over_before_deletion
from wagtail_outreach.projection.tree import concrete_models
from wagtail_outreach.projection.uses import refuse_deletion_while_used


def connect() -> None:
    """Connect every handler."""
    for model in (*concrete_models(ActivityMixin), *concrete_models(LandingMixin)):
        for signal in (post_save, post_delete, page_published, page_unpublished):
            signal.connect(page_changed, sender=model, dispatch_uid=_uid(signal, model))
    for model in concrete_models(ActivityMixin):
        pre_delete.connect(
            hand_over_before_deletion, sender=model, dispatch_uid=_uid(pre_delete, model)
        )
    post_page_move.connect(page_moved, dispatch_uid="outreach_moved")
    for signal in (post_save, post_delete):
        signal.connect(
            restriction_changed,
            sender=PageViewRestriction,
            dispatch_uid=_uid(signal, "restriction"),
        )
        signal.connect(
            organisation_changed, sender=Organisation, dispatch_uid=_uid(signal, Organisation)
        )
        for model in (Locale, Site):
            signal.connect(site_changed, sender=model, dispatch_uid=_uid(signal, model))
    pre_delete.connect(
        refuse_deletion_while_used,
        sender=Organisation,
        dispatch_uid=_uid(pre_delete, Organisation),
    )
    m2m_changed.connect(
        restricted_groups_changed,
        sender=PageViewRestriction.groups.through,
        dispatch_uid="outreach_restricted_groups",
    )


def page_changed(sender: type, instance: Any, **kwargs: Any) -> None:
    """A page was written or deleted: published, unpublished, made, translated, loaded raw.

    Every way of publishing saves the page, so that nothing depends on the signal of publishing,
    which may come with a page that is not live.
    """
    if isinstance(instance, LandingMixin):
        mark(tree=instance.path)  # type: ignore[attr-defined]
    elif not instance.alias_of_id:
        mark([instance.translation_key])


def page_moved(sender: type, instance: AbstractPage, **kwargs: Any) -> None:
    """A page went elsewhere with everything below it."""
    mark(tree=instance.path)


def restriction_changed(sender: type, instance: PageViewRestriction, **kwargs: Any) -> None:
    """A page and everything below it became visible to others."""
    mark(tree=instance.page.path)


def restricted_groups_changed(sender: type, instance: Any, action: str, **kwargs: Any) -> None:
    """A restriction by groups now names others; seen from the group, any restriction may be meant."""
    if not action.startswith("post_"):
        return
    if isinstance(instance, PageViewRestriction):
        mark(tree=instance.page.path)
    else:
        mark(everything=True)


def organisation_changed(sender: type, instance: Any, **kwargs: Any) -> None:
    """Rows hold the ids of organisations; their names are shown wherever they are listed."""
    mark(names=True)


def site_changed(sender: type, instance: Any, **kwargs: Any) -> None:
    """A locale or a site: languages and addresses that rows hold may be others now."""
    mark(everything=True)


def _uid(signal: Any, model: Any) -> str:
    return f"outreach:{id(signal)}:{model}"
