"""The garden: a ring of chairs behind hedges, all in the open air."""
from places.context import Context
from terrain import round_paving


def outside(context: Context):
    kit, place = context.kit, context.place("garden")
    with context.frame(place), kit.seeded("garden"), kit.into("garden.ground"):
        round_paving(kit, place["bounds"]["radiusM"] - 0.1, 0.9)
    with kit.into("garden.world"):
        context.furnish(place, place["furnishings"])
