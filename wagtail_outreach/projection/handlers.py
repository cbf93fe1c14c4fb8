"""Signal handlers: they only mark what changed; the work is done on commit."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from wagtail.models import AbstractPage, Locale, PageViewRestriction, Site
from wagtail.signals import page_slug_changed, post_page_move

from wagtail_outreach.mixins import ActivityMixin, ArchiveMixin, LandingMixin
from wagtail_outreach.models import Organisation
from wagtail_outreach.projection.dirt import mark
from wagtail_outreach.projection.lead import hand_over_before_deletion
from wagtail_outreach.projection.sections import note_institution
from wagtail_outreach.projection.tree import concrete_models
from wagtail_outreach.projection.uses import refuse_deletion_while_used


def connect() -> None:
    """Connect every handler."""
    for signal in (post_save, post_delete):
        for model in concrete_models(ActivityMixin):
            signal.connect(activity_page_changed, sender=model, dispatch_uid=_uid(signal, model))
        for model in (*concrete_models(LandingMixin), *concrete_models(ArchiveMixin)):
            signal.connect(frame_page_changed, sender=model, dispatch_uid=_uid(signal, model))
        for model, handler in (
            (PageViewRestriction, restriction_changed),
            (Organisation, organisation_changed),
            (Locale, locale_changed),
            (Site, site_changed),
        ):
            signal.connect(handler, sender=model, dispatch_uid=_uid(signal, model))
    for model in concrete_models(ActivityMixin):
        pre_delete.connect(
            hand_over_before_deletion, sender=model, dispatch_uid=_uid(pre_delete, model)
        )
    pre_delete.connect(
        refuse_deletion_while_used,
        sender=Organisation,
        dispatch_uid=_uid(pre_delete, Organisation),
    )
    post_page_move.connect(page_moved, dispatch_uid="outreach_moved")
    page_slug_changed.connect(page_slug_was_changed, dispatch_uid="outreach_slug_changed")
    m2m_changed.connect(
        restricted_groups_changed,
        sender=PageViewRestriction.groups.through,
        dispatch_uid="outreach_restricted_groups",
    )


def activity_page_changed(sender: type, instance: Any, **kwargs: Any) -> None:
    """A page of an activity was written or deleted: published, unpublished, made, loaded raw.

    Every way of publishing saves the page, so that nothing depends on the signal of publishing,
    which may come with a page that is not live.
    """
    if not instance.alias_of_id:
        mark([instance.translation_key])


def frame_page_changed(sender: type, instance: Any, **kwargs: Any) -> None:
    """A landing or archive page: its name and address stand on every page of its section.

    A new landing page heads whatever stands below it already, as when a tree is loaded raw.
    """
    is_landing = isinstance(instance, LandingMixin)
    if is_landing and "created" in kwargs:
        note_institution(instance)
    is_other_head = is_landing and (kwargs.get("created") or "created" not in kwargs)
    mark(place=instance.path, tree=instance.path if is_other_head else None)


def page_moved(sender: type, instance: AbstractPage, **kwargs: Any) -> None:
    """A page went elsewhere with everything below it."""
    mark(tree=instance.path, place=instance.path)


def page_slug_was_changed(sender: type, instance: AbstractPage, **kwargs: Any) -> None:
    """A page and everything below it has another address."""
    mark(place=instance.path)


def restriction_changed(sender: type, instance: PageViewRestriction, **kwargs: Any) -> None:
    """A page and everything below it became visible to others."""
    mark(tree=instance.page.path, place=instance.page.path)


def restricted_groups_changed(sender: type, instance: Any, action: str, **kwargs: Any) -> None:
    """A restriction by groups now names others; seen from the group, any restriction may be meant."""
    if not action.startswith("post_"):
        return
    if isinstance(instance, PageViewRestriction):
        restriction_changed(sender, instance)
    else:
        mark(everything="pages")


def organisation_changed(sender: type, instance: Organisation, **kwargs: Any) -> None:
    """Rows hold the ids of organisations and the words of their names."""
    mark(organisation=instance.pk)


def locale_changed(sender: type, instance: Locale, **kwargs: Any) -> None:
    """The language of every page in it may be another; a new locale has no pages yet."""
    mark(everything="addresses" if kwargs.get("created") else "pages")


def site_changed(sender: type, instance: Site, **kwargs: Any) -> None:
    """Addresses are others now."""
    mark(everything="addresses")


def _uid(signal: Any, model: Any) -> str:
    return f"outreach:{id(signal)}:{model}"
