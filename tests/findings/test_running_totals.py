"""Which words of a head count tell of a total over years or several missions, and which do not."""

from __future__ import annotations

import pytest

from electoral_outreach.findings.running_totals import is_running_total
from electoral_outreach.model import Period, Text

MISSION = Period("2016-11-07/2016-11-18")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "election officials from 45 countries since 2006"),
        ("en", "trainees since May 2010"),
        ("en", "officials since the year 2000"),
        ("en", "trained since its creation"),
        ("en", "people trained since the beginning of the programme"),
        ("en", "observers over the years"),
        ("en", "observers over the last ten years"),
        ("en", "trainees from 2006 to 2016"),
        ("en", "trainees, 2006–2016"),
        ("en", "observers between 2006 and 2014"),
        ("en", "observers in 12 missions"),
        ("en", "observers across all our missions"),
        ("en", "trained to date"),
        ("en", "trained so far"),
        ("fr", "personnes formées depuis 2010"),
        ("fr", "personnes formées depuis mai 2010"),
        ("fr", "personnes formées depuis l’an 2000"),
        ("fr", "personnes formées depuis sa création"),
        ("fr", "personnes formées depuis l’origine"),
        ("fr", "personnes formées depuis le début du programme"),
        ("fr", "personnes formées depuis dix ans"),
        ("fr", "observateurs au fil des ans"),
        ("fr", "observateurs au cours des dix dernières années"),
        ("fr", "observateurs à ce jour"),
        ("fr", "observateurs lors de 12 missions"),
        ("es", "funcionarios desde 2010"),
        ("es", "funcionarios desde mayo de 2010"),
        ("es", "funcionarios desde su creación"),
        ("es", "funcionarios desde hace diez años"),
        ("es", "funcionarios a lo largo de los años"),
        ("es", "funcionarios en los últimos diez años"),
        ("es", "funcionarios hasta la fecha"),
        ("pt", "funcionários desde a sua criação"),
        ("pt", "funcionários ao longo dos anos"),
        ("pt", "funcionários até hoje"),
        ("es", "funcionarios en lo que va de 2016"),
        ("fr", "observateurs entre 2006 et 2014"),
        ("en", "members of parliament trained from 2006 to 2016"),
        ("en", "elected officials trained since 2006"),
        ("en", "judges in office trained since 2006"),
        ("fr", "députés formés de 2006 à 2016"),
        ("es", "diputados de tres legislaturas capacitados desde 2006"),
        ("ar", "موظفا منذ 2010"),
        ("ar", "موظفا منذ عام ٢٠٠٦"),
        ("ar", "موظفا على مر السنين"),
        ("ar", "موظفا حتى الآن"),
    ],
)
def test_a_total_over_years_or_missions(language: str, words: str) -> None:
    """In each language of the library."""
    assert is_running_total(Text({language: words}), MISSION)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "12 in all"),
        ("en", "participants, 12 in total"),
        ("en", "women over 18 years"),
        ("en", "voters aged 18 to 25 years"),
        ("en", "experts in observation missions"),
        ("en", "people with up to date lists"),
        ("en", "officials in two rooms during the 2016 elections"),
        ("en", "delegates from 2000 to 2100 hours"),
        ("en", "delegates to the conference on the 2014 and 2016 elections"),
        ("en", "between 1900 and 2000 observers"),
        ("fr", "entre 1900 et 2000 observateurs"),
        ("fr", "12 en tout"),
        ("fr", "participants connectés depuis Dakar"),
        ("fr", "participants connectés depuis Dakar, 2010 personnes à distance"),
        ("fr", "votants depuis l’étranger en 2010"),
        ("fr", "jeunes de 18 ans"),
        ("fr", "participants en 2010"),
        ("es", "participantes desde Madrid"),
        ("es", "participantes en línea desde el exterior en 2010"),
        ("es", "12 en total"),
        ("es", "mujeres de más de 18 años"),
        ("pt", "participantes desde Lisboa"),
        ("pt", "jovens dos 18 aos 25 anos"),
        ("en", "members of the 2012–2016 parliament"),
        ("en", "members of Parliament, legislature 2012-2016"),
        ("en", "commissioners with a mandate from 2010 to 2016"),
        ("en", "councillors elected for the term 2014–2018"),
        ("en", "judges in office since 2006"),
        ("en", "commissioners elected for 2010 to 2016"),
        ("fr", "députés de la législature 2012-2017"),
        ("fr", "commissaires en fonction depuis 2012"),
        ("fr", "membres dont le mandat va de 2010 à 2016"),
        ("fr", "conseillers élus pour 2014-2020"),
        ("es", "diputados de la LXII legislatura (2012-2015)"),
        ("es", "consejeros en el cargo desde 2014"),
        ("es", "consejeros con mandato de 2014 a 2023"),
        ("es", "magistrados elegidos para 2011–2020"),
        ("pt", "deputados da legislatura de 2011 a 2015"),
        ("pt", "juízes em funções desde 2010"),
        ("ar", "أعضاء الولاية التشريعية 2012-2016"),
    ],
)
def test_a_number_of_one_activity(language: str, words: str) -> None:
    """Its own total, an age, or from where somebody took part."""
    assert not is_running_total(Text({language: words}), MISSION)


@pytest.mark.parametrize(
    ("words", "period", "total"),
    [
        ("trainees since 2010", "2010/..", False),
        ("trainees since 2010", "2009/2012", False),
        ("trainees since 2010", "2012/..", True),
        ("trainees since 2010", "XXXX-05", True),
        ("trainees from 2010 to 2012", "2010/2012", False),
        ("trainees to date", "2010/..", False),
        ("trainees to date", "2010/2012", True),
        ("trainees since 2010", None, True),
    ],
)
def test_the_years_of_the_activity_itself_are_no_others(
    words: str, period: str | None, total: bool
) -> None:
    """What a programme counts since it began is its own number."""
    known = Period(period) if period else None
    assert is_running_total(Text(en=words), known) is total


def test_any_of_its_languages_may_say_it() -> None:
    """One wording may be shorter than the other."""
    assert is_running_total(Text(en="officials", fr="responsables depuis 2006"), MISSION)
