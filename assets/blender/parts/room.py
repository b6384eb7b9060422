"""The inside of a building: walls, floor, ceiling, beams, linings, curtains."""
import numpy as np

from mesh import KEEP_SWAY
from palette import PALETTE, linear, vary
from parts.panel import cuts, hole, panel, runs
from parts.plants import pot

WAINSCOT_M = 1.05
SKIRTING_M = 0.14
RAIL_M = 0.07
SASH_M = 0.14
BEAM_M = 0.16
PAST_M = 0.012
#: How far apart the vertices that carry the light of plaster stand.
WALL_CELL_M = 0.28
CEILING_CELL_M = 0.4
TILES = ("#E2BF98", "#C98258")


def room(kit, building, wall_m, floor, style):
    """Draws in the place's frame. `style`: wainscot colour, curtain colour or None, and two colours of tiles where the usual ones do not fit."""
    space = building["room"]
    with kit.at(space["x"], -space["z"]):
        _floor(kit, space, floor, style.get("tiles", TILES))
        _ceiling(kit, space, building["ceilingM"], style)
    for wall in building["walls"]:
        with kit.at(wall["x"], -wall["z"], 0, wall["outwardDeg"]):
            _wall(kit, building, wall, wall_m, style)


def _wall(kit, building, wall, wall_m, style):
    doors = [hole(o) for o in building["doors"] if o["wall"] == wall["side"]]
    windows = [hole(o) for o in building["windows"] if o["wall"] == wall["side"]]
    holes, half, high = doors + windows, wall["lengthM"] / 2, building["ceilingM"]
    # walls and ceiling reach a little past one another, or light shows through their corners
    xs = cuts(-half - PAST_M, half + PAST_M, WALL_CELL_M, [x for h in holes for x in h[:2]])
    rows = [z for h in holes for z in h[2:]]
    # panels end at the edges of skirting and rail: vertices behind those would be dark and stain the wall
    panel(kit, xs, cuts(SKIRTING_M, WAINSCOT_M - RAIL_M / 2, WALL_CELL_M, rows), 0, holes, style["wainscot"], outward=False)
    panel(kit, xs, cuts(WAINSCOT_M + RAIL_M / 2, high + PAST_M, WALL_CELL_M, [*rows, high - 0.25]), 0, holes, "plaster", outward=False)
    for a, b in runs(-half, half, [(h[0], h[1]) for h in doors]):
        kit.box((b - a, 0.05, SKIRTING_M), ((a + b) / 2, 0.025, 0), "white", 0)
    for a, b in runs(-half, half, [(h[0] - 0.06, h[1] + 0.06) for h in holes if h[2] < WAINSCOT_M]):
        kit.box((b - a, 0.06, RAIL_M), ((a + b) / 2, 0.03, WAINSCOT_M - RAIL_M / 2), "woodlight", 0)
    for h in doors:
        _lining(kit, *h, "woodlight", wall_m + 0.02)
        with kit.into("floor"):
            kit.quad((h[0], -wall_m, 0), (h[1], -wall_m, 0), (h[1], 0, 0), (h[0], 0, 0), "stone3")
    for index, h in enumerate(windows):
        with kit.seeded((wall["side"], index)):
            _lining(kit, *h, "white", wall_m)
            _bars(kit, *h)
            w = h[1] - h[0]
            kit.box((w + 0.3, 0.42, 0.06), ((h[0] + h[1]) / 2, 0.0, h[2] - 0.05), "woodlight", 0.02)
            if style.get("curtain"):
                _curtains(kit, *h, style["curtain"])
            if w > 1.4 and style.get("sill_pots", True):
                pot(kit, "flowers", h[0] + w * 0.26, 0.02, h[2] + 0.01, 0.11)
                pot(kit, "shrub", h[0] + w * 0.72, 0.02, h[2] + 0.01, 0.11)


def _lining(kit, x0, x1, z0, z1, paint, deep):
    x, w = (x0 + x1) / 2, x1 - x0
    for s in (-1, 1):
        kit.box((0.05, deep, z1 - z0), (x + s * (w / 2 - 0.02), -deep / 2 + 0.02, z0), paint, 0.01)
        kit.box((0.13, 0.05, z1 - z0 + 0.13), (x + s * (w / 2 + 0.055), 0.02, z0), paint, 0.015)
    kit.box((w, deep, 0.05), (x, -deep / 2 + 0.02, z1 - 0.04), paint, 0.01)
    kit.box((w + 0.24, 0.05, 0.13), (x, 0.02, z1), paint, 0.015)


def _bars(kit, x0, x1, z0, z1):
    """The sash of a window: it stands in the wall, but is seen from inside, so it takes the room's light."""
    w, h, x, y = x1 - x0, z1 - z0, (x0 + x1) / 2, -SASH_M
    for s in (-1, 1):
        kit.box((0.07, 0.06, h), (x + s * (w / 2 - 0.035), y, z0), "cream", 0)
    for z in (z0, z1 - 0.07, z0 + h * 0.56):
        kit.box((w, 0.06, 0.06), (x, y, z), "cream", 0)
    kit.box((0.055, 0.06, h), (x, y, z0), "cream", 0)


def _curtains(kit, x0, x1, z0, z1, paint):
    """Two wavy strips beside the opening, leaving all of it to the sun."""
    folds = 7
    for s, edge in ((-1, x0), (1, x1)):
        v, c, t = [], [], []
        for i in range(folds + 1):
            x = edge + s * (0.0 + 0.34 * i / folds)
            y = 0.11 + 0.04 * (1 if i % 2 else -1)
            for z in (0.3, 1.3, z1 + 0.12):
                v.append((x, y, z))
                c.append(PALETTE[paint] * (1.1 if i % 2 else 0.85))
        for i in range(folds):
            for j in (0, 1):
                b = i * 3 + j
                cell = [(b, b + 3, b + 4), (b, b + 4, b + 1)]
                t += cell if s < 0 else [q[::-1] for q in cell]
        # in the wall's frame the room lies at +y, so the strips wind the other way round
        kit.add(v, [q[::-1] for q in t], np.clip(c, 0, 0.86))
        kit.add(v, t, np.clip(c, 0, 0.86) * 0.9)
    kit.box((x1 - x0 + 0.95, 0.05, 0.05), ((x0 + x1) / 2, 0.11, z1 + 0.14), "wooddark", 0.01)


def _ceiling(kit, space, high, style):
    w, d = space["widthM"] / 2 + PAST_M, space["depthM"] / 2 + PAST_M
    count = max(3, round(d * 2 / 1.9))
    middles = [-d + (i + 0.5) * 2 * d / count for i in range(count)]
    for y in middles:
        # its upper chamfer lies above the ceiling, or the sky would shine through beside it
        kit.box((2 * w, BEAM_M, BEAM_M + 0.06), (0, y, high - BEAM_M), "beam", 0.03)
    # a strip between each two beams, so that no vertex lies dark above one
    edges = [-d, *[y + s * BEAM_M / 2 for y in middles for s in (-1, 1)], d]
    for a, b in zip(edges[::2], edges[1::2]):
        kit.quad((-w, b, high), (w, b, high), (w, a, high), (-w, a, high), "ceiling", KEEP_SWAY, cells=(int(w * 2 / CEILING_CELL_M), max(2, int((b - a) / CEILING_CELL_M))))


def _floor(kit, space, floor, tiles):
    rng = kit.rng
    w, d = space["widthM"] / 2, space["depthM"] / 2
    with kit.into("floor"), kit.seeded(floor):
        kit.quad((-w - 0.3, -d - 0.3, -0.012), (w + 0.3, -d - 0.3, -0.012), (w + 0.3, d + 0.3, -0.012), (-w - 0.3, d + 0.3, -0.012), "plankgap" if floor == "planks" else "grout")
        rng = kit.rng
        if floor == "planks":
            columns = int(round(2 * w / 0.42))
            pitch = 2 * w / columns
            for i in range(columns):
                x, y = -w + i * pitch, -d - rng.random() * 1.6
                while y < d:
                    length = rng.uniform(1.4, 2.4)
                    a, b = max(y, -d), min(y + length, d)
                    if b > a:
                        kit.quad((x + 0.005, a + 0.005, 0), (x + pitch - 0.005, a + 0.005, 0), (x + pitch - 0.005, b - 0.005, 0), (x + 0.005, b - 0.005, 0), vary(rng, "plank", 0.09))
                    y += length
            return
        nx, ny = int(round(2 * w / 0.46)), int(round(2 * d / 0.46))
        px, py = 2 * w / nx, 2 * d / ny
        for i in range(nx):
            for j in range(ny):
                paint = vary(rng, linear(tiles[(i + j) % 2]), 0.06)
                x, y = -w + i * px, -d + j * py
                kit.quad((x + 0.006, y + 0.006, 0), (x + px - 0.006, y + 0.006, 0), (x + px - 0.006, y + py - 0.006, 0), (x + 0.006, y + py - 0.006, 0), paint)
