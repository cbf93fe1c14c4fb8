"""No input makes the reader take more than time that grows with its length."""

from __future__ import annotations

import pytest

from electoral_outreach.legacy import read_page
from tests.pace import growth

LENGTH = 2_500
OPENING = "Mission to Mali\n\n"
UNITS = {
    "numbers in a list": "1, ",
    "open brackets": "(",
    "quotations never closed": "“",
    "a word that begins a date": "from ",
    "dates": "From November 7 to 18, 2016 in Mali. ",
    "half a date": "2016-",
    "months": "June July ",
    "one long word": "x",
    "one long number": "9",
    "acronyms": "(UNDP) ",
    "names": "National Electoral Commission ",
    "a name that never ends": "the Commission of ",
    "countries": "Mali and ",
    "headings": "Mission to Mali\n",
    "items": "• 2016 Mali ;\n",
    "labels": "País:\n\nMali\n\n",
    "years": "2016\n\n",
    "columns": "| a ",
    "unclosed paragraphs": "<p>Mali 2016",
    "nested boxes": "<div>",
    "angle brackets": "<",
    "entities": "&amp;",
    "white space": " \t",
    "loose accents": "e\u0301",
    "labels no table knows": "In the field: 5 May 2016\n",
    "dates before titles": "04/09/2018 | Visit to Mali\nThey came to Bamako.\n",
    "days below a month": "May 2016\n4-8: visit to Mali\n",
    "chapters": "4.7.1 Visit to Mali\n",
    "members of a parliament": "5 members of the Parliament of Mali ",
    "visits": "Mali Visits the ",
    "elections with their days": "General Election, 5 May 2016\nMission\nThey went to Mali.\n",
    "invitations": "At the invitation of the ",
    "months with their days glued to them": "5May2016 ",
    "days of this month": "5 to 6 of this month ",
    "elections held": "the polls were held from ",
    "counts of readers": "5 May 2016 Hits: 7 ",
    "aid": "supported by the German cooperation (GIZ) ",
    "dates with a text each": "• Enero, 15 (Lima, Perú)\nVisita a Lima.\n",
    "countries with what was done there": "Mali: mission to Mali in 2018.\n\n",
    "labels of elections": "Election date: 5 May 2016\n",
    "beginnings": "The mission began on Monday 5 and then ",
    "names with commas": "Mali, Togo and Chad (MTCX) ",
    "authors": "Visit to Mali\nBy admin | 5 May 2016 | 0 comments\nThey came.\n",
    "linked words": "[Visit](/a) _to_ **Mali** ",
    "links never closed": "[a _b ",
    "titles opened by a year": "2016 Visit to Mali\nThey came.\n",
    "titles said twice": "Visit to Mali.\nVisit to Mali.\nThey came.\n",
    "countries that lead in to countries": "Mali: what was done there:\n",
    "bodies agreed with": "Memoranda with:\n• Electoral Commission of Mali\n",
    "posted dates": "5 May 2016\nPosted by: Admin\nVisit to Mali\n",
    "elections and their clauses": "the elections of Mali, which were held ",
    "offices": "the head of the mission, the chief of the delegation, ",
    "forms with remarks": "Event:\nVisit to Mali\nVirtual event\nCountry:\nMali\n",
    "ends of pages": "they went to the commission of the country of the\n\n- 4 -\n\n",
    "boards": "1 | Visit to Mali (5 May 2016) | 2016-05-09\n",
    "titles above dates": "\n\nVisit to Mali\n5 May 2016\nThey came.\n",
    "bullets with a text each": "• Visit to Mali\nThey came to Bamako.\n",
    "labels above their values": "Date\n5 May 2016\nLocation\nMali\n",
    "elections below missions": "Mission to Mali\nGeneral Election, 5 May 2016\n",
    "words between an article and a noun": "a joint post-election follow-up and needs assessment mission ",
    "days in words": "vinte e quatro de ",
    "telephones": "In Bamako, +223 845 341 155 ",
    "judges": "a Judge of the Supreme Electoral Tribunal of Mali, ",
    "elections to be held": "elections to be held in Mali on ",
    "days of a programme": "- Monday, 3 June: a visit to Mali\n",
    "digits and words": "05/06/2016 and June 5 ",
    "leaders": "The Chairman and two officers ",
    "visits of bodies": "visit of the CEC to the Commission ",
    "people before a visit": "Kenya officials officials visit the Kenya ",
    "days that went on": "a three-day workshop for two days ",
    "acronyms in a list": "XYZ, IFES, ZQX, ",
    "activities besides": "On 9 June 2016 it also held a workshop in Togo. ",
    "margins": "On the margins of it, with Togo, a workshop was held. ",
    "lists that lost their marks": "2016\nVisit to Mali, 5 May.\n",
}

ELEMENTS = [
    *("a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio"),
    *("b", "base", "basefont", "bdi", "bdo", "bgsound", "big", "blink", "blockquote"),
    *("body", "br", "button", "canvas", "caption", "center", "cite", "code", "col"),
    *("colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog", "dir"),
    *("div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font"),
    *("footer", "form", "frame", "frameset", "h1", "h2", "h6", "head", "header", "hgroup"),
    *("hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "keygen", "label"),
    *("legend", "li", "link", "listing", "main", "map", "mark", "marquee", "math", "menu"),
    *("meta", "meter", "nav", "nobr", "noembed", "noframes", "noscript", "object", "ol"),
    *("optgroup", "option", "output", "p", "param", "picture", "plaintext", "pre"),
    *("progress", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "script", "search"),
    *("section", "select", "slot", "small", "source", "span", "strike", "strong", "style"),
    *("sub", "summary", "sup", "svg", "table", "tbody", "td", "template", "textarea"),
    *("tfoot", "th", "thead", "time", "title", "tr", "track", "tt", "u", "ul", "var"),
    *("video", "wbr", "xmp", "x-element"),
]
SHAPES = {
    "ends of what is not open": "<div></ul>",
    "ends in comments": "<div><!--</div>-->",
    "ends in attributes": '<div title="</div>">',
    "ends out of reach": "<b><div></b>",
    "ends of a cell's surroundings": "<div><table><tr><td></div>",
    "lines in paragraphs": "<p><span>",
    "forms ended from within": "<form><table><td></form></table></form>",
    "drawings": "<svg><title><div></svg>",
    "drawings ended by text": "<svg><span></svg>",
    "buttons in fonts": "<button><font>",
    "choices": "<select><optgroup><span><p>",
}


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_eight_times_the_page_takes_about_eight_times_the_time(unit: str) -> None:
    """A quadratic rule would make it sixty-four times; long lines have rules of their own, and begin somewhere."""

    def read(times: int) -> None:
        read_page(OPENING + unit * times)

    assert growth(read, LENGTH // len(unit), times=8) < 24


@pytest.mark.parametrize(
    "unit", [*SHAPES.values(), "<p><font a={}>x", "<body a{}>"], ids=[*SHAPES, "fonts", "bodies"]
)
def test_no_tags_nest_without_end(unit: str) -> None:
    """Whatever else stands beside them."""

    def read(times: int) -> None:
        read_page("<p>Mission to Mali<p>" + "".join(map(unit.format, range(times))) + "x")

    assert growth(read, 500, times=4) < 9


@pytest.mark.parametrize("attribute", ["a{}", "a{}=1", "a{}='1'"])
def test_a_tag_with_attributes_without_end_is_read(attribute: str) -> None:
    def read(times: int) -> None:
        read_page(f"<p>Mission to Mali<p {' '.join(map(attribute.format, range(times)))}>x")

    assert growth(read, 3_000, times=4) < 9


@pytest.mark.parametrize("line", ["Name {}!", "{} !", "a{}!", "Mission to Mali {}.", "a_{}b c."])
@pytest.mark.parametrize(
    "unit", ["_", "a_", "__a", "-", "- ", ".", "a.", "A", "1", "1 ", "(", "'", "/a"]
)
def test_a_line_to_fill_in_is_soon_read(line: str, unit: str) -> None:
    """A pattern that can take a run of signs in many ways would not end with forty of them."""

    def read(times: int) -> None:
        read_page(OPENING + line.format(unit * times) + "\n\nThey went in 2016.")

    assert growth(read, 10, times=4, enough=1e-2) < 10


CELLS = ["x", "Mali", "UNDP", "2016-05-04", "75 people", "election of 2015 in Mali", "National Electoral Commission", "Title", "Date"]  # fmt: skip


@pytest.mark.parametrize("first", ["", "Country,Date,Title,Partner,Year\n"], ids=["", "headed"])
@pytest.mark.parametrize("cell", CELLS)
def test_a_row_may_be_as_wide_as_it_likes(cell: str, first: str) -> None:
    """The cells of a row are many where nobody split the lines of a file."""

    def read(cells: int) -> None:
        row = ",".join([cell] * cells)
        read_page(f"{first}{row}\n{row}\n", "missions.csv")

    assert growth(read, 500, times=4) < 9
