"""The gym: a roofed floor in the open air, so all of it belongs to the open-air bake."""
from parts.plants import bougainvillea
from places.context import Context
from terrain import straight_paving

FLOOR_PAINTS = ["plank", "beam", "plank"]


def outside(context: Context):
    kit, place = context.kit, context.place("gym")
    bounds = place["bounds"]
    with context.frame(place), kit.seeded("gym"):
        with kit.into("gym.ground"):
            straight_paving(kit, bounds["widthM"], bounds["depthM"], FLOOR_PAINTS, size=(1.6, 0.32))
        with kit.into("gym.world"):
            side = bounds["widthM"] / 2 - 0.85
            bougainvillea(kit, [(side + 0.1 * (i % 3), 4.5, 0.3 + i * 0.28) for i in range(11)])
    with kit.into("gym.world"):
        context.furnish(place, place["furnishings"])
