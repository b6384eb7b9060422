"""The hall of the community centre."""
from parts.outdoor import bell_cote
from parts.plants import bougainvillea, pot
from parts.room import room
from parts.shell import shell
from places.context import Context, draw_sign, is_indoors

STYLE = dict(wainscot="blue_wainscot", curtain=None)


def outside(context: Context):
    kit, place = context.kit, context.place("hall")
    building = place["building"]
    depth = building["room"]["depthM"]
    with kit.into(context.outdoors(place)), context.frame(place), kit.seeded("hall"):
        draw_sign(context, place, shell(kit, building, context.scene["wallM"], undressed=("right",)))
        bell_cote(kit, building["heightM"] + building["roofRiseM"] - 0.15)
        front = -depth / 2 - context.scene["wallM"]
        bougainvillea(kit, [(-5.3 + 0.25 * (i % 3), front - 0.12, 0.4 + i * 0.27) for i in range(13)])
        pot(kit, "lemon", -1.95, front - 0.55, 0, 0.36)
        pot(kit, "lemon", 1.95, front - 0.55, 0, 0.36)


def inside(context: Context):
    kit, place = context.kit, context.place("hall")
    with context.frame(place), kit.seeded("hall"):
        room(kit, place["building"], context.scene["wallM"], place["floor"], STYLE)
    context.furnish(place, [item for item in place["furnishings"] if is_indoors(place, item)])
