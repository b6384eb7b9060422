"""The beach: sand with a few shells, and dune grass at its edge."""
import math

from palette import PALETTE, vary
from parts.plants import grass_tuft
from places.context import Context

RINGS = 9
SPOKES = 40


def outside(context: Context):
    kit, place = context.kit, context.place("beach")
    radius = place["bounds"]["radiusM"]
    with context.frame(place), kit.seeded("beach"):
        with kit.into("beach.ground"):
            _sand(kit, radius + 0.5)
        with kit.into("beach.world"):
            for _ in range(70):
                angle, away = kit.rng.uniform(0, 2 * math.pi), radius + kit.rng.uniform(0.35, 1.1)
                x, y = away * math.sin(angle), -away * math.cos(angle)
                if abs(x) > 1.8 or y > 0:
                    wx, wy, _ = kit.point(x, y, 0)
                    grass_tuft(kit, x, y, context.land.at(wx, wy))
    with kit.into("beach.world"):
        context.furnish(place, place["furnishings"])


def _sand(kit, radius):
    """A disc whose colour runs softly, with a ragged edge that lies on the lawn."""
    rng = kit.rng
    v, c, t = [(0, 0, 0.004)], [PALETTE["sand"]], []
    for i in range(1, RINGS + 1):
        for k in range(SPOKES):
            a = 2 * math.pi * k / SPOKES
            r = radius * i / RINGS + (rng.uniform(-0.35, 0.25) if i == RINGS else 0)
            v.append((r * math.sin(a), -r * math.cos(a), 0.004 if i < RINGS else -0.02))
            c.append(vary(rng, "sand" if i < RINGS else "sandwet", 0.03))
    for k in range(SPOKES):
        t.append((0, 1 + k, 1 + (k + 1) % SPOKES))
        for i in range(RINGS - 1):
            a, b = 1 + i * SPOKES + k, 1 + i * SPOKES + (k + 1) % SPOKES
            t += [(a, a + SPOKES, b + SPOKES), (a, b + SPOKES, b)]
    kit.add(v, t, c)
