"""Pictures: everything is in them or said to be left out, in proportion, and safe in a page."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.charts import Picture, Value, bars, table, world
from electoral_outreach.vocabulary import territories

SVG = "{http://www.w3.org/2000/svg}"
COUNTRIES = sorted(territories.countries())
labels = st.text(st.characters(exclude_categories=["Cs", "Cc"]))
counts = st.integers(1, 100_000)
urls = st.sampled_from(["", "/archive/?a=1&b=2", '/"><script>'])
on_the_map = st.builds(
    Value, st.sampled_from([*COUNTRIES, "002", "SUHH", ""]), counts, labels, urls
)
years = st.integers(1900, 2040).map(str)
in_time = st.builds(Value, years | st.just("XXXX"), counts, labels, urls)


def drawn(picture: Picture, shape: str) -> list[ET.Element]:
    """The shapes that stand for a value."""
    return [each for each in ET.fromstring(picture.svg).iter(SVG + shape) if each.find(SVG + "title") is not None]  # fmt: skip


@given(st.lists(on_the_map, unique_by=lambda each: each.key))
def test_what_a_map_does_not_show_it_names(values: list[Value]) -> None:
    picture = world(values, title="Countries")
    shown = [each for each in values if each.key in COUNTRIES]
    assert [*picture.left_out] == [each for each in values if each not in shown]
    if shown:
        titles = {each.findtext(SVG + "title") for each in drawn(picture, "circle")}
        assert titles == {f"{each.label} ({each.count})" for each in shown}
    else:
        assert picture.svg == ""


@given(st.lists(in_time, unique_by=lambda each: each.key, min_size=1))
def test_what_bars_do_not_show_they_name(values: list[Value]) -> None:
    picture = bars(values, title="Years")
    shown = [each for each in values if each.key != "XXXX"]
    assert [*picture.left_out] == [each for each in values if each not in shown]
    if shown:
        titles = {each.findtext(SVG + "title") for each in drawn(picture, "rect")}
        assert titles == {f"{each.label} ({each.count})" for each in shown}


@given(st.lists(in_time.filter(lambda each: each.key != "XXXX"), unique_by=lambda each: each.key, min_size=2))  # fmt: skip
def test_a_bar_is_as_high_as_its_number_and_stands_at_its_year(values: list[Value]) -> None:
    values = sorted(values, key=lambda each: each.key)
    found = drawn(bars(values, title="Years"), "rect")
    heights = [float(each.attrib["height"]) for each in found]
    for value, height in zip(values, heights, strict=True):
        assert height / max(heights) == pytest.approx(
            value.count / max(each.count for each in values), abs=0.01
        )
    middles = [float(each.attrib["x"]) + float(each.attrib["width"]) / 2 for each in found]
    first, last = values[0], values[-1]
    for value, middle in zip(values, middles, strict=True):
        along = (int(value.key) - int(first.key)) / (int(last.key) - int(first.key))
        assert middle == pytest.approx(middles[0] + along * (middles[-1] - middles[0]), abs=0.2)


def test_a_circle_is_as_large_as_its_number() -> None:
    """Its area, not its radius; what would be too small to see is seen."""
    found = drawn(world([Value("HT", 100, "Haiti"), Value("ML", 25, "Mali"), Value("FJ", 1, "Fiji")], title="x"), "circle")  # fmt: skip
    largest, quarter, smallest = (float(each.attrib["r"]) for each in found)
    assert largest == pytest.approx(2 * quarter)
    assert smallest >= 5


def test_no_large_circle_lies_on_a_small_one() -> None:
    """Belgium stays to be seen beside France."""
    found = drawn(world([Value("BE", 1, "Belgium"), Value("FR", 90, "France")], title="x"), "circle")  # fmt: skip
    assert [each.findtext(SVG + "title") for each in found] == ["France (90)", "Belgium (1)"]


@pytest.mark.parametrize("code", COUNTRIES)
def test_every_country_has_its_place_within_the_drawing(code: str) -> None:
    root = ET.fromstring(world([Value(code, 1, code)], title="x").svg)
    _, _, width, height = map(int, root.attrib["viewBox"].split())
    circle = next(each for each in root.iter(SVG + "circle") if each.find(SVG + "title") is not None)  # fmt: skip
    assert 0 < float(circle.attrib["cx"]) < width
    assert 0 < float(circle.attrib["cy"]) <= height


NORTH_TO_SOUTH = ("SJ", "NO", "DE", "IT", "NE", "CM", "AO", "ZA")
WEST_TO_EAST = ("WS", "US", "HT", "SN", "ML", "EG", "IN", "CN", "JP", "NZ", "FJ")


def test_countries_lie_where_they_lie() -> None:
    """Their places are not taken from the drawing of the land, which could be wrong with it."""

    def place(code: str) -> tuple[float, float]:
        circle = drawn(world([Value(code, 1, code)], title="x"), "circle")[0]
        return float(circle.attrib["cx"]), float(circle.attrib["cy"])

    down = [place(code)[1] for code in NORTH_TO_SOUTH]
    assert down == sorted(down)
    across = [place(code)[0] for code in WEST_TO_EAST[1:]]
    assert across == sorted(across)


@pytest.mark.parametrize("draw", [world, bars])
def test_a_picture_with_links_is_left_to_those_who_see_it(draw) -> None:
    """The table beside it has the links in an order that can be heard; none is a stop of the keyboard."""
    key = "HT" if draw is world else "2016"
    plain = ET.fromstring(draw([Value(key, 2, "x")], title='A "title" & more').svg)
    assert plain.attrib["role"] == "img"
    assert plain.attrib["aria-label"] == 'A "title" & more'
    linked = ET.fromstring(draw([Value(key, 2, "x", "/there/")], title="t").svg)
    assert linked.attrib["aria-hidden"] == "true"
    assert {each.attrib["tabindex"] for each in linked.iter(SVG + "a")} == {"-1"}
    assert {each.attrib["href"] for each in linked.iter(SVG + "a")} == {"/there/"}


@pytest.mark.parametrize("draw", [world, bars])
def test_nothing_in_it_needs_more_than_a_strict_policy_allows(draw) -> None:
    values = [Value("HT", 2, "Haiti", "/ht/"), Value("2016", 2, "2016", "/2016/")]
    svg = draw(values, title="t").svg
    for forbidden in ("<style", "style=", "<script", "onload", "<image", "url("):
        assert forbidden not in svg


def test_numbers_are_written_as_the_reader_writes_them() -> None:
    """On the lines, in the legend and where a shape is pointed at."""
    write = "n{}".format
    years_shown = bars([Value("2016", 7, "2016")], title="t", write=write).svg
    assert "2016 (n7)" in years_shown
    assert ">n4<" in years_shown
    shown = world([Value("HT", 7, "Haiti")], title="t", write=write).svg
    assert "Haiti (n7)" in shown
    assert ">n7<" in shown
    assert "<td>n7</td>" in table([Value("HT", 7, "Haiti")], title="t", heads=("a", "b"), write=write)  # fmt: skip


@given(st.lists(st.builds(Value, labels, counts, labels, urls)), labels)
def test_a_table_has_every_value_as_it_is_given(values: list[Value], title: str) -> None:
    root = ET.fromstring(table(values, title=title, heads=("Country", "Activities")))
    assert root.findtext("caption") == title
    rows = root.findall("tbody/tr")
    assert [row.findtext("td") for row in rows] == [str(each.count) for each in values]
    names = ["".join(row.find("th").itertext()) for row in rows]
    assert names == [each.label for each in values]
