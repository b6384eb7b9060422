"""The classroom."""
from parts.plants import pot
from parts.room import room
from parts.shell import shell
from places.context import Context, draw_sign, is_indoors

STYLE = dict(wainscot="sage", curtain="curtain")


def outside(context: Context):
    kit, place = context.kit, context.place("classroom")
    building = place["building"]
    with kit.into(context.outdoors(place)), context.frame(place), kit.seeded("classroom"):
        draw_sign(context, place, shell(kit, building, context.scene["wallM"], hidden=("left",)))
        front = -building["room"]["depthM"] / 2 - context.scene["wallM"]
        # a pilaster covers the joint with the hall
        for y in (front, -front):
            kit.box((0.34, 0.2, building["heightM"] - 0.1), (-building["room"]["widthM"] / 2 - context.scene["wallM"], y, 0), "white", 0.03)
        pot(kit, "flowers", -1.25, front - 0.5, 0, 0.32)
        pot(kit, "flowers", 1.85, front - 0.5, 0, 0.32)
        pot(kit, "spiky", 5.0, front - 0.5, 0, 0.32)


def inside(context: Context):
    kit, place = context.kit, context.place("classroom")
    with context.frame(place), kit.seeded("classroom"):
        room(kit, place["building"], context.scene["wallM"], place["floor"], STYLE)
    context.furnish(place, [item for item in place["furnishings"] if is_indoors(place, item)])
