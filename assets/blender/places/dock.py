"""The dock: a timber pier over the sea, boats, a gate of bougainvillea."""
from palette import vary
from parts.outdoor import rowing_boat, sail_boat
from places.context import Context


def outside(context: Context):
    kit, place = context.kit, context.place("dock")
    width, depth = place["bounds"]["widthM"], place["bounds"]["depthM"]
    with context.frame(place), kit.seeded("pier"):
        with kit.into("dock.ground"):
            _deck(kit, width, depth)
        with kit.into("dock.world"):
            _under(kit, width, depth)
            with kit.at(-4.6, -1.4, -0.72, 8):
                rowing_boat(kit, "blue")
            with kit.at(4.5, 1.2, -0.72, 172):
                rowing_boat(kit, "terracotta")
    with kit.into("dock.world"), kit.seeded("boats"):
        context.furnish(place, place["furnishings"])
        with kit.at(24, -38, -0.75, 60):
            sail_boat(kit)
        with kit.at(-52, -44, -0.75, 110, 1.1):
            sail_boat(kit)


def _deck(kit, width, depth):
    count = int(depth / 0.24)
    for i in range(count):
        y0 = -depth / 2 + i * depth / count
        y1 = y0 + depth / count - 0.014
        seam = kit.rng.uniform(-width / 4, width / 4)
        for a, b in ((-width / 2, seam - 0.006), (seam + 0.006, width / 2)):
            kit.quad((a, y0, 0), (b, y0, 0), (b, y1, 0), (a, y1, 0), vary(kit.rng, "deck", 0.09))
    kit.quad((-width / 2, -depth / 2, -0.03), (width / 2, -depth / 2, -0.03), (width / 2, depth / 2, -0.03), (-width / 2, depth / 2, -0.03), "wooddark")


def _under(kit, width, depth):
    for s in (-1, 1):
        kit.box((0.22, depth, 0.26), (s * (width / 2), 0, -0.28), "deckdark", 0.03)
        kit.box((0.16, depth, 0.10), (s * (width / 2 - 0.02), 0, -0.03), "deck", 0.03)
        for i in range(5):
            y = -depth / 2 + 0.4 + i * (depth - 3.2) / 4
            kit.lathe([(0.17, -2.4), (0.16, -0.05), (0.16, 0.0)], 9, (s * (width / 2 + 0.02), y, 0), "wooddark")
    kit.box((width + 0.2, 0.22, 0.26), (0, -depth / 2, -0.28), "deckdark", 0.03)
