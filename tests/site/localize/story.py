"""What happens on a site that translates with wagtail-localize; it prints the end.

DJANGO_SETTINGS_MODULE=tests.site.localize_settings python -m tests.site.localize.story
"""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import Any

import django
from django.core.management import call_command


def tell() -> dict[str, Any]:
    """Publish a mission, translate it, change its facts on the lead and then its words."""
    from django.contrib.auth.models import User
    from django.test import Client
    from wagtail.models import Locale, Page, Site
    from wagtail_localize.models import StringTranslation, Translation, TranslationSource

    from electoral_outreach.listing import Query
    from tests.site.home.models import HomePage
    from tests.wagtail.conftest import place
    from wagtail_outreach.listing import section_listing
    from wagtail_outreach.models import Activity
    from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage

    english = Locale.objects.get_or_create(language_code="en")[0]
    french = Locale.objects.get_or_create(language_code="fr")[0]
    root = Page.objects.get(depth=1)
    root.get_children().delete()
    home = Page.objects.get(depth=1).add_child(instance=HomePage(title="Home", locale=english))
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    landing = home.add_child(instance=OutreachLandingPage(title="Activities", since="1992"))
    lead = landing.add_child(
        instance=MissionPage(
            title="Mission to Haiti",
            summary="Help with the register.",
            period="2015",
            where=[place("HT", locality={"en": "Jacmel", "fr": "Jacmel"})],
        )
    )
    lead.save_revision().publish()

    def translate(page: Any, words: dict[str, str]) -> Translation:
        source, _ = TranslationSource.update_or_create_from_instance(page)
        translation, _ = Translation.objects.get_or_create(source=source, target_locale=french)
        for segment in source.stringsegment_set.select_related("string", "context"):
            if segment.string.data in words:
                StringTranslation.objects.update_or_create(
                    translation_of=segment.string,
                    context=segment.context,
                    locale=french,
                    defaults={"data": words[segment.string.data]},
                )
        translation.save_target()
        return translation

    translate(home, {"Home": "Accueil"})
    translate(landing, {"Activities": "Activités"})
    words = {"Mission to Haiti": "Mission en Haïti", "Help with the register.": "Aide au registre."}
    translation = translate(lead, words)
    asked = sorted({segment.context.path for segment in translation.source.stringsegment_set.all()})
    lead.period = "2016-10"
    lead.save_revision().publish()
    translated = MissionPage.objects.get(locale=french)
    listing = section_listing(
        OutreachLandingPage.objects.get(locale=french),
        Query(),
        languages=["fr"],
        today=date(2026, 1, 1),
    )
    client = Client()
    client.force_login(User.objects.create_superuser("editor", password=None))
    editor = client.get(f"/admin/pages/{translated.pk}/edit/")
    offered = editor.content.decode()
    return {
        "asked": asked,
        "activities": Activity.objects.count(),
        "is lead": [lead.is_lead, translated.is_lead],
        "period": str(translated.facts.period),
        "listed": [item.title.text for item in listing.items],
        "page": client.get(listing.items[0].url).status_code,
        "editor": [editor.status_code, "Help with the register." in offered, "Jacmel" in offered],
    }


if __name__ == "__main__":
    django.setup()
    call_command("check")
    call_command("migrate", verbosity=0)
    sys.stdout.write(json.dumps(tell()))
