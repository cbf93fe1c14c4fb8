"""Organisations, their acronyms, their roles, and the capacity in which the institution acted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.legacy import read_page
from electoral_outreach.legacy.facts.partners import capacity_in, listed_partners, partners_in
from electoral_outreach.legacy.names.organisations import organisations_in
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import LANGUAGES


@pytest.mark.parametrize(
    ("tag", "text", "name", "acronym"),
    [
        (
            "en",
            "the Electoral Commission of Jamaica (ECJ)",
            "Electoral Commission of Jamaica",
            "ECJ",
        ),
        (
            "en",
            "ECJ (Electoral Commission of Jamaica)",
            "Electoral Commission of Jamaica",
            "ECJ",
        ),
        ("fr", "la Commission électorale du Bénin (CEB)", "Commission électorale du Bénin", "CEB"),
        ("es", "el Tribunal Supremo de Elecciones (TSE)", "Tribunal Supremo de Elecciones", "TSE"),
        ("en", "the Vanuatu Electoral Office", "Vanuatu Electoral Office", None),
        (
            "en",
            "the Coalition of Ethiopian Civil Society Organizations for Elections (CECOE)",
            "Coalition of Ethiopian Civil Society Organizations for Elections",
            "CECOE",
        ),
        ("en", "the Federal Service Home (FS Home)", "Federal Service Home", "FS Home"),
        ("es", "Invitado por el Tribunal Supremo Electoral", "Tribunal Supremo Electoral", None),
        ("fr", "Organisée par le Conseil électoral", "Conseil électoral", None),
    ],
)
def test_a_name_and_its_acronym_belong_together(
    tag: str, text: str, name: str, acronym: str | None
) -> None:
    """In either order, without the article."""
    assert [(each.name, each.acronym) for each in organisations_in(Span(text, 0), tag)] == [
        (name, acronym)
    ]


@pytest.mark.parametrize(
    ("tag", "text", "roles"),
    [
        ("en", "a workshop organized by the {}", ("organiser",)),
        ("en", "a meeting hosted by the {}", ("host",)),
        ("en", "the event was co-hosted by the {}", ("host",)),
        ("en", "with the financial support of the {}", ("funder",)),
        ("en", "at the request of the {}", ("requester",)),
        ("en", "following an invitation from the {}", ("inviting-body",)),
        ("en", "in partnership with the {}", ("partner",)),
        ("en", "in collaboration with the {}", ("partner",)),
        ("fr", "un atelier organisé par l’{}", ("organiser",)),
        ("fr", "à l’invitation de l’{}", ("inviting-body",)),
        ("fr", "sur invitation de l’{}", ("inviting-body",)),
        ("fr", "le programme des visiteurs de l’{}", ("partner",)),
        ("fr", "avec la collaboration de l’{}", ("partner",)),
        ("es", "un taller organizado por el {}", ("organiser",)),
        ("es", "por invitación del {}", ("inviting-body",)),
        ("es", "con el apoyo financiero del {}", ("funder",)),
    ],
)
def test_the_words_before_a_name_give_it_its_role(
    tag: str, text: str, roles: tuple[str, ...]
) -> None:
    """Organising, hosting, paying, asking, taking part."""
    span = Span(text.format("Institute for Elections (IFEL)"), 0)
    (partner,) = partners_in([span], tag)
    assert partner.acronym == "IFEL"
    assert set(roles) <= set(partner.roles)


def test_every_name_of_a_list_has_the_role() -> None:
    """Commas, "and", articles between them."""
    text = (
        "jointly organized by the Electoral Institute (EI), the Council of Voters (CV)"
        " and the Office of Registers (OR)"
    )
    found = partners_in([Span(text, 0)], "en")
    assert [(each.acronym, each.roles) for each in found] == [
        ("EI", ("organiser",)),
        ("CV", ("organiser",)),
        ("OR", ("organiser",)),
    ]


def test_who_organized_may_stand_before_the_verb() -> None:
    """The subject of the sentence."""
    text = (
        "The Electoral Institute (EI) and the Council of Voters (CV) jointly organized a seminar."
    )
    assert {each.acronym: each.roles for each in partners_in([Span(text, 0)], "en")} == {
        "EI": ("organiser",),
        "CV": ("organiser",),
    }


def test_a_cell_is_a_list_of_names() -> None:
    """A comma before a capital parts two; one before a small letter is part of a name."""
    text = "Comité de reglas, inmunidad y asuntos internos, Universidad de Siena (US)"
    found = listed_partners(Span(text, 0), "es", "organiser")
    assert [(each.name, each.acronym, each.roles) for each in found] == [
        ("Comité de reglas, inmunidad y asuntos internos", None, ("organiser",)),
        ("Universidad de Siena", "US", ("organiser",)),
    ]


@pytest.mark.parametrize(
    ("tag", "text", "capacity"),
    [
        (
            "en",
            "Through its role as Secretary General of the RECEF, it opened the session.",
            "Through its role as Secretary General of the RECEF",
        ),
        (
            "fr",
            "À titre de responsable du secrétariat général du RECEF, il a ouvert la séance.",
            "À titre de responsable du secrétariat général du RECEF",
        ),
        (
            "en",
            "She attended as part of her functions as president of the network.",
            "as part of her functions as president of the network",
        ),
        ("en", "It took part as an international observer.", "as an international observer"),
    ],
)
def test_in_what_capacity_is_read_in_its_own_words(tag: str, text: str, capacity: str) -> None:
    """Up to the comma or the stop."""
    span = capacity_in([Span(text, 4)], tag)
    assert span is not None
    assert span.text == capacity
    assert text[span.start - 4 : span.end - 4] == capacity


def test_a_body_named_only_for_the_capacity_did_nothing() -> None:
    """It is no partner."""
    text = (
        "Through its role as Secretary General of the RECEF, it met with the Electoral Board (EB)."
    )
    span = Span(text, 0)
    found = partners_in([span], "en", aside=capacity_in([span], "en"))
    assert [each.acronym for each in found] == ["EB"]


@pytest.mark.parametrize(
    ("tag", "text", "acronyms"),
    [
        ("en", "At the invitation of COMELEC, two officials visited Manila.", ["COMELEC"]),
        ("pt", "Dois membros estiveram em Maputo, a convite do STAE.", ["STAE"]),
        ("en", "AT THE INVITATION OF MEXICO TWO WENT", []),
        ("en", "At the invitation of the Electoral Board (EB), two went.", ["EB"]),
    ],
)
def test_who_invited_may_be_an_acronym_alone(tag: str, text: str, acronyms: list[str]) -> None:
    """That nothing on the page explains; capitals throughout tell nothing."""
    found = partners_in([Span(text, 0)], tag)
    assert [each.acronym for each in found] == acronyms
    assert {each.roles for each in found} <= {("inviting-body",)}


def test_a_team_of_a_body_s_people_who_were_received_are_visitors() -> None:
    """The body organised nothing."""
    text = "A team of seven officials of the Electoral Board (EB) is here."
    told = partners_in([Span(text, 0)], "en", hosting=True)
    assert [each.roles for each in told] == [("visitor",)]


def test_a_title_that_is_but_a_body_s_name_names_a_partner() -> None:
    """Whose conference it was; a programme is no body."""
    page = read_page(
        "Missions\n\nCouncil on Ethics in Elections (CEE)\n\nFrom 3 to 5 May 2014, an employee attended"
        " the annual conference in Austin, Texas.\n"
    )
    (draft,) = page.drafts
    assert [each.acronym for each in draft.partners] == ["CEE"]
    assert draft.places.countries == ["US"]


def test_a_namesake_in_another_country_is_a_partner() -> None:
    """The site's own body is not; nor is it with its own country behind its name."""
    page = read_page(
        "https://www.ceni-niger.org/actualites\n\nVisite d’étude de la CENI du Burundi\n\nDu 3 au 5 mai"
        " 2014, la CENI du Niger a reçu à Niamey une délégation de la CENI du Burundi.\n"
    )
    (draft,) = page.drafts
    assert [each.name for each in draft.partners] == ["CENI du Burundi"]


@given(st.sampled_from(LANGUAGES), st.text(max_size=200))
def test_any_text_gives_names_where_they_stand(tag: str, text: str) -> None:
    """None within another."""
    end = 0
    for each in organisations_in(Span(text, 0), tag):
        assert text[each.span.start : each.span.end] == each.span.text
        assert each.span.start >= end
        end = each.span.end
    partners_in([Span(text, 0)], tag)
    listed_partners(Span(text, 0), tag, "organiser")
    capacity_in([Span(text, 0)], tag)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "pt",
            "Visita da Comissão Eleitoral Nacional de Angola",
            "Comissão Eleitoral Nacional de Angola",
        ),
        ("en", "the Office of the Electoral Commissioner", "Office of the Electoral Commissioner"),
        (
            "fr",
            "l’Organisation des administrations électorales arabes",
            "Organisation des administrations électorales arabes",
        ),
    ],
)
def test_a_name_is_found_whole(language: str, text: str, name: str) -> None:
    """Behind a capital that is no part of it, with whose office it is, and with its adjective."""
    assert [each.name for each in organisations_in(Span(text, 0), language)] == [name]


def test_who_asked_is_told_behind_its_name_too() -> None:
    """ "At its request" is of the body before."""
    text = (
        "Specialists were lent to the Independent Electoral Commission of Lesotho at its request."
    )
    (found,) = partners_in([Span(text, 0)], "en")
    assert found.roles


@pytest.mark.parametrize(
    ("tag", "text", "name", "acronym"),
    [
        (
            "pt",
            "a União Interamericana de Organismos Eleitorais (Uniore)",
            "União Interamericana de Organismos Eleitorais",
            "Uniore",
        ),
        (
            "en",
            "the OSCE Parliamentary Assembly (OSCE PA)",
            "OSCE Parliamentary Assembly",
            "OSCE PA",
        ),
        (
            "pt",
            "a Rede dos Órgãos Jurisdicionais e de Administração Eleitoral (ROJAE)",
            "Rede dos Órgãos Jurisdicionais e de Administração Eleitoral",
            "ROJAE",
        ),
        (
            "en",
            "the Pacific Islands, Australia and New Zealand Electoral Administrators network (PIANZEA)",
            "Pacific Islands, Australia and New Zealand Electoral Administrators network",
            "PIANZEA",
        ),
    ],
)
def test_an_acronym_tells_how_far_a_name_reaches(
    tag: str, text: str, name: str, acronym: str
) -> None:
    """Said like a word, of two words, behind an "and of", of a list with commas."""
    found = organisations_in(Span(text, 0), tag)
    assert [(each.name, each.acronym) for each in found] == [(name, acronym)]


def test_a_word_in_parentheses_is_an_acronym_only_where_the_name_makes_it() -> None:
    """A town is none."""
    (found,) = organisations_in(Span("o Tribunal Superior Eleitoral (Brasília)", 0), "pt")
    assert (found.name, found.acronym) == ("Tribunal Superior Eleitoral", None)


@pytest.mark.parametrize(
    ("tag", "text", "role"),
    [
        ("en", "Two officers joined the {}.", "partner"),
        ("en", "It worked together with delegations of the {}.", "partner"),
        ("fr", "Elle a suivi la campagne aux côtés de l’{}.", "partner"),
        ("fr", "Elle s’est jointe à l’{}.", "partner"),
        ("es", "La consejera se unió al {}.", "partner"),
        ("pt", "Um membro juntou-se ao {}.", "partner"),
        ("ro", "A lucrat alături de {}.", "partner"),
        ("pt", "na reunião anual do {}.", "organiser"),
        ("en", "The {} opened its doors to us.", "host"),
        ("fr", "Le {} a ouvert ses bureaux.", "host"),
        ("es", "El {} abrió sus puertas.", "host"),
        ("pt", "O {} abriu as suas portas.", "host"),
    ],
)
def test_whom_one_joined_and_who_opened_the_door_have_a_part(
    tag: str, text: str, role: str
) -> None:
    """In each language."""
    (found,) = partners_in([Span(text.format("Institute for Elections (IFEL)"), 0)], tag)
    assert found.roles == (role,)


@pytest.mark.parametrize(
    ("tag", "text", "acronym", "role"),
    [
        ("fr", "un atelier appuyé par la coopération allemande (GIZ)", "GIZ", "funder"),
        ("es", "un taller apoyado por la cooperación española (AECID)", "AECID", "funder"),
        ("pt", "um seminário apoiado pela cooperação portuguesa (IPAD)", "IPAD", "funder"),
        (
            "pt",
            "uma formação ministrada pela Comissão Nacional de Eleições (CNE)",
            "CNE",
            "organiser",
        ),
        (
            "ro",
            "Invitația a venit de la Comisia Electorală Centrală (CEC)",
            "CEC",
            "inviting-body",
        ),
        ("en", "as guests of the Central Electoral Commission (CEC)", "CEC", "host"),
        ("en", "a course for the Fijian Elections Office (FEO)", "FEO", "beneficiary"),
    ],
)
def test_who_paid_taught_or_was_taught_has_a_part(
    tag: str, text: str, acronym: str, role: str
) -> None:
    """The aid of a state is that of its agency."""
    found = partners_in([Span(text, 0)], tag)
    assert (acronym, role) in {(each.acronym, each.roles[0]) for each in found if each.roles}


def test_a_row_of_agreements_names_its_party_with_the_country_behind() -> None:
    """The comma is no end of the name."""
    page = read_page(
        "Memoranda of understanding\n\n| MoU with | Date of signing |\n"
        "| Office of the Electoral Commissioner, Mauritius | 6 February 2013 |\n"
        "| Election Commission of Bhutan | 11 May 2011 |\n"
    )
    assert [each.name for draft in page.drafts for each in draft.partners] == [
        "Office of the Electoral Commissioner",
        "Election Commission of Bhutan",
    ]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "officers sat with their counterparts of the Electoral Commission of Uganda"),
        ("fr", "avec leurs homologues de la Commission électorale du Togo"),
        ("es", "con sus homólogos del Tribunal Electoral de Panamá"),
        ("pt", "com os homólogos da Comissão Nacional de Eleições de Angola"),
        ("ro", "cu omologii de la Comisia Electorală Centrală a Georgiei"),
    ],
)
def test_counterparts_are_of_a_partner(tag: str, text: str) -> None:
    """It took part with its people."""
    (found,) = partners_in([Span("", 0), Span("", 0), Span(text, 0)], tag)
    assert found.roles


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("es", "como invitados del Consejo Nacional Electoral (CNE)"),
        ("pt", "como convidados da Comissão Nacional de Eleições (CNE)"),
        ("ro", "ca oaspeți ai Comisiei Electorale Centrale (CEC)"),
    ],
)
def test_guests_are_of_their_host(tag: str, text: str) -> None:
    """Whatever the language."""
    assert [each.roles for each in partners_in([Span(text, 0)], tag)] == [("host",)]
