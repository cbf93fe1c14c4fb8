"""What happens on a site with its own base page; run in a process of its own, it prints the end.

DJANGO_SETTINGS_MODULE=tests.site.ownbase_settings python -m tests.site.ownbase.story
"""

from __future__ import annotations

import json
import sys
from datetime import date

import django
from django.core.management import call_command


def tell() -> dict[str, object]:
    """Import a register, publish, list, delete a lead; on the site's own page types throughout."""
    from wagtail.models import Locale, Site

    from electoral_outreach.listing import Query
    from electoral_outreach.model import Register
    from tests.site.ownbase.models import Home, Landing, Mission, SitePage
    from wagtail_outreach.editing.imports import import_register
    from wagtail_outreach.listing import section_listing
    from wagtail_outreach.models import Activity

    english = Locale.objects.create(language_code="en")
    french = Locale.objects.create(language_code="fr")
    root = SitePage.add_root(title="Root", slug="root", locale=english)
    home = root.add_child(instance=Home(title="Home", slug="home", locale=english))
    Site.objects.create(hostname="localhost", root_page=home.get_base_page(), is_default_site=True)
    home.copy_for_translation(french).save_revision().publish()
    register = Register(
        institution={"id": "us", "names": [{"name": {"en": "Us"}}]},
        activities=[
            {
                "kind": "mission",
                "id": "haiti-2015",
                "title": {"en": "Mission to Haiti", "fr": "Mission en Haïti"},
                "period": "2015-10",
            }
        ],
    )
    import_register(register, "/en/", create_landing=True, publish=True)
    landing = Landing.objects.get(locale=english)
    listing = section_listing(landing, Query(), languages=["fr"], today=date(2026, 1, 1))
    Mission.objects.get(locale=english).delete()
    heir = Mission.objects.get()
    return {
        "listed": [item.title.text for item in listing.items],
        "slugs": [item.url.rstrip("/").rpartition("/")[2] for item in listing.items],
        "lead": Activity.objects.get().lead_id == heir.pk,
        "period": str(heir.facts.period),
    }


if __name__ == "__main__":
    django.setup()
    call_command("check")
    call_command("migrate", run_syncdb=True, verbosity=0)
    sys.stdout.write(json.dumps(tell()))
