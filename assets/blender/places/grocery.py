"""The grocery: its room, and fruit under an awning before the door."""
from parts.openings import awning
from parts.plants import bougainvillea
from parts.room import room
from parts.shell import SIGN_HEIGHT_M, STRIPES, shell
from places.context import Context, draw_sign, is_indoors
from terrain import straight_paving

STYLE = dict(wainscot="sage", curtain=None, tiles=("#E9DCC0", "#B9C3A0"), sill_pots=False)
FRONT_PAINTS = ["stone", "stone3", "clay2"]
AWNING_M = 3.1


def outside(context: Context):
    kit, place = context.kit, context.place("grocery")
    building, wall = place["building"], context.scene["wallM"]
    space = building["room"]
    front = space["z"] + space["depthM"] / 2 + wall
    with context.frame(place), kit.seeded("grocery"):
        with kit.into(context.outdoors(place)):
            draw_sign(context, place, shell(kit, building, wall))
            for x in (-3.3, 3.3):
                awning(kit, x, AWNING_M, building["heightM"] - SIGN_HEIGHT_M, -front, STRIPES[building["accent"]], depth=1.2)
            bougainvillea(kit, [(5.35 + 0.16 * (i % 3), -front - 0.1, 0.35 + i * 0.26) for i in range(12)])
        with kit.into(context.outdoors(place, "ground")):
            depth = place["bounds"]["depthM"] / 2 - front
            with kit.at(0, -(front + depth / 2), 0):
                straight_paving(kit, place["bounds"]["widthM"], depth, FRONT_PAINTS, size=(0.8, 0.6))
    with kit.into(context.outdoors(place)):
        context.furnish(place, [item for item in place["furnishings"] if not is_indoors(place, item)])


def inside(context: Context):
    kit, place = context.kit, context.place("grocery")
    with context.frame(place), kit.seeded("grocery"):
        room(kit, place["building"], context.scene["wallM"], place["floor"], STYLE)
    context.furnish(place, [item for item in place["furnishings"] if is_indoors(place, item)])
