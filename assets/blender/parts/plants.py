"""Plants in pots and beds, the ones people stand beside: round leaves, and many of them."""
import math

import numpy as np

from foliage import blob, blossoms, on_sphere
from palette import PALETTE

FLOWERS = ["pink", "pink2", "yellow", "white"]


def pot(kit, kind, x, y, z=0.0, r=0.32):
    """A clay pot of radius r with flowers, shrub, lemon (a little tree) or spiky (an agave)."""
    rng = kit.rng
    profile = [(r * 0.62, 0), (r * 0.7, 0.04 * r / 0.3), (r * 0.95, r * 1.25), (r * 1.1, r * 1.3), (r * 1.1, r * 1.52), (r * 0.92, r * 1.55), (r * 0.9, r * 1.4)]
    small = r < 0.2
    kit.lathe(profile, 8 if small else 12, (x, y, z), "terracotta", cap=False)
    kit.lathe([(r * 0.92, 0)], 8 if small else 14, (x, y, z + r * 1.42), "wooddark")
    top = z + r * 1.5
    if kind == "shrub":
        blob(kit, r * 1.3, (x, y, top + r * 0.8), "leaf2", 1, leaves=34 if small else 190, top="leaf3", sway=0.08, leaf=r * (0.46 if small else 0.36), round_leaf=True)
    elif kind == "lemon":
        kit.lathe([(0.05, 0), (0.04, 0.8)], 7, (x, y, top), "trunk")
        middle = (x, y, top + 1.15)
        blob(kit, 0.52, middle, "leaf2", 1, leaves=170, top="leaf3", sway=0.12, leaf=0.15, round_leaf=True)
        for _ in range(15):
            blob(kit, 0.075, on_sphere(rng, middle, 0.54, -0.5, 0.9), "yellow", 0, rough=0.03, sway=0.12)
    elif kind == "flowers":
        middle = (x, y, top + r * 0.45)
        blob(kit, r * 1.05, middle, "leaf", 1, leaves=26 if small else 110, sway=0.08, leaf=r * (0.46 if small else 0.36), round_leaf=True)
        size = (0.03, 0.045) if small else (0.05, 0.08)
        blossoms(kit, 9 if small else 22, lambda: on_sphere(rng, middle, r * 1.15, 0.1, 1.5), FLOWERS, size, 0.1)
    else:
        for i in range(13):
            _blade(kit, x, y, top, i * 2.4, rng.uniform(0.7, 1.05) * r * 3.2, rng.uniform(0.35, 0.95))


def _blade(kit, x, y, z, around, length, lean):
    out = np.array([math.cos(around), math.sin(around)])
    side = np.array([-out[1], out[0]]) * 0.055
    line = [(0.03, 0.0, 0.6), (lean * length * 0.45, length * 0.62, 1.3), (lean * length, length * 0.9, 0.05)]
    v = []
    for reach, height, w in line:
        for s in (-1, 1):
            v.append((x + out[0] * reach + s * side[0] * w, y + out[1] * reach + s * side[1] * w, z + height - 0.05))
    t = [(0, 1, 3), (0, 3, 2), (2, 3, 5), (2, 5, 4)]
    c = [PALETTE["leaf2"] * 0.8] * 2 + [PALETTE["leaf"]] * 2 + [PALETTE["leaf3"]] * 2
    sway = [0, 0, 0.12, 0.12, 0.25, 0.25]
    kit.add(v, t, c, sway)
    kit.add(v, [q[::-1] for q in t], c, sway)


def planter(kit, width, depth):
    """A long stone box of shrubs and flowers."""
    rng = kit.rng
    kit.box((width, depth, 0.5), (0, 0, 0), "stone3", 0.06, bottom=False)
    kit.box((width + 0.1, depth + 0.1, 0.1), (0, 0, 0), "stone2", 0.03, bottom=False)
    kit.box((width - 0.2, depth - 0.2, 0.06), (0, 0, 0.46), "wooddark", 0)
    n = int(width / 0.44)
    for i in range(n):
        blob(kit, rng.uniform(0.27, 0.36), (-width / 2 + 0.26 + i * (width - 0.5) / (n - 1), rng.uniform(-0.12, 0.12), 0.62), rng.choice(["leaf", "leaf2"]), 0, 0.8, 0.22, leaves=80, top="leaf3", sway=0.07, leaf=0.15, round_leaf=True)
    blossoms(kit, 40, lambda: (rng.uniform(-width / 2 + 0.15, width / 2 - 0.15), rng.uniform(-depth / 2 + 0.14, depth / 2 - 0.14), rng.uniform(0.84, 1.0)), ["lavender", "pink2", "yellow", "white", "pink"], (0.045, 0.075))


def shrub(kit, x, y, z, radius, near=False):
    rng = kit.rng
    paint = rng.choice(["leaf", "leaf2", "olive"])
    blob(kit, radius, (x, y, z + radius * 0.3), paint, 0, 0.8, 0.2, leaves=70 if near else 40, sway=0.07, leaf=0.2, top="leaf3" if paint != "olive" else PALETTE["olive"] * 1.15, round_leaf=near)


def flower_clump(kit, x, y, ground, paint, count=14, spread=0.4):
    """Stems with blossoms; `ground(x, y)` is the height there."""
    rng = kit.rng
    for _ in range(count):
        px, py, height = x + rng.gauss(0, spread), y + rng.gauss(0, spread), rng.uniform(0.28, 0.55)
        z = ground(px, py)
        kit.add([(px - 0.05, py, z), (px + 0.05, py, z), (px, py + 0.02, z + height)], [(0, 1, 2), (2, 1, 0)], [PALETTE["leaf2"], PALETTE["leaf2"], PALETTE["leaf3"]], [0, 0, 0.25])
        blossoms(kit, 1, lambda: (px, py + 0.02, z + height), [paint], (0.06, 0.08), 0.25)


def grass_tuft(kit, x, y, z):
    rng = kit.rng
    for _ in range(3):
        px, py, height, lean = x + rng.gauss(0, 0.09), y + rng.gauss(0, 0.09), rng.uniform(0.16, 0.34), rng.uniform(-0.1, 0.1)
        kit.add([(px - 0.035, py, z - 0.02), (px + 0.035, py, z - 0.02), (px + lean, py, z + height)], [(0, 1, 2), (2, 1, 0)], [PALETTE["grass2"], PALETTE["grass2"], PALETTE["grass3"] * 1.15], [0, 0, 0.22])


def bougainvillea(kit, path, width=0.25, blossom_count=9):
    """Climbs along a list of points: leaves, and many blossoms towards the viewer."""
    rng = kit.rng
    for x, y, z in path:
        blob(kit, rng.uniform(0.2, 0.34), (x, y, z), "leaf2", 0, leaves=40, sway=0.07, leaf=0.15, top="leaf", round_leaf=True)
        blossoms(kit, blossom_count, lambda: (x + rng.gauss(0, width), y - rng.uniform(-0.05, 0.3), z + rng.gauss(0, width)), ["pink", "pink", "pink2"], (0.055, 0.1), 0.09)
