"""An editor who does everything through the admin's own views, with real commits."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail import hooks
from wagtail.models import Locale, Page, Site
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from electoral_outreach.model import Register
from wagtail_outreach.editing.imports import ImportRefused, import_register
from wagtail_outreach.editing.merging import NAMES
from wagtail_outreach.mixins import ActivityMixin, LandingMixin
from wagtail_outreach.models import Organisation

PERIOD = ("from_day", "from_month", "from_year", "to_day", "to_month", "to_year", "doubt")
STREAMS = ("photos", "timing", "where", "who", "head_counts", "elections", "documents", "more")
KINDS = {"mission": "missionpage", "hosting": "hostingpage", "agreement": "agreementpage"}
TAKEN = {"slug", "new_slug", "new_parent_page", "locales"}
FIXTURE = (
    "wagtailcore.page",
    "wagtail_outreach_pages.outreachlandingpage",
    *(f"wagtail_outreach_pages.{model}" for model in KINDS.values()),
)


class Editor:
    """Logged in as a superuser; every method is one thing an editor or their site does."""

    def __init__(self) -> None:
        hooks.search_for_hooks()
        user = get_user_model().objects.create_superuser("editor", "e@example.org", "x")
        self.client = Client(raise_request_exception=True)
        self.client.force_login(user)

    def create(self, parent: Page, kind: str, facts: dict[str, Any], *, publish: bool) -> None:
        """Add an activity below a page."""
        slug = f"a-{Page.objects.order_by('-pk').values_list('pk', flat=True)[0] + 1}"
        names = ("wagtail_outreach_pages", KINDS[kind], parent.pk)
        data = {**activity_form(kind, facts), "slug": slug, **_published(publish)}
        self._post("wagtailadmin_pages:add", names, data)

    def edit(self, page: Page, facts: dict[str, Any], *, publish: bool, **more: Any) -> None:
        """Write other facts and texts on a page of an activity."""
        data = {
            **activity_form(page.kind, facts),
            "slug": facts.get("slug") or page.slug,
            **more,
            **_published(publish),
        }
        self._post("wagtailadmin_pages:edit", (page.pk,), data)

    def schedule(self, page: Page, facts: dict[str, Any], *, after: int, until: int | None) -> None:
        """Have a page published some hours from now, and taken away some hours later."""
        now = timezone.now()
        data = {"go_live_at": _at(now, after), "expire_at": _at(now, until) if until else ""}
        self.edit(page, facts, publish=True, **data)

    def rename(self, page: Page, slug: str, *, institution: str = "", publish: bool) -> None:
        """Give a folder, the home page or a landing page another address."""
        data = {"title": page.title, "slug": slug, **_comments()}
        if isinstance(page, LandingMixin):
            data |= nested_form_data({"introduction": streamfield([])})
            data |= {**_period("since", ""), "institution": institution, "recent_count": 3}
        self._post("wagtailadmin_pages:edit", (page.pk,), {**data, **_published(publish)})

    def unpublish(self, page: Page, *, below: bool) -> None:
        self._post(
            "wagtailadmin_pages:unpublish",
            (page.pk,),
            {"include_descendants": "on"} if below else {},
        )

    def move(self, page: Page, target: Page) -> None:
        self._post("wagtailadmin_pages:move_confirm", (page.pk, target.pk))

    def reorder(self, page: Page, position: int) -> None:
        url = reverse("wagtailadmin_pages:set_page_position", args=(page.pk,))
        self.client.post(f"{url}?position={position}")

    def delete(self, page: Page, choice: str) -> None:
        """Delete a page, and say who takes over the facts where that is asked."""
        self._post("wagtailadmin_pages:delete", (page.pk,), {"outreach_choice": choice})

    def copy(self, page: Page, parent: Page, **options: bool) -> None:
        """Copy a page, as an alias or not, with what stands below it or not."""
        newest = Page.objects.order_by("-pk").values_list("pk", flat=True)[0]
        data = {
            "new_title": page.title,
            "new_slug": f"copy-{newest}",
            "new_parent_page": parent.pk,
            **{name: "on" for name, chosen in options.items() if chosen},
        }
        self._post("wagtailadmin_pages:copy", (page.pk,), data)

    def convert(self, page: Page) -> None:
        """Make an alias a page of its own."""
        self._post("wagtailadmin_pages:convert_alias", (page.pk,))

    def translate(self, page: Page, locale: Locale, *, below: bool) -> None:
        data = {"locales": [locale.pk], **({"include_subtree": "on"} if below else {})}
        self._post("simple_translation:submit_page_translation", (page.pk,), data)

    def restrict(self, page: Page, type: str, groups: list[int], password: str) -> None:
        data = {"restriction_type": type, "password": password, "groups": groups}
        self._post("wagtailadmin_pages:set_privacy", (page.pk,), data)

    def delete_group(self, group: Group) -> None:
        self._post("wagtailusers_groups:delete", (group.pk,))

    def rename_organisation(self, organisation: Organisation, name: str, acronym: str) -> None:
        """Another name, and retired or not as it is."""
        self._organisation(organisation, name, acronym, retired=organisation.retired)

    def retire(self, organisation: Organisation) -> None:
        current = organisation.names.raw_data[0]["value"]
        self._organisation(
            organisation, current["name"]["en"], current["acronym"].get("en", ""), retired=True
        )

    def merge(self, gone: Organisation, stays: Organisation) -> None:
        """Let one organisation stand for another."""
        data = {"id": [gone.pk], "into": stays.pk, "names": NAMES[0][0]}
        self._post(Organisation.snippet_viewset.get_url_name("merge"), (), data)

    def run_schedule(self, hours: int) -> None:
        """What the site's clock does, some hours from now."""
        later = timezone.now() + timedelta(hours=hours)
        with patch("django.utils.timezone.now", lambda: later):
            call_command("publish_scheduled")

    def change_site(self, site: Site, root: Page, hostname: str) -> None:
        data = {"hostname": hostname, "port": 80, "site_name": "", "root_page": root.pk}
        self._post("wagtailsites:edit", (site.pk,), {**data, "is_default_site": "on"})

    def change_locale(self, locale: Locale, code: str) -> None:
        self._post("wagtaillocales:edit", (locale.pk,), {"language_code": code})

    def load(self, page: Page, **columns: Any) -> None:
        """Load all pages raw, one of them with other columns."""
        out = StringIO()
        call_command("dumpdata", *FIXTURE, stdout=out)
        objects = json.loads(out.getvalue())
        for each in objects:
            if each["pk"] == page.pk:
                fields = each["fields"]
                fields.update((k, v) for k, v in columns.items() if k in fields)
        with TemporaryDirectory() as folder:
            path = Path(folder) / "pages.json"
            path.write_text(json.dumps(objects))
            call_command("loaddata", str(path), verbosity=0)

    def take_in(self, register: Register, landing: Page, *, publish: bool) -> None:
        """Import a register, unless it is refused."""
        with suppress(ImportRefused):
            import_register(register, str(landing.pk), publish=publish)

    def abandon(self, page: Page) -> None:
        """Change everything about a page in a transaction that is rolled back."""
        with transaction.atomic():
            specific = page.specific
            if isinstance(specific, ActivityMixin):
                specific.period = "1812"
            specific.title = "Rolled back"
            specific.save()
            transaction.set_rollback(True)

    def _organisation(
        self, organisation: Organisation, name: str, acronym: str, *, retired: bool
    ) -> None:
        data = nested_form_data(
            {
                "names": streamfield([("name", {})]),
                "identifiers": streamfield([]),
                "relations": streamfield([]),
            }
        )
        prefix = "names-0-value"
        data |= {"kind": "", "country": "", "subdivision": "", "url": ""}
        data |= {f"{prefix}-name_en": name, f"{prefix}-name_fr": "", f"{prefix}-name_kept": ""}
        data |= {f"{prefix}-acronym_{tag}": acronym for tag in ("en", "fr")}
        data |= {f"{prefix}-acronym_kept": "", **_period(f"{prefix}-period", "")}
        if retired:
            data["retired"] = "on"
        url_name = Organisation.snippet_viewset.get_url_name("edit")
        self._post(url_name, (organisation.pk,), data)

    def _post(self, name: str, args: tuple[Any, ...], data: dict[str, Any] | None = None) -> None:
        """Send a form; it may be refused only because an address is taken or a place unfit."""
        response = self.client.post(reverse(name, args=args), data or {})
        assert response.status_code in {200, 302}, (name, response.status_code)
        if response.status_code == 200 and response.context is not None:
            form = response.context.get("form")
            refused = dict(form.errors) if form is not None else {}
            assert refused.keys() <= TAKEN, refused


def activity_form(kind: str, facts: dict[str, Any]) -> dict[str, Any]:
    """What the form of an activity sends: what `facts` leave out is empty."""
    where = [
        (
            "place",
            {
                "territory": code,
                "subdivision": "",
                "party_en": "",
            },
        )
        for code in facts.get("territories", ())
    ]
    who = [("partner", {"organisation": id}) for id, _ in facts.get("partners", ())]
    photos = [
        ("photo", {"image": "", "url": url, "alt": facts["title"], "caption": "", "credit": ""})
        for url in facts.get("photos", ())
    ]
    streams: dict[str, Any] = {"where": where, "who": who, "photos": photos}
    if kind == "agreement":
        streams["renewals"] = []
    data = nested_form_data(
        {
            "title": facts["title"],
            "summary": facts.get("summary", ""),
            "body": rich_text(facts.get("body", "")),
            "purpose": "",
            "outcome": "",
            "activity_type": facts.get("type", ""),
            "activity_status": facts.get("status", ""),
            "on_behalf_of": "",
            "parent_activity": facts.get("parent", ""),
            "agreement": "",
            **{name: streamfield(streams.get(name, [])) for name in {*STREAMS, *streams}},
        }
    )
    for number in range(len(where)):
        for name in ("party", "locality"):
            prefix = f"where-{number}-value-{name}"
            data |= {f"{prefix}_en": "", f"{prefix}_fr": "", f"{prefix}_kept": ""}
    for number, (_, role) in enumerate(facts.get("partners", ())):
        data[f"who-{number}-value-roles"] = [role]
        prefix = f"who-{number}-value-note"
        data |= {f"{prefix}_en": "", f"{prefix}_fr": "", f"{prefix}_kept": ""}
    data |= _period("period", facts.get("period", ""))
    if kind == "agreement":
        data |= {"renewal": "", **_period("validity", "")}
    data |= {"capacity_en": "", "capacity_fr": "", "capacity_kept": ""}
    return {**data, "themes": list(facts.get("themes", ())), **_comments()}


def _period(prefix: str, text: str) -> dict[str, str]:
    empty = {f"{prefix}_{name}": "" for name in PERIOD}
    return {
        **empty,
        f"{prefix}_ending": "single",
        f"{prefix}_text": text,
        f"{prefix}_before": "",
    }


def _at(now: datetime, hours: int) -> str:
    return (now + timedelta(hours=hours)).strftime("%Y-%m-%d %H:%M")


def _comments() -> dict[str, Any]:
    counts = ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")
    return {f"comments-{name}": 0 for name in counts}


def _published(publish: bool) -> dict[str, str]:
    return {"action-publish": "1"} if publish else {}
