"""The tool that makes the world that maps are drawn on."""

from __future__ import annotations

import importlib.util
import itertools
import json
import math
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "src" / "electoral_outreach" / "data"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_world", ROOT / "tools" / "build_world.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def square(west: float, south: float, size: float = 4) -> list[list[float]]:
    """An outline in degrees."""
    east, north = west + size, south + size
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def topology(name: str, rings: dict[str, list[list[float]]]) -> dict[str, Any]:
    """A TopoJSON file with a polygon for each code."""
    arcs = []
    for ring in rings.values():
        steps = [ring[0]]
        steps += [[x - a, y - b] for (a, b), (x, y) in itertools.pairwise(ring)]
        arcs.append(steps)
    shapes = [
        {"type": "Polygon", "arcs": [[number]], "id": code, "properties": {"name": code}}
        for number, code in enumerate(rings)
    ]
    return {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "objects": {name: {"type": "GeometryCollection", "geometries": shapes}},
        "arcs": arcs,
    }


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    """A world with every country on one square, but Fiji, which lies across the 180th meridian."""
    countries = json.loads((DATA / "territories.json").read_text(encoding="utf-8"))["countries"]
    rings = {codes.split()[1]: square(0, 10) for code, codes in countries.items() if code != "XK"}
    rings[countries["FJ"].split()[1]] = square(178, -18)
    rings["Kosovo"] = square(20, 42, 1)
    (tmp_path / "countries-10m.json").write_text(json.dumps(topology("countries", rings)))
    land = {"main": square(0, 10), "islet": square(50, 0, 0.1), "across": square(178, 66, 8)}
    (tmp_path / "land-110m.json").write_text(json.dumps(topology("land", land)))
    return tmp_path


def test_every_country_has_a_point(tool, atlas) -> None:
    """Also where the outlines have none by its code."""
    built = tool.build(atlas)
    assert len(built["points"]) == 250
    assert built["points"]["XK"] != built["points"]["FR"]


def test_a_country_without_any_place_is_told(tool, atlas) -> None:
    table = json.loads((atlas / "countries-10m.json").read_text())
    shapes = table["objects"]["countries"]["geometries"]
    shapes[:] = [each for each in shapes if each["id"] not in {"332", "Kosovo"}]
    (atlas / "countries-10m.json").write_text(json.dumps(table))
    with pytest.raises(SystemExit, match=r"no place is known of HT, XK; add them to places\.toml"):
        tool.build(atlas)


def test_what_lies_across_the_180th_meridian_is_in_one_piece(tool, atlas) -> None:
    """Its middle is where it is, not on the other side of the world."""
    built = tool.build(atlas)
    x, _ = built["points"]["FJ"]
    assert x > 0.9 * built["width"]
    across = next(each for each in built["land"].split("M") if each and int(each.split()[0]) > 800)
    steps = [abs(int(number)) for number in across.split("l")[1].replace("z", "").replace("-", " ").split()]  # fmt: skip
    assert max(steps) < 100


def test_an_islet_too_small_to_see_is_left_out(tool, atlas) -> None:
    assert tool.build(atlas)["land"].count("M") == 2


def test_the_projection_is_equal_earth(tool) -> None:
    """By what its authors give: twice as wide as the equator's scale, areas true, poles as lines."""
    left, right = tool.projected((-180, 0))[0], tool.projected((180, 0))[0]
    assert (left, right) == pytest.approx((0, tool.WIDTH))
    height = tool.projected((0, -90))[1] - tool.projected((0, 90))[1]
    assert height / tool.WIDTH == pytest.approx(0.4867, abs=1e-3)
    pole = tool.projected((180, 90))[0] - tool.projected((-180, 90))[0]
    assert pole / tool.WIDTH == pytest.approx(0.5924, abs=1e-3)

    def share(south: float, north: float) -> float:
        ring = [(0, south + (north - south) * n / 50) for n in range(51)]
        ring += [(10, y) for _, y in reversed(ring)]
        return abs(tool.area([tool.projected(each) for each in ring])) / (
            math.sin(math.radians(north)) - math.sin(math.radians(south))
        )

    assert share(0, 20) == pytest.approx(share(50, 70), rel=1e-3)


def test_a_stale_table_is_told(tool, atlas, capsys) -> None:
    assert tool.write(tool.build(atlas), check=True) == 1
    assert "world.json is not what its sources make" in capsys.readouterr().err


def test_the_table_is_small_and_has_no_border() -> None:
    """Every coast is an outline of its own; borders would be shared lines within them."""
    file = DATA / "world.json"
    assert file.stat().st_size < 20_000
    assert set(json.loads(file.read_text())) == {"width", "height", "land", "points"}
