"""The bookstore: its room, and a terrace with benches and lamps."""
from parts.plants import bougainvillea
from parts.roofs import chimney
from parts.room import room
from parts.shell import shell
from places.context import Context, draw_sign, is_indoors
from terrain import straight_paving

STYLE = dict(wainscot="blue_wainscot", curtain="curtain")
TERRACE_PAINTS = ["stone", "stone3", "stone2"]


def outside(context: Context):
    kit, place = context.kit, context.place("bookstore")
    building, wall = place["building"], context.scene["wallM"]
    space = building["room"]
    front = space["z"] + space["depthM"] / 2 + wall
    with context.frame(place), kit.seeded("bookstore"):
        with kit.into(context.outdoors(place)):
            draw_sign(context, place, shell(kit, building, wall, has_awning=True))
            chimney(kit, -3.2, -space["z"] + 1.2, building["heightM"] + 0.75)
            bougainvillea(kit, [(-5.0 + 0.2 * (i % 3), -front - 0.12, 0.35 + i * 0.27) for i in range(13)])
        with kit.into(context.outdoors(place, "ground")):
            depth = place["bounds"]["depthM"] / 2 - front
            with kit.at(0, -(front + depth / 2), 0):
                straight_paving(kit, place["bounds"]["widthM"], depth, TERRACE_PAINTS, size=(0.7, 0.7))
    with kit.into(context.outdoors(place)):
        context.furnish(place, [item for item in place["furnishings"] if not is_indoors(place, item)])


def inside(context: Context):
    kit, place = context.kit, context.place("bookstore")
    with context.frame(place), kit.seeded("bookstore"):
        room(kit, place["building"], context.scene["wallM"], place["floor"], STYLE)
    context.furnish(place, [item for item in place["furnishings"] if is_indoors(place, item)])
