"""The pharmacy."""
from parts.plants import bougainvillea
from parts.room import room
from parts.shell import shell
from places.context import Context, draw_sign, is_indoors
from terrain import straight_paving

STYLE = dict(wainscot="sage", curtain="curtain_teal", tiles=("#EFE8D8", "#BCD0C4"))
FRONT_PAINTS = ["stone", "stone3"]


def outside(context: Context):
    kit, place = context.kit, context.place("pharmacy")
    building, wall = place["building"], context.scene["wallM"]
    space = building["room"]
    front = space["z"] + space["depthM"] / 2 + wall
    with context.frame(place), kit.seeded("pharmacy"):
        with kit.into(context.outdoors(place)):
            draw_sign(context, place, shell(kit, building, wall, has_awning=True))
            _cross(kit, building["heightM"] + building["roofRiseM"], -space["z"])
            bougainvillea(kit, [(4.35 + 0.14 * (i % 3), -front - 0.08, 0.35 + i * 0.27) for i in range(10)])
        with kit.into(context.outdoors(place, "ground")):
            depth = place["bounds"]["depthM"] / 2 - front
            with kit.at(0, -(front + depth / 2), 0):
                straight_paving(kit, place["bounds"]["widthM"], depth, FRONT_PAINTS, size=(0.8, 0.55))
    with kit.into(context.outdoors(place)):
        context.furnish(place, [item for item in place["furnishings"] if not is_indoors(place, item)])


def _cross(kit, z, y):
    """A green cross on the ridge: its silhouette is known from the plaza."""
    kit.box((0.5, 0.5, 0.4), (0, y, z - 0.2), "white", 0.04)
    kit.box((0.36, 0.16, 1.3), (0, y, z + 0.1), "teal", 0.04)
    kit.box((1.3, 0.17, 0.36), (0, y, z + 0.6), "teal", 0.04)


def inside(context: Context):
    kit, place = context.kit, context.place("pharmacy")
    with context.frame(place), kit.seeded("pharmacy"):
        room(kit, place["building"], context.scene["wallM"], place["floor"], STYLE)
    context.furnish(place, [item for item in place["furnishings"] if is_indoors(place, item)])
