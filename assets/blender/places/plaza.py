"""The plaza, the land round it and everything that grows there."""
import math

from foliage import sphere
from palette import PALETTE
from parts.plants import flower_clump, grass_tuft, shrub
from parts.trees import tree
from places.context import Context
from terrain import round_paving, straight_paving

PATH_PAINTS = ["stone", "stone3", "sand"]


def outside(context: Context):
    kit, place = context.kit, context.place("plaza")
    radius = place["bounds"]["radiusM"]
    with kit.into("plaza.ground"), kit.seeded("paving"):
        round_paving(kit, radius, 2.62)
    _paths(context, radius)
    with kit.into("plaza.world"):
        context.furnish(place, place["furnishings"])
        _trees(context)
        _planting(context, radius)
    with kit.into("far"):
        _far(kit)


def _paths(context, radius):
    depth = 0
    for owner in context.scene["places"]:
        with context.kit.into(context.outdoors(owner, "ground")), context.kit.seeded((owner["id"], "paths")):
            for path in owner["paths"]:
                if path.get("surface") == "track":
                    continue
                # ways that cross lie a little below one another, and all below the places they lead to
                depth += 1
                _path(context, owner, path, radius, -0.002 * depth)


def _path(context, owner, path, radius, z):
    a, b = path["from"], path["to"]
    along = (b["x"] - a["x"], a["z"] - b["z"])
    length = math.hypot(*along)
    with context.frame(owner), context.kit.at((a["x"] + b["x"]) / 2, -(a["z"] + b["z"]) / 2, 0, math.degrees(math.atan2(-along[0], along[1]))):
        straight_paving(context.kit, path["widthM"], length, PATH_PAINTS, keep=lambda x, y: math.hypot(x, y) > radius + 0.25 and not _is_paved(context, x, y), z=z)


def _is_paved(context, x, y):
    """Whether a place has a floor of its own there."""
    for place in context.scene["places"]:
        bounds = place["bounds"]
        if bounds["shape"] == "circle":
            if place["id"] != "plaza" and math.hypot(x - place["at"]["x"], -y - place["at"]["z"]) < bounds["radiusM"]:
                return True
            continue
        turn = math.radians(place["at"]["turnDeg"])
        dx, dz = x - place["at"]["x"], -y - place["at"]["z"]
        lx, lz = dx * math.cos(turn) - dz * math.sin(turn), dx * math.sin(turn) + dz * math.cos(turn)
        if abs(lx) < bounds["widthM"] / 2 and abs(lz) < bounds["depthM"] / 2:
            return True
    return False


def _trees(context):
    kit = context.kit
    for item in context.scene["landscape"]["trees"]:
        with kit.seeded((item["kind"], item["x"], item["z"])):
            x, y = item["x"], -item["z"]
            tree(kit, item["kind"][5:], x, y, context.land.at(x, y), item["size"], 1.0 if math.hypot(x, y) < 23 else 0.5)


def _planting(context, radius):
    """Shrubs and flowers hide the joint between paving and lawn; tufts break the lawn."""
    kit, land = context.kit, context.land
    with kit.seeded("edge"):
        rng = kit.rng
        taken = []
        for _ in range(390):
            _edge_plant(kit, land, taken, rng.uniform(0, 2 * math.pi), radius + rng.uniform(1.0, 2.6))
        for i in range(13):
            for s in (-1, 1):
                x, y = s * rng.uniform(2.6, 3.3), -14.6 - i * 0.42
                if land.walk_distance(x, y) > 0.35:
                    flower_clump(kit, x, y, land.at, rng.choice(["lavender", "lavender", "pink2", "yellow", "pink"]), 10, 0.3)
    with kit.seeded("tufts"):
        rng = kit.rng
        planted = 0
        while planted < 210:
            x, y = rng.uniform(-26, 26), rng.uniform(-20, 34)
            away = float(land.walk_distance(x, y))
            if away > 0.5 and rng.random() < math.exp(-away / 3.5) and land.shore_distance(x, y) < -1:
                grass_tuft(kit, x, y, land.at(x, y))
                planted += 1


def _edge_plant(kit, land, taken, angle, r):
    x, y = r * math.cos(angle), r * math.sin(angle)
    away = float(land.walk_distance(x, y))
    if not 0.75 < away < 2.2 or land.shore_distance(x, y) > -0.8:
        return
    if any((x - a) ** 2 + (y - b) ** 2 < 1.35 for a, b in taken):
        return
    taken.append((x, y))
    z = land.at(x, y)
    if kit.rng.random() < 0.5:
        shrub(kit, x, y, z, kit.rng.uniform(0.38, 0.62), near=True)
    else:
        flower_clump(kit, x, y, land.at, kit.rng.choice(["lavender", "lavender", "pink2", "yellow"]), 13, 0.36)


def _far(kit):
    """Islets at the horizon; haze does the rest."""
    v, t = sphere(1)
    for x, y, s in ((-120, 190, 1.3), (-60, 240, 1.0), (130, 220, 1.5), (180, 190, 0.9), (-190, -120, 1.2), (150, -190, 1.4)):
        for dx, r, h in ((0, 24, 10), (22, 18, 6.5), (-20, 15, 5)):
            kit.add(v * [r * s, r * s * 0.6, h * s] + [x + dx * s, y, -1], t, PALETTE["grass2"])
