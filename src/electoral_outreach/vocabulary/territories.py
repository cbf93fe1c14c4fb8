"""Countries, former countries, regions, subdivisions and groups: every name in one place.

Codes follow ISO 3166 and UN M49. Their names in any language come from `phrases`; here are only
those that CLDR does not have.

>>> country("MG").alpha_3, regions_of("MG")[0], successors("ZRCD")
('MDG', '014', ('CD',))
"""

from electoral_outreach.vocabulary.countries import (
    Country,
    TerritoryError,
    UnknownCountry,
    countries,
    country,
    country_by_alpha_3,
    country_by_numeric,
    is_country,
    suggest_country,
)
from electoral_outreach.vocabulary.former_countries import (
    FormerCountry,
    UnknownFormerCountry,
    code_in_year,
    codes_in_year,
    first_year,
    former_countries,
    former_countries_by_alpha_2,
    former_country,
    former_of,
    is_former_country,
    is_in_time,
    successors,
    suggest_former_country,
)
from electoral_outreach.vocabulary.groups import (
    Group,
    Membership,
    UnknownGroup,
    group,
    groups,
    groups_of,
    is_group,
)
from electoral_outreach.vocabulary.reading_names import ReadingName, demonyms, names_for_reading
from electoral_outreach.vocabulary.regions import (
    Region,
    UnknownRegion,
    is_region,
    region,
    region_countries,
    regions,
    regions_of,
)
from electoral_outreach.vocabulary.subdivisions import (
    Subdivision,
    UnknownSubdivision,
    is_subdivision_code,
    named_subdivisions,
    subdivision,
    subdivision_shapes,
    suggest_subdivision,
)

__all__ = [
    "Country",
    "FormerCountry",
    "Group",
    "Membership",
    "ReadingName",
    "Region",
    "Subdivision",
    "TerritoryError",
    "UnknownCountry",
    "UnknownFormerCountry",
    "UnknownGroup",
    "UnknownRegion",
    "UnknownSubdivision",
    "code_in_year",
    "codes_in_year",
    "countries",
    "country",
    "country_by_alpha_3",
    "country_by_numeric",
    "demonyms",
    "first_year",
    "former_countries",
    "former_countries_by_alpha_2",
    "former_country",
    "former_of",
    "group",
    "groups",
    "groups_of",
    "is_country",
    "is_former_country",
    "is_group",
    "is_in_time",
    "is_region",
    "is_subdivision_code",
    "named_subdivisions",
    "names_for_reading",
    "region",
    "region_countries",
    "regions",
    "regions_of",
    "subdivision",
    "subdivision_shapes",
    "successors",
    "suggest_country",
    "suggest_former_country",
    "suggest_subdivision",
]
