"""Merging as an editor does it, and what is kept of it."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from django.db.models import ProtectedError
from django.urls import reverse
from wagtail.models import ModelLogEntry

from tests.wagtail.editing.named import fresh, organisation, partner, partners, rows_naming
from wagtail_outreach.models import Organisation

pytestmark = pytest.mark.django_db


def test_a_merged_organisation_is_kept_and_offered_nowhere(editor, undp, pnud, merged):
    merged("pnud")
    pnud.refresh_from_db()
    assert pnud.current == undp
    listing = editor.get(reverse(Organisation.snippet_viewset.get_url_name("list")))
    assert "/edit/pnud/" not in listing.content.decode()
    chooser = Organisation.snippet_viewset.chooser_viewset.get_url_name("choose_results")
    assert "/chosen/pnud/" not in editor.get(reverse(chooser)).content.decode()


@pytest.mark.django_db(transaction=True)  # MariaDB's search finds what is committed only
def test_a_search_finds_the_one_that_stays_and_not_the_merged(editor, undp, pnud, merged):
    merged("pnud")
    chooser = Organisation.snippet_viewset.chooser_viewset.get_url_name("choose_results")
    searched = editor.get(reverse(chooser), {"q": "Programme"}).content.decode()
    assert "/chosen/undp/" in searched
    assert "/chosen/pnud/" not in searched


def test_the_address_of_its_form_leads_to_the_one_that_stays(editor, pnud, merged):
    merged("pnud")
    edit = Organisation.snippet_viewset.get_url_name("edit")
    response = editor.get(reverse(edit, args=["pnud"]), follow=True)
    assert response.redirect_chain == [(reverse(edit, args=["undp"]), 302)]
    assert "This is the one that stays" in response.content.decode()


def test_neither_of_two_that_were_merged_is_deleted(editor, undp, pnud, merged):
    merged("pnud")
    for id in ("undp", "pnud"):
        url = reverse(Organisation.snippet_viewset.get_url_name("delete"), args=[id])
        assert (
            "have to lead to the one that stays" in editor.post(url, follow=True).content.decode()
        )
    with pytest.raises(ProtectedError):
        Organisation.objects.get(pk="undp").delete()


# the way there


def url(name, *args):
    return reverse(Organisation.snippet_viewset.get_url_name(name), args=args)


def merging(editor, *ids, **chosen):
    return editor.get(url("merge"), {"id": ids, **chosen})


def test_a_list_offers_merging_for_each_and_for_what_is_ticked(editor, pnud):
    listing = editor.get(url("list")).content.decode()
    assert f"{url('merge')}?id=pnud" in listing
    bulk = "/admin/bulk/wagtail_outreach/organisation/outreach-merge/"
    assert bulk in listing
    response = editor.get(bulk, {"id": ["pnud", "undp"], "next": url("list")})
    assert response.url.startswith(f"{url('merge')}?id=pnud&id=undp&next=")
    assert f"{url('merge')}?id=pnud" in editor.get(url("edit", "pnud")).content.decode()


def test_the_page_says_what_will_happen_before_it_does(editor, make_mission, pnud):
    page = make_mission(who=[partner("pnud", "funder")])
    asked = merging(editor, "pnud").content.decode()
    assert "Show what will happen" in asked
    assert "Yes, merge" not in asked
    shown = merging(editor, "pnud", into="undp", names="earlier").content.decode()
    assert "Yes, merge" in shown
    assert "1 page names one of them" in shown
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in shown
    assert "Not by a button" in shown
    assert partners(fresh(page)) == [("pnud", ("funder",))]


def test_an_editor_merges_and_is_told_where_it_went(editor, make_mission, pnud, commit):
    organisation("pnud-2")
    page = make_mission(who=[partner("pnud", "funder"), partner("pnud-2", "host")])
    chosen = {"id": ["pnud", "pnud-2"], "into": "undp", "names": "fill", "next": url("list")}
    with commit():
        response = editor.post(url("merge"), chosen, follow=True)
    assert response.redirect_chain == [(url("list"), 302)]
    said = response.content.decode()
    assert "2 organisations were merged" in said
    assert url("usage", "undp") in said
    assert partners(fresh(page)) == [("undp", ("funder", "host"))]
    assert rows_naming("pnud") == rows_naming("pnud-2") == []
    assert page.title in editor.get(url("usage", "undp")).content.decode()


@pytest.mark.parametrize(
    ("into", "said"), [("pnud", "into itself"), ("oif", "Select a valid choice")]
)
def test_a_choice_that_cannot_be_is_refused_on_the_page(editor, pnud, merged, into, said):
    organisation("oif")
    merged("oif")
    page = merging(editor, "pnud", into=into, names="fill").content.decode()
    assert said in page
    assert "Yes, merge" not in page
    posted = {"id": ["pnud"], "into": into, "names": "fill"}
    assert said in editor.post(url("merge"), posted).content.decode()


def test_what_was_merged_meanwhile_is_said(editor, pnud, merged):
    organisation("oif")
    merged("pnud")
    posted = {"id": ["pnud"], "into": "oif", "names": "fill"}
    page = editor.post(url("merge"), posted).content.decode()
    assert "already" in page
    assert Organisation.objects.get(pk="pnud").merged_into_id == "undp"


@pytest.mark.parametrize(("rights", "status"), [(["change", "delete"], 200), (["change"], 403)])
def test_merging_takes_the_rights_to_change_and_to_delete(editor, client, pnud, rights, status):
    group = Group.objects.create(name="clerks")
    names = ["access_admin", *(f"{right}_organisation" for right in rights)]
    group.permissions.set(Permission.objects.filter(codename__in=names))
    clerk = get_user_model().objects.create_user("clerk", "c@example.org", "x")
    clerk.groups.add(group)
    client.force_login(clerk)
    response = client.get(url("merge"), {"id": "pnud"})
    # Wagtail sends whoever lacks a right to its start page, with a message
    assert response.status_code == (status if status == 200 else 302)
    assert (f"{url('merge')}?id=pnud" in client.get(url("list")).content.decode()) is (
        status == 200
    )


def test_the_log_says_who_merged_what_and_where_it_was_named(editor, make_mission, pnud, merged):
    page = make_mission(who=[partner("pnud")])
    user = get_user_model().objects.get(username="editor")
    merged("pnud", user=user)
    taken_in = ModelLogEntry.objects.get(action="wagtail_outreach.merge_here")
    assert (taken_in.object_id, taken_in.user, taken_in.data["id"]) == ("undp", user, "pnud")
    assert taken_in.data["objects"] == {"wagtail_outreach_pages.missionpage": [page.pk]}
    assert ModelLogEntry.objects.get(action="wagtail_outreach.merge").object_id == "pnud"
    history = editor.get(url("history", "undp")).content.decode()
    assert "Took in Programme des Nations Unies" in history
    assert page.title in history


# the command


def test_the_command_says_what_it_does_and_how_far_it_is(make_mission, pnud, undp, commit, capsys):
    page = make_mission(who=[partner("pnud", "funder")])
    call_command("outreach_merge", "pnud", "--into", "undp", "--dry-run")
    assert "named on 1 pages, in 1 drafts and older versions" in capsys.readouterr().out
    assert partners(fresh(page)) == [("pnud", ("funder",))]
    with commit():
        call_command("outreach_merge", "pnud", "--into", "undp")
    assert "rewritten: 2 of 2" in capsys.readouterr().out
    assert partners(fresh(page)) == [("undp", ("funder",))]
    with pytest.raises(CommandError, match="into itself"):
        call_command("outreach_merge", "undp", "--into", "undp")


def test_the_history_names_each_of_several_that_were_merged_at_once(editor, undp, pnud):
    organisation("undp-2", en="UN Development Prog")
    editor.post(url("merge"), {"id": ["pnud", "undp-2"], "into": "undp", "names": "fill"})
    history = editor.get(url("history", "undp")).content.decode()
    assert "(pnud)" in history
    assert "(undp-2)" in history
