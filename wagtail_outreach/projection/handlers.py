"""Signal handlers: they only mark what changed; the work is done on commit."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from wagtail.models import AbstractPage, Locale, PageViewRestriction, Site
from wagtail.signals import post_page_move

from wagtail_outreach.models import Organisation
from wagtail_outreach.models.pages import ActivityBase, ArchiveBase, LandingBase
from wagtail_outreach.projection.dirt import mark
from wagtail_outreach.projection.lead import hand_over_before_deletion
from wagtail_outreach.projection.sections import note_institution
from wagtail_outreach.projection.tree import base_page, concrete_models
from wagtail_outreach.projection.uses import refuse_deletion_while_used


def connect() -> None:
    """Connect every handler."""
    for signal in (post_save, post_delete):
        for model in concrete_models(ActivityBase):
            signal.connect(activity_page_changed, sender=model, dispatch_uid=_uid(signal, model))
        for model in (*concrete_models(LandingBase), *concrete_models(ArchiveBase)):
            signal.connect(frame_page_changed, sender=model, dispatch_uid=_uid(signal, model))
        for model, handler in (
            (PageViewRestriction, restriction_changed),
            (Organisation, organisation_changed),
            (Locale, locale_changed),
            (Site, site_changed),
        ):
            signal.connect(handler, sender=model, dispatch_uid=_uid(signal, model))
    for model in concrete_models(ActivityBase):
        pre_delete.connect(
            hand_over_before_deletion, sender=model, dispatch_uid=_uid(pre_delete, model)
        )
    pre_delete.connect(
        refuse_deletion_while_used,
        sender=Organisation,
        dispatch_uid=_uid(pre_delete, Organisation),
    )
    pre_delete.connect(group_deleted, sender=Group, dispatch_uid="outreach_group_deleted")
    post_save.connect(base_page_changed, sender=base_page(), dispatch_uid="outreach_base_page")
    post_page_move.connect(page_moved, dispatch_uid="outreach_moved")
    m2m_changed.connect(
        restricted_groups_changed,
        sender=PageViewRestriction.groups.through,
        dispatch_uid="outreach_restricted_groups",
    )


def base_page_changed(
    sender: type, instance: AbstractPage, raw: bool = False, **kwargs: Any
) -> None:
    """A page was written as one of the base model only, as Wagtail does when a page expires.

    Loaded raw, each of its tables comes by itself, in any order, so that it is looked at on commit.
    """
    model = instance.specific_class or type(instance)
    if raw:
        mark(page=instance.pk, readdressed=instance.pk)
    elif issubclass(model, ActivityBase) and not instance.alias_of_id:
        mark([instance.translation_key])
    elif issubclass(model, LandingBase | ArchiveBase):
        mark(place=instance.path)


def activity_page_changed(sender: type, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """A page of an activity was written or deleted: published, unpublished, made.

    Every way of publishing saves the page, so that nothing depends on the signal of publishing,
    which may come with a page that is not live.
    """
    if raw:
        mark(page=instance.pk)
    elif not instance.alias_of_id:
        mark([instance.translation_key])


def frame_page_changed(sender: type, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """A landing or archive page: its name and address stand on every page of its section.

    A new landing page heads whatever stands below it already.
    """
    is_new = raw or kwargs.get("created", False)
    if isinstance(instance, LandingBase) and "created" in kwargs and not raw:
        note_institution(instance)
    mark(page=instance.pk if is_new else None, place=None if raw else instance.path)


def page_moved(
    sender: type, instance: AbstractPage, parent_page_before: AbstractPage, **kwargs: Any
) -> None:
    """A page went elsewhere with everything below it, and its new neighbours made room."""
    mark(page=instance.pk, place=instance.path[: -instance.steplen])
    mark(place=parent_page_before.path)


def restriction_changed(sender: type, instance: PageViewRestriction, **kwargs: Any) -> None:
    """A page and everything below it became visible to others, which its translations link to.

    These may stand in any section, and every worker keeps the restrictions in memory.
    """
    mark(page=instance.page_id, everything="restrictions")


def restricted_groups_changed(sender: type, instance: Any, action: str, **kwargs: Any) -> None:
    """A restriction by groups now names others; seen from the group, any restriction may be meant."""
    if not action.startswith("post_"):
        return
    if isinstance(instance, PageViewRestriction):
        restriction_changed(sender, instance)
    else:
        mark(everything="pages")


def group_deleted(sender: type, instance: Group, **kwargs: Any) -> None:
    """Restrictions that named a group name one less; their own signals do not tell of it."""
    for restriction in PageViewRestriction.objects.filter(groups=instance):
        restriction_changed(PageViewRestriction, restriction)


def organisation_changed(sender: type, instance: Organisation, **kwargs: Any) -> None:
    """Rows hold the ids of organisations and the words of their names."""
    mark(organisation=instance.pk)


def locale_changed(sender: type, instance: Locale, **kwargs: Any) -> None:
    """The language of every page in it may be another; a new locale has no pages yet."""
    # Wagtail keeps languages with the roots of sites, and forgets them only when a site is saved.
    transaction.on_commit(Site.clear_site_root_paths_cache)
    mark(everything="addresses" if kwargs.get("created") else "pages")


def site_changed(sender: type, instance: Site, **kwargs: Any) -> None:
    """Addresses are others now, those in records too: of photographs and of what texts link to."""
    mark(everything="sites")


def _uid(signal: Any, model: Any) -> str:
    return f"outreach:{id(signal)}:{model}"
