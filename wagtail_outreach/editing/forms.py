"""The forms of our pages: an address without being asked, the library's rules on their fields."""

from __future__ import annotations

from typing import Any

from anyascii import anyascii
from django.conf import settings
from django.utils.text import slugify
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.coreutils import find_available_slug

from wagtail_outreach.editing.choosers import let_choose
from wagtail_outreach.editing.problems import form_errors

LONGEST_SLUG = 200
"""Letters; the column has room for a number behind it."""


class AddressedForm(WagtailAdminPageForm):
    """Makes the slug of a new page from its title, where the browser did not.

    Browsers do it while the title is typed. It is left to us where no script runs, where the title
    comes from elsewhere, and where it has no letter that an address may have.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.slug_made = ""
        if "slug" in self.fields and self.instance.pk is None:
            self.fields["slug"].required = False
        if "title" in self.fields and not (self.instance.pk and self.instance.live):
            self._let_slug_follow_at_once(self.fields["title"].widget.attrs)

    def clean(self) -> dict[str, Any]:
        """Give a page without a slug one that is free."""
        if self.instance.pk is None and not self.cleaned_data.get("slug", "-"):
            self.slug_made = self._free_slug(self.cleaned_data.get("title", ""))
            self.cleaned_data["slug"] = self.slug_made
        cleaned: dict[str, Any] = super().clean()
        return cleaned

    def get_field_updates_for_resave(self) -> list[tuple[str, str]]:
        """Tell the page still open in the browser, too: it sends its form again and again."""
        updates = [*super().get_field_updates_for_resave()]
        return [*updates, ("slug", self.slug_made)] if self.slug_made else updates

    @staticmethod
    def _let_slug_follow_at_once(title: dict[str, Any]) -> None:
        """Have the slug of what is typed, pasted or dictated whole when the form is sent.

        Wagtail listens to keys alone, and follows 100 ms later: who saves sooner keeps half a slug.
        """
        title["data-action"] = "input->w-sync#apply"
        title["data-w-sync-debounce-value"] = "0"

    def _free_slug(self, title: str) -> str:
        page = self.instance
        unicode = getattr(settings, "WAGTAIL_ALLOW_UNICODE_SLUGS", True)
        plain = slugify(title, allow_unicode=unicode) or slugify(anyascii(title))
        stem = plain[:LONGEST_SLUG].strip("-") or slugify(page.get_verbose_name()) or "page"
        slug: str = find_available_slug(self.parent_page, stem)
        return slug

    class Media:
        css = {"all": ["wagtail_outreach/admin/editor.css"]}


class ActivityForm(AddressedForm):
    """Leaves the facts out on pages that are not the lead, and checks them on the lead."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and not self.instance.is_lead:
            for name in self.instance.fact_columns:
                self.fields.pop(name, None)
        let_choose(self)

    def clean(self) -> dict[str, Any]:
        """Build the record and put what is wrong with it where it was typed.

        A draft may be incomplete, so nothing is checked before it is to be published.
        """
        cleaned: dict[str, Any] = super().clean()
        if not self.is_deferred_validation:
            for field, error in form_errors(self.instance, cleaned):
                self.add_error(field if field in self.fields else None, error)
        return cleaned
