"""The page “Import a file”: the choice, what it would do, and doing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from electoral_outreach.formats.json import dumps, loads
from electoral_outreach.legacy.source.decode import MAX_BYTES
from electoral_outreach.model import Register
from wagtail_outreach.editing.imports import ImportRefused, Report, import_register
from wagtail_outreach.editing.imports.languages import languages_for
from wagtail_outreach.editing.uploading.forms import (
    UploadForm,
    may_publish_into,
    sections_for,
)
from wagtail_outreach.editing.uploading.preview import Preview, preview_of
from wagtail_outreach.editing.uploading.reading import (
    UnusableFile,
    Uploaded,
    WhoseIsIt,
    uploaded,
)
from wagtail_outreach.projection.record import language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST = 500
"""So many activities are imported in one request; each takes some hundredths of a second."""
_SALT = "wagtail_outreach.import"
_HOURS = 12
_ROOM = 0.8
"""The part of a form's size that what was read may take."""


class ImportView(WagtailAdminTemplateMixin, TemplateView):
    """One page: the file, and below it what importing it will do."""

    template_name = "wagtail_outreach/admin/import.html"
    page_title = gettext_lazy("Import a file")
    header_icon = "upload"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not self.sections:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def sections(self) -> list[Any]:
        """Where this user may import to."""
        return sections_for(self.request.user)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The choice."""
        return self._page(UploadForm(self.sections))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """What the file would do; once that was seen, do it."""
        if "read" in request.POST:
            return self._import(request)
        form = UploadForm(self.sections, request.POST, request.FILES)
        return self._page(form, self._previewed(form) if form.is_valid() else None)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Just this page."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def _previewed(self, form: UploadForm) -> Preview | None:
        landing = self._section(form.cleaned_data["section"])
        try:
            file = self._read(form, landing)
            if len(file.register.activities) > MOST:
                raise UnusableFile(_too_large())
            return self._preview(file, landing)
        except WhoseIsIt:
            form.add_error("institution", _("The file does not say whose activities it tells."))
        except UnusableFile as error:
            form.add_error("file", _on_lines(error.reasons))
        except ImportRefused as refused:
            form.add_error("file", _on_lines(refused.problems))
        return None

    def _read(self, form: UploadForm, landing: Any) -> Uploaded:
        file = form.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise UnusableFile(_too_large())
        institution = landing.get_latest_revision_as_object().institution
        return uploaded(
            file.read(),
            file.name,
            institution=institution.current.to_record() if institution else None,
            called=form.cleaned_data["institution"].strip(),
        )

    def _preview(self, file: Uploaded, landing: Any) -> Preview:
        user = self.request.user
        report = import_register(
            file.register,
            str(landing.pk),
            publish=may_publish_into(user, landing),
            dry_run=True,
            user=user,
        )
        state = {
            "register": dumps(file.register, indent=None),
            "section": landing.pk,
            "name": file.name,
            "digest": file.digest,
        }
        signed = signing.dumps(state, salt=_SALT, compress=True)
        room = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        if room is not None and len(signed) > room * _ROOM:
            raise UnusableFile(_too_large())
        return preview_of(file, report, landing, signed, user=self.request.user)

    def _import(self, request: HttpRequest) -> HttpResponse:
        try:
            state = signing.loads(request.POST["read"], salt=_SALT, max_age=_HOURS * 3600)
        except signing.BadSignature:
            messages.error(request, _("What was read is too old by now. Choose the file again."))
            return redirect(request.path)
        landing = self._section(str(state["section"]))
        publish = "publish" in request.POST and may_publish_into(request.user, landing)
        try:
            register = loads(state["register"])
            left_out = _left_out(request, register)
            if len(left_out) == len(register.activities):
                messages.error(
                    request, _("Nothing was imported: no activity of the file was ticked.")
                )
                return redirect(request.path)
            report = import_register(
                register,
                str(landing.pk),
                publish=publish,
                leave_out=left_out,
                source=state["name"],
                digest=state["digest"],
                user=request.user,
            )
        except ImportRefused as refused:
            messages.error(request, " ".join(refused.problems))
            return redirect(request.path)
        except (IntegrityError, OperationalError, ValidationError):
            # whole activities are written, and a second run goes on where this one ended
            messages.error(
                request,
                _(
                    "Somebody else wrote there meanwhile. Import the file again: what is done stays done."
                ),
            )
            return redirect(request.path)
        self._say(request, report)
        below = _where_titles_are(register, landing, self.sections)
        latest = "?ordering=-latest_revision_created_at"
        return redirect(reverse("wagtailadmin_explore", args=[below.pk]) + latest)

    def _section(self, pk: str) -> Any:
        for each in self.sections:
            if str(each.pk) == pk:
                return each
        raise PermissionDenied

    def _say(self, request: HttpRequest, report: Report) -> None:
        said = ngettext(
            "%(count)d activity was made, %(changed)d changed, %(same)d left as they are.",
            "%(count)d activities were made, %(changed)d changed, %(same)d left as they are.",
            report.created,
        ) % {"count": report.created, "changed": report.updated, "same": report.unchanged}
        messages.success(request, said)
        for note in (*_left_out_said(report), *report.notes, *report.unpublished):
            messages.info(request, note)

    def _page(self, form: UploadForm, preview: Preview | None = None) -> HttpResponse:
        context = self.get_context_data(form=form, media=form.media, preview=preview)
        return self.render_to_response(context)


def _left_out(request: HttpRequest, register: Register) -> list[str]:
    """The ids of those activities whose ticks were taken away."""
    taken = set(request.POST.getlist("take"))
    return [each.id for each in register.activities if each.id not in taken]


def _left_out_said(report: Report) -> Iterator[str]:
    """What was left out, by title."""
    if report.left_out:
        said = ngettext(
            "%(count)d activity was left out, as you chose: %(titles)s",
            "%(count)d activities were left out, as you chose: %(titles)s",
            len(report.left_out),
        )
        titles = "; ".join(report.left_out.values())
        yield said % {"count": len(report.left_out), "titles": titles}


def _where_titles_are(register: Register, landing: Any, sections: Iterable[Any]) -> Any:
    """The landing page, or that of its versions among `sections` in the language of the file."""
    languages = languages_for(landing)
    titles = [languages.among(each.title) for each in register.activities]
    versions = [
        landing,
        *(each for each in sections if each.translation_key == landing.translation_key),
    ]

    def titled(version: Any) -> int:
        return sum(language_of(version) in becoming for becoming in titles)

    return max(versions, key=titled)


def _on_lines(reasons: Iterable[object]) -> SafeString:
    """Reasons on a line each: Wagtail sets the errors of a field one behind the other."""
    return format_html_join(mark_safe("<br>"), "{}", ([reason] for reason in reasons))


def _too_large() -> str:
    return _(
        "This file has more than can be imported here at once. Ask whoever runs the site to import"
        " it with “manage.py outreach_import”, or split it."
    )
