"""The outside of a building: walls with real openings, plinth, roof, sign. Interiors are baked apart, in room.py."""
from palette import PALETTE
from mesh import KEEP_SWAY
from parts.openings import awning, doorway, reveal, sign_board, window
from parts.panel import cuts, hole, panel, runs
from parts.roofs import gable

CORNER_M = 0.07
PLINTH_M = 0.42
SIGN_HEIGHT_M = 1.05
#: How deep the outside's own part of a reveal is; the room's lining covers the rest.
REVEAL_M = 0.2
STRIPES = {"terracotta": ("terracotta", "white"), "teal": ("teal", "white"), "navy": ("navy", "cream"), "blue": ("blue", "white"), "sage": ("sage", "white")}


def shell(kit, building, wall_m, hidden=(), undressed=(), has_awning=False):
    """Draws in the place's frame. `hidden` sides lie behind a neighbour, `undressed` ones have no door frames. Returns where the sign's face is, or None."""
    room = building["room"]
    eave, accent = building["heightM"], building["accent"]
    sign = None
    for wall in building["walls"]:
        if wall["side"] in hidden:
            continue
        with kit.at(wall["x"], -wall["z"], 0, wall["outwardDeg"]):
            found = _wall(kit, building, wall, wall_m, accent, eave, wall["side"] not in undressed, has_awning)
            sign = found or sign
    _hollow(kit, building, wall_m)
    with kit.at(room["x"], -room["z"]):
        gable(kit, room["widthM"] + 2 * wall_m, room["depthM"] + 2 * wall_m, eave, building["roofRiseM"])
    return sign


def _hollow(kit, building, wall_m):
    """A plain dim inside, hidden behind the room's own model: what is seen through a door while that is not drawn."""
    room, high = building["room"], building["ceilingM"] + wall_m / 2
    for wall in building["walls"]:
        holes = [hole(o) for o in (*building["doors"], *building["windows"]) if o["wall"] == wall["side"]]
        half = wall["lengthM"] / 2 + wall_m / 2
        with kit.at(wall["x"], -wall["z"], 0, wall["outwardDeg"]):
            xs = cuts(-half, half, 9, [x for h in holes for x in h[:2]])
            panel(kit, xs, cuts(0, high, 9, [z for h in holes for z in h[2:]]), -wall_m / 2, holes, "plaster", outward=False)
    w, d = room["widthM"] / 2 + wall_m / 2, room["depthM"] / 2 + wall_m / 2
    with kit.at(room["x"], -room["z"]):
        kit.quad((-w, d, high), (w, d, high), (w, -d, high), (-w, -d, high), "ceiling", KEEP_SWAY)


def _wall(kit, building, wall, wall_m, accent, eave, dressed, has_awning):
    doors = [hole(o) for o in building["doors"] if o["wall"] == wall["side"]]
    windows = [hole(o) for o in building["windows"] if o["wall"] == wall["side"]]
    holes = doors + windows
    end = wall["lengthM"] / 2 + wall_m
    flat = end - CORNER_M
    outer = -wall_m
    xs = cuts(-flat, flat, 0.8, [x for h in holes for x in h[:2]])
    # lines close below the eave: its shade falls off fast there, and few vertices made it look scalloped
    zs = cuts(-0.2, eave, 0.8, [z for h in holes for z in h[2:]] + [PLINTH_M, eave - 0.2, eave - 0.45, eave - 0.8])
    panel(kit, xs, zs, outer, holes, "white")
    for a, b in zip(zs, zs[1:]):
        kit.quad((flat, outer, a), (end, outer + CORNER_M, a), (end, outer + CORNER_M, b), (flat, outer, b), "white")
    gaps = [(h[0] - 0.24, h[1] + 0.24) for h in doors]
    for a, b in runs(-end - 0.06, end + 0.06, gaps):
        kit.box((b - a, 0.16, PLINTH_M + 0.2), ((a + b) / 2, outer + 0.0, -0.2), "stone", 0.04, bottom=False)
    for h in doors:
        reveal(kit, *h, outer, outer + REVEAL_M)
        if dressed:
            doorway(kit, h[0], h[1], h[3], outer, accent)
    for index, h in enumerate(windows):
        reveal(kit, *h, outer, outer + REVEAL_M)
        with kit.seeded((accent, wall["side"], index)):
            window(kit, *h, outer, accent, flowers=wall["side"] == "front")
    if has_awning and wall["side"] == "front":
        for h in doors:
            awning(kit, (h[0] + h[1]) / 2, h[1] - h[0] + 1.5, h[3] + 0.62, outer, STRIPES[accent])
    sign = building.get("sign")
    if not sign or sign["wall"] != wall["side"]:
        return None
    x = (doors[0][0] + doors[0][1]) / 2 if doors else 0
    top = eave + 0.5
    sign_board(kit, x, top, outer - 0.62, sign["widthM"], SIGN_HEIGHT_M)
    return dict(at=kit.point(x, outer - 0.62 - 0.11, top - SIGN_HEIGHT_M / 2), width=sign["widthM"], height=SIGN_HEIGHT_M)


