"""The gym: a roofed floor in the open air with a running track behind it, so all of it belongs to the open-air bake."""
import math

from palette import vary
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
            _track(kit, [path for path in place["paths"] if path.get("surface") == "track"])
        with kit.into("gym.world"):
            side = bounds["widthM"] / 2 - 0.85
            bougainvillea(kit, [(side + 0.1 * (i % 3), 4.5, 0.3 + i * 0.28) for i in range(11)])
    with kit.into("gym.world"):
        context.furnish(place, place["furnishings"])


def _track(kit, pieces):
    """A red loop with a pale line between its two lanes and one along each edge."""
    corners = [(piece["from"]["x"], -piece["from"]["z"]) for piece in pieces]
    width = pieces[0]["widthM"]
    fine = _rounded(corners, 3)
    for low, high, paint, z in ((-0.5, 0.5, "terracotta3", 0.004), (-0.47, -0.43, "paper", 0.008), (-0.02, 0.02, "paper", 0.008), (0.43, 0.47, "paper", 0.008)):
        for a, b in zip(fine, [*fine[1:], fine[0]]):
            quad = [(a[0] + a[2] * width * o, a[1] + a[3] * width * o, z) for o in (low, high)] + [(b[0] + b[2] * width * o, b[1] + b[3] * width * o, z) for o in (high, low)]
            kit.add(quad, [(0, 2, 1), (0, 3, 2)] if _is_clockwise(quad) else [(0, 1, 2), (0, 2, 3)], vary(kit.rng, paint, 0.02))


def _is_clockwise(quad):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(quad, [*quad[1:], quad[0]])) < 0


def _rounded(corners, steps):
    """Points of a closed line through the corners, each with its outward direction: (x, y, outward x, outward y)."""
    n, out = len(corners), []
    for i in range(n):
        p0, p1, p2, p3 = (corners[(i + k) % n] for k in (-1, 0, 1, 2))
        for s in range(steps):
            u = s / steps
            point = [0.5 * (2 * p1[k] + (p2[k] - p0[k]) * u + (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * u * u + (3 * p1[k] - p0[k] - 3 * p2[k] + p3[k]) * u**3) for k in (0, 1)]
            along = [0.5 * (p2[k] - p0[k] + 2 * (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * u + 3 * (3 * p1[k] - p0[k] - 3 * p2[k] + p3[k]) * u * u) for k in (0, 1)]
            length = math.hypot(*along)
            out.append((*point, along[1] / length, -along[0] / length))
    return out
