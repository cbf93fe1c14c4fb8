"""The steps of preparing the site, in order; each can be repeated."""

from collections.abc import Callable

from django.conf import settings
from django.core.management import call_command

from electoral_outreach.formats.json import load
from institution.preparing.pages import ensure_homes, ensure_section


def prepare(say: Callable[[str], object]) -> None:
    """Make the database, the pages around the section, and the section from the register."""
    say("Preparing the demonstration (this happens once):")
    say("  the database")
    call_command("migrate", verbosity=0, interactive=False)
    register = load(settings.REGISTER)
    say("  the site and the section")
    landing = ensure_section(ensure_homes(register), register)
    say(f"  {len(register.activities)} activities of {settings.REGISTER.name}")
    call_command(
        "outreach_import",
        str(settings.REGISTER),
        parent=str(landing.pk),
        publish=True,
        verbosity=0,
    )
    call_command("rebuild_references_index", verbosity=0)
