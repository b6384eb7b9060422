"""Trees: crowns of many round leaves over a body that is never seen bare; far ones with few single-triangle leaves."""
import math

import numpy as np

from foliage import blob
from palette import PALETTE


def tree(kit, kind, x, y, z=0.0, s=1.0, dense=1.0):
    """`dense` thins the leaves of trees that nobody comes near."""
    lean = kit.rng.uniform(-0.25, 0.25)
    with kit.at(x, y, z):
        {"round": _round, "cypress": _cypress, "pine": _pine, "palm": _palm}[kind](kit, s, lean, dense)


def _round(kit, s, lean, dense):
    h = 2.0 * s
    kit.lathe([(0.24 * s, -0.2), (0.17 * s, 0.3 * s), (0.13 * s, h * 0.7), (0.1 * s, h + 0.5 * s)], 8, paint="trunk", bend=lambda q: (lean * (q / h) ** 2 * 0.5, 0))
    low, top = kit.rng.choice([("leaf", "leaf3"), ("leaf2", "leaf"), ("olive", PALETTE["olive"] * 1.15), ("leaf2", "leaf3")])
    for dx, dy, dz, r in ((0, 0, 0.75, 1.2), (0.85, 0.2, 0.35, 0.85), (-0.8, 0.3, 0.3, 0.9), (0.1, -0.8, 0.3, 0.8), (0, 0.75, 0.45, 0.85), (-0.2, -0.2, 1.5, 0.8)):
        blob(kit, r * s, (dx * s + lean * 0.5, dy * s, h + dz * s), low, 1 if dense >= 1 else 0, 0.85, 0.06, leaves=int(130 * dense), top=top, sway=0.35, leaf=0.33 * s, round_leaf=dense >= 1)


def _cypress(kit, s, _lean, dense):
    kit.lathe([(0.12 * s, -0.2), (0.12 * s, 0.5 * s)], 6, paint="trunk")
    for i, (z, r) in enumerate(((0.9, 0.5), (1.7, 0.62), (2.6, 0.58), (3.5, 0.46), (4.3, 0.3), (4.9, 0.16))):
        blob(kit, r * s, (0, 0, z * s), "cypress", 1 if dense >= 1 else 0, 1.25, 0.06, leaves=int(60 * dense), top=PALETTE["cypress"] * 1.35, sway=0.12 + 0.08 * i, leaf=0.22 * s, round_leaf=dense >= 1)


def _pine(kit, s, lean, dense):
    h = 4.2 * s
    kit.lathe([(0.24 * s, -0.2), (0.17 * s, 1.0 * s), (0.13 * s, h)], 8, paint="trunk", bend=lambda q: (lean * 2 * (q / h) ** 2, 0.2 * (q / h) ** 2))
    for dx, dy, dz, r in ((0, 0, 0.35, 1.5), (1.3, 0.2, 0, 1.0), (-1.25, 0.3, 0.05, 1.05), (0.2, -1.15, 0, 0.95), (0, 1.2, 0.1, 1.0)):
        blob(kit, r * s, (dx * s + lean * 2, dy * s + 0.2, h + dz * s), "leaf2", 1 if dense >= 1 else 0, 0.5, 0.05, leaves=int(140 * dense), top="leaf3", sway=0.3, leaf=0.28 * s, round_leaf=dense >= 1)


def _palm(kit, s, _lean, _dense):
    rng = kit.rng
    h = 4.6 * s
    reach = rng.uniform(0.5, 1.1) * rng.choice([-1, 1])

    def bend(q):
        return (reach * (max(q, 0) / h) ** 2, 0.2 * (max(q, 0) / h) ** 2)

    profile, colours = [], []
    for i in range(12):
        profile.append((0.20 * s - 0.08 * s * i / 11 + (0.03 if i % 2 else 0), -0.2 + (h + 0.2) * i / 11))
        colours.append(PALETTE["trunk"] * (1.25 if i % 2 else 0.9))
    kit.lathe(profile, 8, colours=colours, bend=bend)
    with kit.at(reach, 0.2, h):
        for f in range(13):
            _frond(kit, f * 2.4 + rng.uniform(-0.2, 0.2), rng.uniform(0.2, 0.95), 2.5 * s * rng.uniform(0.85, 1.1), s)
        for i in range(5):
            blob(kit, 0.13 * s, (0.22 * math.cos(i * 1.3), 0.22 * math.sin(i * 1.3), -0.2), "wooddark", 0)


def _frond(kit, around, rise, length, s):
    out = np.array([math.cos(around), math.sin(around)])
    side = np.array([-out[1], out[0]])
    v, c, sway, n = [], [], [], 6
    for i in range(n + 1):
        u = i / n
        reach = length * u * math.cos(rise * (1 - u))
        height = length * (math.sin(rise) * u - 0.62 * u * u * 1.15)
        w = 0.42 * s * math.sin(math.pi * min(1, 0.12 + u * 0.88)) ** 0.8 + 0.01
        for q, drop in ((-1, -0.35 * w), (0, 0), (1, -0.35 * w)):
            v.append((out[0] * reach + side[0] * w * q, out[1] * reach + side[1] * w * q, height + drop))
            c.append(PALETTE["leaf" if q else "leaf3"] * (0.85 + 0.4 * u))
            sway.append(0.15 + 0.5 * u)
    t = []
    for i in range(n):
        for q in (0, 1):
            b = i * 3 + q
            t += [(b, b + 1, b + 4), (b, b + 4, b + 3)]
    kit.add(v, t, np.clip(c, 0, 0.85), sway)
    kit.add(v, [q[::-1] for q in t], np.clip(np.array(c) * 0.8, 0, 0.85), sway)
