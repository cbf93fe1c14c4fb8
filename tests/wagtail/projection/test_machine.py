"""Whatever editors do, in whatever order, what listings are answered from is right after it."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import override_settings
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from wagtail.models import Locale, Page, PageViewRestriction, Site

from electoral_outreach.listing import Query
from electoral_outreach.model import Register
from electoral_outreach.strategies import registers
from tests.listing.drawn import TODAYS, queries, readers
from tests.profiles import examples
from tests.wagtail.projection.editor import Editor
from tests.wagtail.projection.ground import (
    activity_pages,
    any_page,
    empty_the_database,
    folders,
    make_a_site,
    pick,
)
from tests.wagtail.projection.invariants import TODAY, Visitor, everybody_agrees, rows_are_right
from wagtail_outreach.mixins import ActivityMixin
from wagtail_outreach.models import Activity, Organisation
from wagtail_outreach.pages.models import OutreachLandingPage
from wagtail_outreach.projection.lead import hand_over, heirs

MOST_PAGES = 40
LANGUAGES = [("en", "English"), ("fr", "French"), ("es", "Spanish")]

numbers = st.integers(0, 40)
facts = st.fixed_dictionaries(
    {"title": st.sampled_from(("Mission to Haiti", "Étude", "选举援助任务", "a _ b", "“!”"))},
    optional={
        "period": st.sampled_from(
            ("2015", "2016-11-07/2016-11-10", "{2014-05-23,2016-05-25}", "2014/..", "XXXX-03-04")
        ),
        "summary": st.sampled_from(("Two words", "Étude")),
        "body": st.sampled_from(("<p>One</p>", "<h3>Head</h3><p>One</p>")),
        "territories": st.lists(
            st.sampled_from(("HT", "MG", "CSHH", "002")), min_size=1, max_size=2, unique=True
        ),
        "partners": st.lists(
            st.tuples(st.sampled_from(("undp", "oif")), st.sampled_from(("host", "funder"))),
            max_size=2,
            unique=True,
        ),
        "themes": st.lists(st.sampled_from(("cybersecurity", "parliaments")), max_size=1),
        "status": st.sampled_from(("planned", "cancelled")),
        "photos": st.just(["https://example.org/a.jpg"]),
        "parent": numbers,
    },
)


class Editors(RuleBasedStateMachine):
    """Random actions of editors and their site, and what must hold after each."""

    @initialize(asked=st.lists(queries(max_page=2), min_size=2, max_size=2), languages=readers())
    def a_site(self, asked: list[Query], languages: tuple[str, ...]) -> None:
        empty_the_database()
        make_a_site()
        self.asked, self.languages = [Query(), *asked], languages
        self.editor, self.visitor = Editor(), Visitor()

    @rule(
        at=numbers,
        kind=st.sampled_from(("mission", "hosting", "agreement")),
        facts=facts,
        publish=st.booleans(),
    )
    def create(self, at: int, kind: str, facts: dict[str, Any], publish: bool) -> None:
        self.editor.create(pick(folders(), at), kind, with_parent(facts, kind), publish=publish)

    @rule(at=numbers, facts=facts, slug=st.sampled_from(("", "", "new")), publish=st.booleans())
    def edit(self, at: int, facts: dict[str, Any], slug: str, publish: bool) -> None:
        page = pick(activity_pages(), at)
        if page is not None:
            facts = {**with_parent(facts, page.kind), "slug": slug}
            self.editor.edit(page, facts, publish=publish)

    @rule(at=numbers, facts=facts, until=st.sampled_from((None, 3)), hours=st.integers(0, 4))
    def schedule(self, at: int, facts: dict[str, Any], until: int | None, hours: int) -> None:
        page = pick(activity_pages(), at)
        if page is not None:
            self.editor.schedule(page, with_parent(facts, page.kind), after=1, until=until)
        self.editor.run_schedule(hours)

    @rule(at=numbers, slug=st.sampled_from(("one", "two", "three")), publish=st.booleans())
    def rename(self, at: int, slug: str, publish: bool) -> None:
        institution = pick(["", "undp", "oif"], at)
        self.editor.rename(pick(folders(), at), slug, institution=institution, publish=publish)

    @rule(at=numbers, below=st.booleans())
    def unpublish(self, at: int, below: bool) -> None:
        page = pick(any_page(), at)
        if page is not None:
            self.editor.unpublish(page, below=below)

    @rule(at=numbers, to=numbers)
    def move(self, at: int, to: int) -> None:
        page, target = pick(any_page(), at), pick(folders(), to)
        if page is not None and not target.path.startswith(page.path):
            self.editor.move(page, target)

    @rule(at=numbers, position=st.integers(0, 3))
    def reorder(self, at: int, position: int) -> None:
        self.editor.reorder(pick([*any_page(), *folders()], at), position)

    @rule(at=numbers, heir=st.integers(0, 2))
    def delete(self, at: int, heir: int) -> None:
        page = pick(any_page(), at)
        if page is None:
            return
        others = heirs(page) if isinstance(page, ActivityMixin) else []
        answers = ["all", *(str(other.pk) for other in others)] if others else ["others"]
        self.editor.delete(page, pick(answers, heir))

    @rule(at=numbers, to=numbers, alias=st.booleans(), publish=st.booleans(), below=st.booleans())
    def copy(self, at: int, to: int, alias: bool, publish: bool, below: bool) -> None:
        page, parent = pick(any_page(), at), pick(folders(), to)
        if page is not None and Page.objects.count() < MOST_PAGES:
            options = {"alias": alias, "publish_copies": publish, "copy_subpages": below}
            self.editor.copy(page, parent, **options)

    @rule(at=numbers, delete_source=st.booleans())
    def settle_alias(self, at: int, delete_source: bool) -> None:
        """An alias becomes a page of its own, or loses its source."""
        alias = pick(activity_pages(aliases=True), at)
        if alias is not None and delete_source:
            self.editor.delete(alias.alias_of.specific, "all")
        elif alias is not None:
            self.editor.convert(alias)

    @rule(at=numbers, locale=numbers, below=st.booleans())
    def translate(self, at: int, locale: int, below: bool) -> None:
        page, wanted = (
            pick([*any_page(), *folders()], at),
            pick(list(Locale.objects.order_by("pk")), locale),
        )
        parent = page.get_parent()
        # Wagtail translates no tree of which a part is translated already
        done = [each for each in page.get_descendants() if each.has_translation(wanted)]
        if not done and (parent.is_root() or parent.has_translation(wanted)):
            self.editor.translate(page, wanted, below=below)

    @rule(
        at=numbers,
        type=st.sampled_from(("none", "login", "password", "groups")),
        group=numbers,
        password=st.sampled_from(("a", "b")),
    )
    def restrict(self, at: int, type: str, group: int, password: str) -> None:
        chosen = pick(list(Group.objects.order_by("pk")), group)
        if type != "groups" or chosen is not None:
            groups = [chosen.pk] if type == "groups" else []
            self.editor.restrict(pick([*any_page(), *folders()], at), type, groups, password)

    @rule(at=numbers)
    def open(self, at: int) -> None:
        restriction = pick(list(PageViewRestriction.objects.order_by("pk")), at)
        if restriction is not None:
            self.editor.restrict(restriction.page, "none", [], "")

    @rule(at=numbers)
    def delete_group(self, at: int) -> None:
        group = pick(list(Group.objects.order_by("pk")), at)
        if group is not None:
            self.editor.delete_group(group)

    @rule(
        at=numbers,
        name=st.sampled_from(("Nations", "Étude Office")),
        acronym=st.sampled_from(("", "UNO")),
    )
    def rename_organisation(self, at: int, name: str, acronym: str) -> None:
        organisation = pick(list(Organisation.objects.standing().order_by("pk")), at)
        self.editor.rename_organisation(organisation, name, acronym)

    @rule(at=numbers)
    def retire_organisation(self, at: int) -> None:
        known = Organisation.objects.standing().filter(pk__in=("undp", "oif"))
        self.editor.retire(pick(list(known.order_by("pk")), at))

    @rule(at=numbers, into=numbers)
    def merge_organisations(self, at: int, into: int) -> None:
        standing = list(Organisation.objects.standing().order_by("pk"))
        gone, stays = pick(standing, at), pick(standing, into)
        if gone != stays:
            self.editor.merge(gone, stays)

    @rule(at=numbers, heir=numbers)
    def change_lead(self, at: int, heir: int) -> None:
        page = pick([page for page in activity_pages() if page.is_lead and heirs(page)], at)
        if page is not None:
            hand_over(page, pick(heirs(page), heir))

    @rule(at=numbers, period=st.sampled_from(("2013", "2016")), live=st.booleans())
    def load(self, at: int, period: str, live: bool) -> None:
        page = pick(activity_pages(), at)
        if page is not None:
            self.editor.load(page, period=period, live=live, title="Loaded")

    @rule(root=numbers, hostname=st.sampled_from(("localhost", "example.org")))
    def change_site(self, root: int, hostname: str) -> None:
        homes = [page for page in folders() if not isinstance(page, OutreachLandingPage)]
        self.editor.change_site(Site.objects.get(), pick(homes, root), hostname)

    @rule(code=st.sampled_from(("fr", "es")))
    def change_locale(self, code: str) -> None:
        locale = Locale.objects.exclude(language_code="en").get()
        self.editor.change_locale(locale, code)

    @rule(register=registers(max_activities=2, languages=("en", "fr")), publish=st.booleans())
    def import_a_register(self, register: Register, publish: bool) -> None:
        landing = OutreachLandingPage.objects.filter(alias_of__isnull=True).first()
        if landing is not None:
            self.editor.take_in(register, landing, publish=publish)

    @rule(at=numbers)
    def roll_back(self, at: int) -> None:
        self.editor.abandon(pick([*any_page(), *folders()], at))

    @rule(
        asked=st.lists(queries(), min_size=1, max_size=3),
        languages=readers(),
        today=st.sampled_from(TODAYS),
    )
    def ask(self, asked: list[Query], languages: tuple[str, ...], today: Any) -> None:
        everybody_agrees(asked, languages, today)

    @invariant()
    def rows_are_right(self) -> None:
        rows_are_right()

    @invariant()
    def everybody_agrees(self) -> None:
        everybody_agrees(self.asked, self.languages, TODAY)

    @invariant()
    def every_address_answers(self) -> None:
        self.visitor.reads_everything()


def with_parent(facts: dict[str, Any], kind: str) -> dict[str, Any]:
    """The facts with a type, the key of an activity it was part of instead of a number, and
    partners that were not merged into others."""
    sorts = {"mission": "observation", "hosting": "training", "agreement": "memorandum"}
    parent = pick(list(Activity.objects.order_by("pk")), facts.get("parent", 0))
    wanted = parent.pk if parent is not None and "parent" in facts else ""
    current = {each.pk: each.current.pk for each in Organisation.objects.all()}
    partners = {(current[id], role) for id, role in facts.get("partners", ())}
    return {**facts, "type": sorts[kind], "parent": wanted, "partners": sorted(partners)}


@pytest.mark.django_db(transaction=True)
def test_the_projection_is_right_after_whatever_editors_do() -> None:
    """Rows, memories, a scan and the site agree after each step; `thorough` goes further."""
    tried = settings(
        max_examples=examples(4, thorough=100),
        stateful_step_count=examples(15, thorough=40),
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    languages = {"LANGUAGES": LANGUAGES, "WAGTAIL_CONTENT_LANGUAGES": LANGUAGES}
    with override_settings(**languages):
        run_state_machine_as_test(Editors, settings=tried)
