"""Locales, home pages and the empty section, made once and found again by every later run."""

from django.conf import settings
from django.utils.html import escape, format_html
from wagtail.models import Locale, Page, Site

from electoral_outreach.model import Register
from institution.models import HomePage
from institution.preparing.texts import TEXTS, SiteTexts
from wagtail_outreach.pages.models import OutreachArchivePage, OutreachLandingPage
from wagtail_outreach.visiting.addresses.paths import Spot

MAIN = settings.LANGUAGE_CODE


def ensure_homes(register: Register) -> HomePage:
    """One home page in each language; the site's root is the one in the main language."""
    locales = {tag: Locale.objects.get_or_create(language_code=tag)[0] for tag in TEXTS}
    home = HomePage.objects.filter(locale=locales[MAIN]).first()
    if home is None:
        home = _published_home(locales[MAIN], register)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    site.hostname, site.port, site.root_page = "localhost", 80, home
    site.site_name = _name(register, MAIN)
    site.save()
    # What a new Wagtail database brings along: a page that says how to make a page.
    for page in Page.objects.filter(depth=2, slug="home").exclude(pk=home.pk):
        page.delete()
    for tag, locale in locales.items():
        if not home.has_translation(locale):
            copy = home.copy_for_translation(locale)
            copy.title, copy.slug = _name(register, tag), f"home-{tag}"
            copy.welcome = TEXTS[tag].welcome
            copy.save_revision().publish()
    return home


def stand_at(host: str, port: int) -> None:
    """Let the site's own addresses, in sitemaps and for search engines, be those it is served at."""
    site = Site.objects.get(is_default_site=True)
    site.hostname, site.port = host, port
    site.save()


def _name(register: Register, tag: str) -> str:
    return register.institution.current.name.best([tag]).text


def _published_home(locale: Locale, register: Register) -> HomePage:
    home = HomePage(
        title=_name(register, MAIN),
        welcome=TEXTS[MAIN].welcome,
        slug=f"home-{MAIN}",
        locale=locale,
    )
    Page.get_first_root_node().add_child(instance=home)
    home.save_revision().publish()
    return home


def ensure_section(home: HomePage, register: Register) -> OutreachLandingPage:
    """The section and its archive in every language, with the register's introduction."""
    landing = OutreachLandingPage.objects.child_of(home).first()
    if landing is None:
        landing = OutreachLandingPage(**_landing_values(TEXTS[MAIN], register, MAIN))
        landing.since = str(register.since or "")
        home.add_child(instance=landing)
        landing.save_revision().publish()
    archive = OutreachArchivePage.objects.child_of(landing).first()
    if archive is None:
        archive = OutreachArchivePage(title=TEXTS[MAIN].archive, slug=TEXTS[MAIN].archive_slug)
        landing.add_child(instance=archive)
        archive.save_revision().publish()
    for tag, texts in TEXTS.items():
        if tag != MAIN:
            _ensure_translation(landing, archive, tag, texts, register)
    return landing


def _ensure_translation(
    landing: OutreachLandingPage,
    archive: OutreachArchivePage,
    tag: str,
    texts: SiteTexts,
    register: Register,
) -> None:
    locale = Locale.objects.get(language_code=tag)
    if not landing.has_translation(locale):
        copy = landing.copy_for_translation(locale)
        for name, value in _landing_values(texts, register, tag).items():
            setattr(copy, name, value)
        copy.save_revision().publish()
    if not archive.has_translation(locale):
        copy = archive.copy_for_translation(locale)
        copy.title, copy.slug = texts.archive, texts.archive_slug
        copy.save_revision().publish()


def _landing_values(texts: SiteTexts, register: Register, tag: str) -> dict[str, object]:
    """What a landing page says in a language: the register's introduction and the two lists."""
    said = register.introduction.best([tag]).text if register.introduction else ""
    archive = f"/{tag}/{texts.section_slug}/{texts.archive_slug}/"
    lists = format_html(
        texts.lists,
        missions=archive + Spot(kind="mission", complete=True).tail(tag),
        hostings=archive + Spot(kind="hosting", complete=True).tail(tag),
    )
    paragraphs = [f"<p>{escape(part)}</p>" for part in said.split("\n\n") if part.strip()]
    return {
        "title": texts.section,
        "slug": texts.section_slug,
        "search_description": texts.section_summary,
        "show_in_menus": True,
        "introduction": [("paragraph", html) for html in (*paragraphs, str(lists))],
    }
