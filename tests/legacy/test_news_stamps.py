"""News whose dates of posting stand where other pages have none, in words that the page is not in."""

from __future__ import annotations

import pytest

from tests.legacy.reading import brief, drafts

BELOW = """https://www.example.gob.pe/noticias

Delegación del JNE observa las elecciones de Bolivia

La Paz, Bolivia.- Tres funcionarios se encuentran en esta capital del 24 al 28 de mayo.

{0}25{1}

Técnicos del tribunal de Chile visitan el JNE

Cinco técnicos del tribunal de Chile conocieron el sistema del 5 al 9 de febrero.

{0}12{1}
"""


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Friday, May ", ", 2018/Publicado por: Anonym/Vistas (1204)/Comentarios (-)"),
        ("Publicado el ", "/05/2018"),
        ("", " de mayo de 2018"),
        ("", " May 2018"),
    ],
)
def test_dates_below_the_texts_are_of_the_texts_above(before: str, behind: str) -> None:
    """They give the year, whoever's language they are in, and are no titles."""
    assert brief(BELOW.format(before, behind)) == [
        ("Delegación del JNE observa las elecciones de Bolivia", "2018-05-24/2018-05-28"),
        ("Técnicos del tribunal de Chile visitan el JNE", "2018-02-05/2018-02-09"),
    ]


def test_ranges_below_the_texts_are_of_what_happened() -> None:
    """Nothing is put out for days, and what stands below one text stands so below all."""
    page = (
        "https://www.example.gov.gh/missions\n\nObservation of the election in Kenya\n\n"
        "Four officers were in Nairobi.\n\n3–9 August 2017\n\nStudy visit to the commission of Malawi\n\n"
        "Two officers looked at the register in Lilongwe.\n\n5 May 2016\n"
    )
    assert brief(page) == [
        ("Observation of the election in Kenya", "2017-08-03/2017-08-09"),
        ("Study visit to the commission of Malawi", "2016-05-05"),
    ]


SIGNED = """https://www.example.ao/noticias

Notícias

Observadores da CNE acompanharam eleições na Zâmbia
{0}
30 Jun 2023
Quatro comissários estiveram na Zâmbia de 20 a 27 de Junho, a convite da comissão daquele país.
{1}

Plenário aprova o relatório de contas
{0}
26 May 2023
Os membros aprovaram o relatório por unanimidade.
{1}

Delegação da comissão da Namíbia visita Luanda
{0}
10 Feb 2023
Cinco membros da comissão da Namíbia efectuaram, de 6 a 8 de Fevereiro, uma visita de trabalho.
{1}
"""


@pytest.mark.parametrize("by", ["author CNE", "Por: Redacção", "Escrito por Ana Silva"])
@pytest.mark.parametrize("link", ["Ler mais", "Ver a notícia"])
def test_who_wrote_it_and_links_are_beside_the_title(by: str, link: str) -> None:
    """A byline, a date in the program's own language, and a link that no table knows."""
    assert brief(SIGNED.format(by, link)) == [
        ("Observadores da CNE acompanharam eleições na Zâmbia", "2023-06-20/2023-06-27"),
        ("Delegação da comissão da Namíbia visita Luanda", "2023-02-06/2023-02-08"),
    ]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Une délégation du Mali a été reçue ce jeudi au siège.", "2022-11-17"),
        ("Une délégation du Mali a été reçue ce mardi au siège.", "2022-11-15"),
        ("Une délégation du Mali sera reçue au siège ce samedi, jour prévu pour l'élection.", None),
    ],
)
def test_a_weekday_alone_is_of_the_week_of_the_news(text: str, period: str | None) -> None:
    """The last such day; what will be is left open."""
    (draft,) = drafts(
        f"Visite d'une délégation du Mali\n\nPublié le jeudi 17 novembre 2022 à 14:05\n\n{text}\n"
    )
    assert draft["period"] == period
    assert any(each["path"] == "period" for each in draft["findings"])


def test_seven_is_no_month() -> None:
    """ "Sept" at the beginning of a sentence counts people."""
    (draft,) = drafts(
        "Mission d'étude au Ghana\n\nSept techniciens se sont rendus à Accra du 24 au 28 octobre 2022.\n"
    )
    assert draft["period"] == "2022-10-24/2022-10-28"
