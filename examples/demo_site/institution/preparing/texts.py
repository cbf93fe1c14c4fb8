"""The demonstration site's own words, in its two languages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SiteTexts:
    """What the pages around the register's activities say in one language."""

    welcome: str
    section: str
    section_slug: str
    section_summary: str
    archive: str
    archive_slug: str
    lists: str


ENGLISH = SiteTexts(
    welcome=(
        "<p>An independent institution that answers to the legislature. It prepares and holds"
        " elections, keeps the list of electors, oversees the financing of political parties, and"
        " informs the public about its right to vote.</p>"
    ),
    section="International activities",
    section_slug="international-activities",
    section_summary=(
        "Missions abroad, delegations and visitors welcomed, and agreements with partners."
    ),
    archive="Archive",
    archive_slug="archive",
    lists=(
        '<p>You can consult the <a href="{missions}">list of missions</a> and the'
        ' <a href="{hostings}">list of delegations and visitors welcomed</a>.</p>'
    ),
)

FRENCH = SiteTexts(
    welcome=(
        "<p>Une institution indépendante qui relève de l’assemblée législative. Elle prépare et"
        " tient les élections, garde à jour la liste électorale, veille au financement des partis"
        " politiques et informe le public de son droit de vote.</p>"
    ),
    section="Activités internationales",
    section_slug="activites-internationales",
    section_summary=(
        "Missions à l’étranger, accueil de délégations et de visiteurs, ententes avec des partenaires."
    ),
    archive="Archives",
    archive_slug="archives",
    lists=(
        '<p>Vous pouvez consulter la <a href="{missions}">liste des missions</a> et la'
        ' <a href="{hostings}">liste des délégations et visiteurs accueillis</a>.</p>'
    ),
)

TEXTS = {"en": ENGLISH, "fr": FRENCH}
