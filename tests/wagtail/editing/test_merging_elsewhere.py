"""Merging where a site of its own names organisations: in its tables, blocks and revisions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wagtail.blocks import CharBlock, ListBlock, StreamBlock, StructBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from tests.site.home.models import HomePage, Network, Sponsor
from tests.wagtail.editing.named import organisation, partner
from wagtail_outreach.blocks.streams import WhoStream
from wagtail_outreach.editing.merging import MergeRefused, merge, plan
from wagtail_outreach.editing.merging.renaming import renamed, renamed_record
from wagtail_outreach.models import Organisation
from wagtail_outreach.pages.models import OutreachArchivePage


class SponsorsBlock(StructBlock):
    """A block of a site's own."""

    heading = CharBlock()
    sponsors = ListBlock(SnippetChooserBlock("wagtail_outreach.Organisation"))


STREAM = StreamBlock([("sponsors", SponsorsBlock()), ("text", CharBlock())])


def test_choosers_in_blocks_of_a_site_s_own_are_found():
    text = {"type": "text", "value": "pnud", "id": "1"}
    sponsors = ["pnud", "oif", "undp"]
    stored = [{"type": "sponsors", "value": {"heading": "pnud", "sponsors": sponsors}}, text]
    told = renamed(STREAM, stored, {"pnud": "undp"})
    assert told[0]["value"] == {"heading": "pnud", "sponsors": ["undp", "oif"]}
    assert told[1] == text
    assert renamed(STREAM, told, {"pnud": "undp"}) is told


IDS = st.sampled_from(["a", "b", "c", "d"])
PARTNERS = st.fixed_dictionaries(
    {
        "organisation": IDS,
        "roles": st.lists(st.sampled_from(["funder", "host", "organiser"]), unique=True),
        "note": st.dictionaries(st.sampled_from(["en", "fr"]), st.sampled_from(["x", "y", "z"])),
    }
)


@given(st.lists(PARTNERS, max_size=5), st.dictionaries(IDS, st.just("z"), max_size=3))
def test_partners_put_together_lose_nothing_in_blocks_and_records_alike(partners, to):
    stored = [{"type": "partner", "value": each, "id": str(n)} for n, each in enumerate(partners)]
    told = [each["value"] for each in renamed(WhoStream(), stored, to)]
    assert told == renamed_record({"partners": partners}, to).get("partners", [])
    assert _facts(told) == {(to.get(id, id), fact) for id, fact in _facts(partners)}
    assert sum(each["organisation"] == "z" for each in told) <= 1
    again = [{"type": "partner", "value": each, "id": str(n)} for n, each in enumerate(told)]
    assert renamed(WhoStream(), again, to) is again


def _facts(partners):
    """Each role and each note with whom it is of."""
    return {
        (each["organisation"], fact)
        for each in partners
        for fact in (
            None,
            *each["roles"],
            *((tag, part) for tag, text in each["note"].items() for part in text.split(" / ")),
        )
    }


@pytest.mark.django_db
def test_relations_to_several_name_the_one_that_stays_once(undp):
    both, one = Network(secretariat=organisation("a")), Network(secretariat=organisation("b"))
    pnud = organisation("pnud")
    for network, members in ((both, [pnud, undp]), (one, [pnud])):
        network.save()
        network.members.set(members)
    planned = plan(["pnud"], "undp")
    assert planned.others_total == 2
    merge(["pnud"], "undp")
    assert list(both.members.all()) == list(one.members.all()) == [undp]


@pytest.mark.django_db
def test_where_only_one_may_be_named_the_merge_is_refused(undp):
    pnud = organisation("pnud")
    first = Network.objects.create(secretariat=pnud)
    second = Network.objects.create(secretariat=undp)
    with pytest.raises(MergeRefused, match="network: both are named where only one may be"):
        merge(["pnud"], "undp")
    assert Organisation.objects.get(pk="pnud").merged_into is None
    second.delete()
    merge(["pnud"], "undp")
    first.refresh_from_db()
    assert first.secretariat == undp


@pytest.mark.django_db
def test_what_a_revision_holds_of_parts_of_a_page_is_rewritten(home, undp):
    pnud = organisation("pnud")
    home = HomePage.objects.get(pk=home.pk)
    home.sponsors = [Sponsor(organisation=pnud)]
    home.save_revision().publish()
    done = merge(["pnud"], "undp")
    assert done.found.revisions == 1
    assert [each.organisation_id for each in Sponsor.objects.all()] == ["undp"]
    draft = HomePage.objects.get(pk=home.pk).get_latest_revision_as_object()
    assert [each.organisation_id for each in draft.sponsors.all()] == ["undp"]


@pytest.mark.django_db
def test_an_address_with_an_old_id_leads_to_the_one_that_stays(
    client, make_mission, landing, undp, django_capture_on_commit_callbacks
):
    landing.add_child(instance=OutreachArchivePage(title="Archive", slug="archive"))
    organisation("pnud")
    make_mission(who=[partner("pnud", "funder")])
    base = "/en/international-activities/archive/"
    assert client.get(f"{base}partner/pnud/").status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        merge(["pnud"], "undp")
    response = client.get(f"{base}partner/pnud/2015/?theme=cybersecurity")
    assert (response.status_code, response.url) == (
        301,
        f"{base}partner/undp/2015/?theme=cybersecurity",
    )
    assert "Mission to Haiti" in client.get(f"{base}partner/pnud/", follow=True).content.decode()
