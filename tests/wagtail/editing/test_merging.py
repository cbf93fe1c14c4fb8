"""Merging organisations: nothing is lost, and nothing names what was merged but itself."""

from __future__ import annotations

import json

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import ReferenceIndex, TaskState, Workflow

from tests.wagtail.editing.named import (
    fresh,
    listed,
    organisation,
    partner,
    partners,
    person,
    rows_naming,
)
from wagtail_outreach.editing.merging import MergeRefused, merge, plan
from wagtail_outreach.editing.merging.takeover import take_over
from wagtail_outreach.models import Activity, Organisation, Section, current_id
from wagtail_outreach.pages.models import MissionPage
from wagtail_outreach.projection.dirt import settle_left_behind

pytestmark = pytest.mark.django_db


# what is named, everywhere


def test_pages_name_the_one_that_stays(make_mission, landing, pnud, merged):
    page = make_mission(who=[partner("pnud", "funder"), person("pnud")], on_behalf_of=pnud)
    merged("pnud")
    page = fresh(page)
    assert partners(page) == [("undp", ("funder",))]
    assert page.facts.people[0].organisation == "undp"
    assert page.facts.on_behalf_of == "undp"
    assert listed(landing, "undp") == {"mission-to-haiti"}
    assert rows_naming("pnud") == []


def test_a_partner_named_twice_has_the_roles_and_notes_of_both(make_mission, pnud, merged):
    page = make_mission(
        who=[
            partner("pnud", "organiser", en="Paid."),
            partner("undp", "funder", "organiser", en="Hosted.", fr="Reçu."),
        ]
    )
    done = merged("pnud")
    only = fresh(page).facts.partners
    assert [(each.organisation, each.roles) for each in only] == [("undp", ("organiser", "funder"))]
    assert only[0].note == {"en": "Paid. / Hosted.", "fr": "Reçu."}
    assert len(done.found.gone) == 1
    assert ReferenceIndex.get_references_to(Organisation.objects.get(pk="undp")).count() == 1


def test_what_stood_twice_before_is_left_alone(make_mission, undp, merged):
    organisation("pnud")
    organisation("oif")
    page = make_mission(who=[partner("oif", "funder"), partner("oif", "host"), partner("pnud")])
    merged("pnud")
    assert [id for id, _ in partners(fresh(page))] == ["oif", "oif", "undp"]


def test_drafts_and_older_versions_are_rewritten(make_mission, pnud, merged):
    page = make_mission(who=[partner("pnud", "funder")])
    page.who = [partner("pnud", "host"), partner("undp", "funder")]
    page.on_behalf_of = pnud
    page.save_revision()
    done = merged("pnud")
    assert done.found.revisions == 2
    first, last = fresh(page).revisions.order_by("pk")
    assert [each["value"]["organisation"] for each in json.loads(first.content["who"])] == ["undp"]
    draft = last.as_object()
    assert [(each.value["organisation"].pk, each.value["roles"]) for each in draft.who] == [
        ("undp", ["host", "funder"])
    ]
    assert draft.on_behalf_of_id == "undp"
    assert rows_naming("pnud") == []


def test_an_activity_whose_lead_is_not_live_is_rewritten(make_mission, pnud, merged, commit):
    page = make_mission(who=[partner("pnud", "funder")])
    with commit():
        page.unpublish()
    merged("pnud")
    assert Activity.objects.get().record["partners"] == [
        {"organisation": "undp", "roles": ["funder"]}
    ]
    assert rows_naming("pnud") == []


def test_aliases_and_translations_are_rewritten(
    make_mission, landing, french, pnud, merged, commit
):
    page = make_mission(who=[partner("pnud")])
    with commit():
        page.create_alias(update_slug="alias", parent=landing)
        page.copy_for_translation(french)
    merged("pnud")
    stored = [
        [each.value["organisation"].pk for each in each.who] for each in MissionPage.objects.all()
    ]
    assert stored == [["undp"]] * 3
    assert rows_naming("pnud") == []


def test_a_section_has_another_institution(landing, pnud, merged, commit):
    with commit():
        landing.institution = pnud
        landing.save_revision().publish()
    merged("pnud")
    assert fresh(landing).institution_id == "undp"
    assert Section.objects.get(key=landing.translation_key).institution == "undp"
    assert rows_naming("pnud") == []


def test_bodies_before_and_after_follow_and_none_is_before_itself(undp, pnud, merged):
    oif = organisation("oif")
    oif.relations = [
        {"type": "predecessor", "value": "pnud"},
        {"type": "predecessor", "value": "undp"},
    ]
    oif.save()
    undp.relations = [{"type": "successor", "value": "pnud"}]
    undp.save()
    pnud.relations = [
        {"type": "predecessor", "value": "oif"},
        {"type": "successor", "value": "undp"},
    ]
    pnud.save()
    done = merged("pnud")
    assert Organisation.objects.get(pk="oif").to_json()["predecessors"] == ["undp"]
    stays = Organisation.objects.get(pk="undp").to_json()
    assert (stays["predecessors"], stays.get("successors")) == (["oif"], None)
    assert any("before or after itself" in line for line in done.taken[0].left)
    assert rows_naming("pnud") == []


def test_what_was_stored_past_the_reference_index_is_in_it_afterwards(make_mission, pnud, merged):
    make_mission(who=[partner("pnud")])
    ReferenceIndex.objects.all().delete()
    merged("pnud")
    assert ReferenceIndex.get_references_to(Organisation.objects.get(pk="undp")).count() == 1


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    named=st.lists(
        st.lists(
            st.tuples(st.sampled_from(["a", "b", "c"]), st.sampled_from(["funder", "host"])),
            max_size=4,
        ),
        min_size=1,
        max_size=3,
    )
)
def test_what_is_listed_afterwards_is_the_union(make_mission, landing, named):
    with transaction.atomic():
        for id in ("a", "b", "c"):
            organisation(id)
        for number, each in enumerate(named):
            make_mission(f"Mission {number}", who=[partner(id, role) for id, role in each])
        before = {id: listed(landing, id) for id in ("a", "b", "c")}
        roles = _roles()
        merge(["a"], "b")
        settle_left_behind()
        assert listed(landing, "b") == before["a"] | before["b"]
        assert listed(landing, "a") == set()
        assert listed(landing, "c") == before["c"]
        assert _roles() == {(page, "b" if id == "a" else id, role) for page, id, role in roles}
        assert rows_naming("a") == []
        again = merge(["a"], "b")
        assert (again.found.objects, again.found.revisions) == ({}, 0)
        transaction.set_rollback(True)


def _roles():
    """Which page says that who did what, in any order and once."""
    return {
        (activity.public_id, each["organisation"], role)
        for activity in Activity.objects.all()
        for each in activity.record.get("partners", [])
        for role in each["roles"]
    }


# names and other facts


def facts(id):
    return Organisation.objects.get(pk=id).to_json()


def test_missing_languages_are_filled_in_and_the_rest_are_earlier_names(undp, merged):
    organisation("pnud", en="UN Development Program", fr="PNUD", es="PNUD")
    done = merged("pnud")
    current, earlier = facts("undp")["names"]
    assert current["name"]["es"] == "PNUD"
    assert current["name"]["en"] == "United Nations Development Programme"
    assert earlier["name"] == {"en": "UN Development Program", "fr": "PNUD"}
    assert len(done.taken[0].gained) == 2
    assert "UN Development Program" in Organisation.objects.get(pk="undp").search_text


def test_a_name_that_is_there_already_is_not_doubled(undp, merged):
    organisation("pnud", en="united nations  development programme")
    merged("pnud", names="earlier")
    assert len(facts("undp")["names"]) == 1


def test_what_is_an_earlier_name_already_is_not_one_again(undp, merged):
    undp.fill({"id": "undp", "names": [{"name": {"en": "UNDP"}}, {"name": {"en": "Old name"}}]})
    undp.save()
    organisation("pnud", en="Old Name", fr="PNUD")
    merged("pnud")
    names = [{"name": {"en": "UNDP", "fr": "PNUD"}}, {"name": {"en": "Old name"}}]
    assert facts("undp")["names"] == names


def test_names_may_be_left_behind(undp, merged):
    organisation("pnud", es="Programa")
    done = merged("pnud", names="none")
    assert len(facts("undp")["names"]) == 1
    assert "Programa (Spanish): left behind as chosen" in done.taken[0].left


def test_facts_fill_what_is_empty_and_replace_nothing(undp, merged):
    other = organisation("pnud")
    undp.fill(
        {
            **undp.to_json(),
            "identifiers": [{"scheme": "wikidata", "value": "Q1"}],
            "url": "https://undp.org",
        }
    )
    undp.save()
    other.fill(
        {
            **other.to_json(),
            "country": "US",
            "url": "https://pnud.org",
            "identifiers": [
                {"scheme": "wikidata", "value": "Q2"},
                {"scheme": "org-id", "value": "XM-DAC-41114"},
            ],
        }
    )
    other.save()
    left = merged("pnud").taken[0].left
    after = facts("undp")
    assert (after["country"], after["url"]) == ("US", "https://undp.org")
    assert [each["value"] for each in after["identifiers"]] == ["Q1", "XM-DAC-41114"]
    assert [line.partition(";")[0] for line in left] == [
        "wikidata Q2",
        "Website: https://pnud.org",
    ]
    assert facts("pnud")["identifiers"][0]["value"] == "Q2", "what is merged keeps its own facts"


def test_a_body_of_another_kind_gives_no_country(undp, merged):
    """An international body has none, and that is a fact as well."""
    Organisation.objects.filter(pk="undp").update(kind="intergovernmental-organisation")
    organisation("pnud")
    Organisation.objects.filter(pk="pnud").update(kind="other", country="HT")
    assert "Country: Haiti" in merged("pnud").taken[0].left[-1]
    assert "country" not in facts("undp")


# what cannot be, and what can be done twice


def test_what_cannot_be_merged_is_refused_with_the_reason(undp, pnud, merged):
    oif = organisation("oif")
    for ids, into, said in (
        (["undp"], "undp", "into itself"),
        ([], "undp", "at least one"),
        (["nobody"], "undp", "nobody"),
        (["pnud"], "nobody", "nobody"),
    ):
        with pytest.raises(MergeRefused, match=said):
            merge(ids, into)
    merged("pnud")
    for ids, into in ((["undp"], "pnud"), (["oif"], "pnud"), (["pnud"], "oif")):
        with pytest.raises(MergeRefused, match="already"):
            merge(ids, into)
    assert Organisation.objects.get(pk=oif.pk).merged_into is None


def test_merging_on_leads_every_old_id_to_the_last(undp, pnud, make_mission, merged):
    organisation("pnud-2")
    make_mission(who=[partner("pnud-2"), partner("pnud")])
    merged("pnud-2", into="pnud")
    merged("pnud", into="undp")
    assert {current_id(id) for id in ("pnud-2", "pnud", "undp")} == {"undp"}
    assert rows_naming("pnud") == rows_naming("pnud-2") == []
    assert len(MissionPage.objects.get().facts.partners) == 1


def test_several_are_merged_at_once(undp, pnud, make_mission, merged):
    organisation("pnud-2")
    make_mission(who=[partner("pnud-2", "host"), partner("pnud", "funder")])
    merged("pnud", "pnud-2")
    assert partners(MissionPage.objects.get()) == [("undp", ("host", "funder"))]
    assert current_id("pnud-2") == "undp"


def test_the_one_that_stays_may_be_retired_which_is_said(undp, pnud, merged):
    Organisation.objects.filter(pk="undp").update(retired=True)
    assert "retired" in plan(["pnud"], "undp").warnings[0]
    merged("pnud")
    assert Organisation.objects.get(pk="undp").retired


def test_a_plan_writes_nothing_and_says_what_the_merge_does(
    make_mission, landing, pnud, merged, commit
):
    with commit():
        landing.institution = pnud
        landing.save_revision().publish()
    page = make_mission(who=[partner("pnud")])
    draft = make_mission("Draft", live=False)
    draft.who = [partner("pnud")]
    draft.save_revision()
    planned = plan(["pnud"], "undp")
    assert [each.pk for each in planned.pages] == [page.pk]
    assert [each.pk for each in planned.landings] == [landing.pk]
    assert (planned.pages_total, planned.versions, planned.drafts_only) == (1, 3, 1)
    assert Organisation.objects.get(pk="pnud").merged_into is None
    assert merged("pnud").found.revisions == planned.versions


def test_the_number_of_queries_does_not_grow_with_the_pages(
    make_mission, pnud, undp, django_assert_max_num_queries
):
    counts = []
    for number in (2, 8):
        for each in range(number):
            make_mission(f"Mission {number} {each}", who=[partner("pnud"), partner("undp")])
        with django_assert_max_num_queries(200) as asked, transaction.atomic():
            merge(["pnud"], "undp")
            counts.append(len(asked))
            transaction.set_rollback(True)
    assert counts[0] == counts[1]


# what is saved late


def test_a_form_that_was_open_is_brought_to_the_one_that_stays(make_mission, pnud, merged, commit):
    page = make_mission(who=[partner("pnud", "funder")])
    merged("pnud")
    page.who = [partner("pnud", "funder"), partner("undp", "host")]
    page.on_behalf_of_id = "pnud"
    with commit():
        page.save_revision().publish()
    assert partners(fresh(page)) == [("undp", ("funder", "host"))]
    assert fresh(page).on_behalf_of_id == "undp"
    assert rows_naming("pnud") == []


def test_a_page_in_a_workflow_goes_on_as_rewritten(make_mission, pnud, merged, commit, admin_user):
    page = make_mission()
    page.who = [partner("pnud", "funder")]
    page.save_revision()
    workflow = Workflow.objects.first()
    state = workflow.start(page, admin_user)
    merged("pnud")
    with commit():
        TaskState.objects.get(workflow_state=state).approve(user=admin_user)
    assert partners(fresh(page)) == [("undp", ("funder",))]


def test_what_both_say_is_said_to_be_there_already():
    """Of a name that is otherwise another one."""
    stays = {"id": "undp", "names": [{"name": {"en": "UNDP"}, "acronym": {"fr": "PNUD"}}]}
    other = {"id": "pnud", "names": [{"name": {"en": "UN Prog"}, "acronym": {"fr": "PNUD"}}]}
    taken = take_over(stays, other)
    assert taken.known == ["PNUD (French)"]
    assert taken.gained == ["Earlier name: UN Prog (English)"]
