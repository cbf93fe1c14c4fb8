"""Make the table that maps are drawn from: the land of the world, and a point in each country.

python tools/build_world.py             # fetches world-atlas with npm
python tools/build_world.py --atlas DIR # an unpacked world-atlas package
python tools/build_world.py --check     # writes nothing; fails where the table would change

Only coasts are taken, no borders: which line is a border is not for this library to say.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

ATLAS_VERSION = "2.0.2"
HERE = Path(__file__).parent
DATA = HERE.parent / "src/electoral_outreach/data"
WORLD = DATA / "world.json"

WIDTH = 1000
"""Units of the drawing from west to east; coordinates are whole units."""
MIDDLE = 11.0
"""The meridian in the middle, in degrees east: the seam then falls into the Bering Strait."""
SOUTH = -57.0
"""What lies south of it, in degrees, is not drawn."""
TOLERANCE = 0.8
"""How far a coast may be from where it is, in units."""
SMALLEST = 3.0
"""Islands below this area, in square units, are not drawn."""

Point = tuple[float, float]
Ring = list[Point]
Json = dict[str, Any]


def main() -> int:
    """Write the table, or say whether it is what would be written."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--atlas", type=Path, help="an unpacked world-atlas package")
    parser.add_argument("--check", action="store_true", help="write nothing, fail on a difference")
    options = parser.parse_args()
    if options.atlas:
        return write(build(options.atlas), check=options.check)
    with tempfile.TemporaryDirectory() as folder:
        return write(build(fetched(Path(folder))), check=options.check)


def fetched(folder: Path) -> Path:
    """The world-atlas package, unpacked by npm into a folder."""
    package = f"world-atlas@{ATLAS_VERSION}"
    subprocess.run(
        ["npm", "install", "--no-save", "--ignore-scripts", "--prefix", str(folder), package],
        check=True,
        stdout=sys.stderr,
    )
    return folder / "node_modules/world-atlas"


def write(table: Json, *, check: bool) -> int:
    """Write the table; 1 if it was only checked and differs."""
    said = json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n"
    if check:
        if WORLD.read_text(encoding="utf-8") == said:
            return 0
        print(f"{WORLD.name} is not what its sources make", file=sys.stderr)
        return 1
    WORLD.write_text(said, encoding="utf-8")
    print(f"{WORLD.name}: {len(said.encode()):,} bytes, {len(table['points'])} points")
    return 0


def build(atlas: Path) -> Json:
    """The table: the size of the drawing, the land as an SVG path, a point for each country."""
    land = Topology(atlas / "land-110m.json", "land")
    top, bottom = projected((0, 83.7))[1], projected((0, SOUTH))[1]
    height = round(bottom - top)

    def drawn(ring: Iterable[Point]) -> Ring:
        return [(x, min(y - top, height)) for x, y in map(projected, ring)]

    coasts = [drawn(ring) for shape in land.shapes for ring in land.rings(shape)]
    kept = [ring for ring in coasts if abs(area(ring)) >= SMALLEST]
    points = {
        code: [round(value) for value in drawn([place])[0]]
        for code, place in sorted(places(atlas).items())
    }
    return {
        "width": WIDTH,
        "height": height,
        "land": "".join(path(simplified(ring, TOLERANCE)) for ring in kept),
        "points": points,
    }


class Topology:
    """The shapes of one object of a TopoJSON file, in degrees east of the middle and north."""

    def __init__(self, file: Path, name: str) -> None:
        document = json.loads(file.read_text(encoding="utf-8"))
        scale, offset = document["transform"]["scale"], document["transform"]["translate"]
        self.shapes: list[Json] = document["objects"][name]["geometries"]
        self._arcs: list[Ring] = []
        for steps in document["arcs"]:
            x = y = 0
            arc = []
            for step in steps:
                x, y = x + step[0], y + step[1]
                arc.append((x * scale[0] + offset[0], y * scale[1] + offset[1]))
            self._arcs.append(arc)

    def rings(self, shape: Json) -> Iterator[Ring]:
        """The outlines of a shape; lakes are left out."""
        polygons = {"Polygon": [shape.get("arcs")], "MultiPolygon": shape.get("arcs")}
        for polygon in polygons.get(shape["type"], []):
            outline: Ring = []
            for number in polygon[0]:
                arc = self._arcs[number] if number >= 0 else self._arcs[~number][::-1]
                outline += arc[bool(outline) :]
            yield unbroken(outline)


def places(atlas: Path) -> dict[str, Point]:
    """Where each country is: the middle of the largest piece of its land."""
    by_hand = tomllib.loads((HERE / "territories/places.toml").read_text(encoding="utf-8"))
    countries = json.loads((DATA / "territories.json").read_text(encoding="utf-8"))["countries"]
    numeric = {codes.split()[1]: code for code, codes in countries.items()}
    topology = Topology(atlas / "countries-10m.json", "countries")
    largest: dict[str, tuple[float, Point]] = {}
    for shape in topology.shapes:
        code = numeric.get(shape.get("id", "")) or by_hand["named"].get(shape["properties"]["name"])
        for ring in topology.rings(shape) if code else ():
            size = abs(area([projected(point) for point in ring]))
            if size >= largest.get(code, (0.0, None))[0]:
                largest[code] = (size, middle(ring))
    found = {code: place for code, (_, place) in largest.items()}
    found |= {code: unbroken([tuple(place)])[0] for code, place in by_hand["places"].items()}
    if missing := sorted(set(countries) - set(found)):
        raise SystemExit(f"no place is known of {', '.join(missing)}; add them to places.toml")
    return found


def unbroken(ring: Iterable[Point]) -> Ring:
    """A ring in degrees east of the middle; one that crosses the seam goes on beyond it."""
    points, before = [], 0.0
    for longitude, latitude in ring:
        east = longitude - MIDDLE
        before = east = east - 360 * round((east - before) / 360)
        points.append((east, latitude))
    turns = round(sum(east for east, _ in points) / len(points) / 360)
    return [(east - 360 * turns, latitude) for east, latitude in points]


def projected(point: Point) -> Point:
    """Degrees east of the middle and north as units of the drawing.

    The projection is Equal Earth (Šavrič, Patterson and Jenny 2018).
    """
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    longitude = math.radians(point[0])
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(point[1])))
    square = theta * theta
    sixth = square**3
    across = 9 * a4 * square * sixth + 7 * a3 * sixth + 3 * a2 * square + a1
    x = 2 * math.sqrt(3) * longitude * math.cos(theta) / (3 * across)
    y = theta * (a1 + a2 * square + sixth * (a3 + a4 * square))
    half = 2 * math.sqrt(3) * math.pi / (3 * a1)
    scale = WIDTH / (2 * half)
    return (x + half) * scale, -y * scale


def area(ring: Ring) -> float:
    """The area within a ring, its sign telling which way round it goes."""
    return (
        sum(
            x * after_y - after_x * y
            for (x, y), (after_x, after_y) in zip(ring, ring[1:] + ring[:1], strict=True)
        )
        / 2
    )


def middle(ring: Ring) -> Point:
    """The centre of gravity of a ring."""
    x0, y0 = ring[0]
    moved = [(x - x0, y - y0) for x, y in ring]
    across = down = 0.0
    for (x, y), (after_x, after_y) in zip(moved, moved[1:] + moved[:1], strict=True):
        weight = x * after_y - after_x * y
        across, down = across + (x + after_x) * weight, down + (y + after_y) * weight
    size = 6 * area(moved)
    return (x0 + across / size, y0 + down / size) if size else ring[0]


def simplified(ring: Ring, tolerance: float) -> Ring:
    """The ring with the points left out that are nearly on the line of others (Douglas-Peucker)."""
    half = len(ring) // 2
    return line(ring[: half + 1], tolerance)[:-1] + line(ring[half:], tolerance)


def line(points: Ring, tolerance: float) -> Ring:
    """A line with fewer points, its ends kept."""
    if len(points) < 3:
        return points
    (x0, y0), (x1, y1) = points[0], points[-1]
    length = math.hypot(x1 - x0, y1 - y0)

    def distance(point: Point) -> float:
        x, y = point
        if not length:
            return math.hypot(x - x0, y - y0)
        return abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length

    far, at = max((distance(point), at) for at, point in enumerate(points[1:-1], 1))
    if far <= tolerance:
        return [points[0], points[-1]]
    return line(points[: at + 1], tolerance)[:-1] + line(points[at:], tolerance)


def path(ring: Ring) -> str:
    """A ring as an SVG path of whole numbers, each relative to the one before."""
    whole = [(round(x), round(y)) for x, y in ring]
    (x, y), said = whole[0], []
    for after_x, after_y in whole[1:]:
        if (dx := after_x - x) | (dy := after_y - y):
            said.append(f"{dx}{dy:+}" if dy < 0 else f"{dx} {dy}")
        x, y = after_x, after_y
    return f"M{whole[0][0]} {whole[0][1]}l{' '.join(said)}z" if said else ""


if __name__ == "__main__":
    sys.exit(main())
