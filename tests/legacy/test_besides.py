"""A second activity that a report tells of is an entry of its own; what was done in its course is none."""

from __future__ import annotations

import pytest

from tests.legacy.reading import brief, drafts

HELD = {
    "en": """Visit to Ghana

On 4 May 2018 three officers were received by the Electoral Commission of Ghana in Accra. On 7 and 8 May, the network also held a workshop on voter lists in Lomé, Togo.""",
    "fr": """Visite au Ghana

Le 4 mai 2018, trois agents ont été reçus par la Commission électorale du Ghana à Accra. Les 7 et 8 mai, le réseau a également tenu un atelier sur les listes électorales à Lomé, au Togo.""",
    "es": """Visita a Chile

El 4 de mayo de 2018, tres funcionarios visitaron el Servicio Electoral de Chile en Santiago. Los días 7 y 8 de mayo, la red también celebró un taller sobre el padrón en Lima, Perú.""",
    "pt": """Visita a Angola

A 4 de maio de 2018, três técnicos visitaram a Comissão Nacional Eleitoral de Angola, em Luanda. Nos dias 7 e 8 de maio, a rede também realizou um seminário sobre o recenseamento em Maputo, Moçambique.""",
}


@pytest.mark.parametrize("page", HELD.values(), ids=HELD)
def test_what_was_held_as_well_on_other_days(page: str) -> None:
    """Its year is that of the report, and said to be concluded."""
    first, second = drafts(page)
    assert first["period"] == "2018-05-04"
    assert second["period"] == "2018-05-07/2018-05-08"
    assert [each["code"] for each in second["findings"]] == ["inferred-year"]
    assert second["title"].startswith(("Workshop", "Atelier", "Taller", "Seminário"))


ASIDE = {
    "en": """General Assembly of the association

On 4 May 2018 five members attended the General Assembly in Accra, Ghana.

On the margins of the assembly, a training course for young officers was held.""",
    "fr": """Assemblée générale de l’association

Le 4 mai 2018, cinq membres ont participé à l’Assemblée générale à Accra, au Ghana.

En marge de ces travaux s’est tenue une formation pour les jeunes agents.""",
    "es": """Asamblea General de la asociación

El 4 de mayo de 2018, cinco miembros participaron en la Asamblea General en Lima, Perú.

Al margen de la asamblea se realizó un seminario para funcionarios jóvenes.""",
    "pt": """Assembleia Geral da associação

A 4 de maio de 2018, cinco membros participaram na Assembleia Geral em Luanda, Angola.

À margem dos trabalhos realizou-se um seminário para jovens técnicos.""",
}


@pytest.mark.parametrize("page", ASIDE.values(), ids=ASIDE)
def test_what_was_held_on_the_margin_has_no_days(page: str) -> None:
    """That it was on those of the report nobody says."""
    first, second = drafts(page)
    assert first["period"] == "2018-05-04"
    assert second["period"] is None
    assert [each["code"] for each in second["findings"]] == ["no-period"]


OTHER_DAYS = {
    "en": (
        """Visit to Ghana

From 4 to 6 May 2018 three officers were received by the Electoral Commission of Ghana in Accra.

The visit returns one of before. {}""",
        "Four judges from Ghana came to Windhoek on a visit on 9 June 2016.",
        "They met the Ombudsman of Ghana on 5 May 2018.",
        "Voters in Ghana go to the polls on 7 December 2020.",
    ),
    "fr": (
        """Visite au Ghana

Du 4 au 6 mai 2018, trois agents ont été reçus par la Commission électorale du Ghana à Accra.

La visite répond à une autre. {}""",
        "Une délégation du Ghana a séjourné à Cotonou le 9 juin 2016.",
        "Ils ont rencontré le médiateur du Ghana le 5 mai 2018.",
        "Les électeurs du Ghana voteront le 7 décembre 2020.",
    ),
    "es": (
        """Visita a Chile

Del 4 al 6 de mayo de 2018, tres funcionarios visitaron el Servicio Electoral de Chile en Santiago.

La visita responde a otra. {}""",
        "Una delegación de Chile visitó La Paz el 9 de junio de 2016.",
        "Se reunieron con el Defensor de Chile el 5 de mayo de 2018.",
        "Las elecciones de Chile serán el 7 de diciembre de 2020.",
    ),
}


@pytest.mark.parametrize(("page", "other", "within", "vote"), OTHER_DAYS.values(), ids=OTHER_DAYS)
def test_only_what_was_done_on_other_days_is_apart(
    page: str, other: str, within: str, vote: str
) -> None:
    """What was done on the days of the report is part of it, and an election is none."""
    assert [period for _, period in brief(page.format(other))] == [
        "2018-05-04/2018-05-06",
        "2016-06-09",
    ]
    assert len(drafts(page.format(within))) == 1
    assert len(drafts(page.format(vote))) == 1


def test_one_that_turns_to_another_matter_may_be_on_the_same_days() -> None:
    page = """Mission en Angola

Du 20 au 27 août 2022, cinq agents ont observé les élections générales à Luanda, en Angola.

Par ailleurs, le président a reçu en audience, le 26 août 2022, l’ambassadrice du Japon."""
    assert brief(page)[1] == ("Le président a reçu en audience", "2022-08-26")


@pytest.mark.parametrize(
    "sentence",
    [
        "On the advice of an assessment mission that was in Mali on 9 June 2016, it opened an observation mission.",
        "A visit to Mali on 9 June 2016 was cancelled.",
    ],
)
def test_what_only_explains_or_was_not_done_is_none(sentence: str) -> None:
    page = f"Mission to Mali\n\nFrom 4 to 6 May 2018 three officers observed the vote in Mali.\n\n{sentence}"
    assert len(drafts(page)) == 1
