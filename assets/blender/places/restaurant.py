"""The restaurant: its room, and the terrace, which belongs to the open air."""
from parts.plants import bougainvillea
from parts.roofs import chimney
from parts.room import room
from parts.shell import shell
from places.context import Context, draw_sign, is_indoors
from terrain import straight_paving

STYLE = dict(wainscot="clay_wainscot", curtain="curtain_teal")
TERRACE_PAINTS = ["clay", "clay2", "terracotta3"]


def outside(context: Context):
    kit, place = context.kit, context.place("restaurant")
    building, wall = place["building"], context.scene["wallM"]
    space = building["room"]
    front = space["z"] + space["depthM"] / 2 + wall
    with context.frame(place), kit.seeded("restaurant"):
        with kit.into(context.outdoors(place)):
            draw_sign(context, place, shell(kit, building, wall, has_awning=True))
            chimney(kit, 2.9, -space["z"] + 1.2, building["heightM"] + 0.75)
            bougainvillea(kit, [(-4.85 + 0.22 * (i % 3), -front - 0.12, 0.35 + i * 0.26) for i in range(14)])
        with kit.into(context.outdoors(place, "ground")):
            depth = place["bounds"]["depthM"] / 2 - front
            with kit.at(0, -(front + depth / 2), 0):
                straight_paving(kit, place["bounds"]["widthM"], depth, TERRACE_PAINTS, size=(0.5, 0.5))
    with kit.into(context.outdoors(place)):
        context.furnish(place, [item for item in place["furnishings"] if not is_indoors(place, item)])


def inside(context: Context):
    kit, place = context.kit, context.place("restaurant")
    with context.frame(place), kit.seeded("restaurant"):
        room(kit, place["building"], context.scene["wallM"], place["floor"], STYLE)
    context.furnish(place, [item for item in place["furnishings"] if is_indoors(place, item)])
