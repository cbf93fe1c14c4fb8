"""Pictures of how much there is: bars by year and a map by country, as SVG that stands in a page.

May import `vocabulary`, `listing` and `phrases`. Text is taken as it is given, in any language.
"""

from electoral_outreach.charts.answers import countries, years
from electoral_outreach.charts.bars import bars
from electoral_outreach.charts.picture import Picture
from electoral_outreach.charts.table import table
from electoral_outreach.charts.value import Value
from electoral_outreach.charts.world import world

__all__ = ["Picture", "Value", "bars", "countries", "table", "world", "years"]
