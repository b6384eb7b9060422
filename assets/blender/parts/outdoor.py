"""Furnishings of the open air. Each stands at its own origin and looks to -y."""
import math

import numpy as np

from foliage import blob
from palette import PALETTE, linear, vary
from parts.plants import bougainvillea

BUNTING = ["terracotta", "yellow", "teal", "cream", "pink2", "blue"]


def fountain(kit):
    rim = [(2.55, 0), (2.6, 0.05), (2.6, 0.14), (2.5, 0.18), (2.38, 0.2), (2.34, 0.5), (2.42, 0.54), (2.46, 0.62), (2.42, 0.68), (2.1, 0.69), (2.04, 0.64), (2.02, 0.2)]
    kit.lathe(rim, 32, paint="stone3", cap=False)
    kit.lathe([(2.05, 0.2)], 32, paint="water")
    kit.lathe([(0.5, 0.2), (0.5, 0.5), (0.34, 0.6), (0.26, 0.8), (0.24, 1.15), (0.34, 1.25), (0.95, 1.42), (1.02, 1.5), (1.0, 1.56), (0.88, 1.54), (0.3, 1.45)], 20, paint="stone3", cap=False)
    kit.lathe([(0.2, 1.4), (0.17, 1.75), (0.3, 1.85), (0.46, 1.98), (0.48, 2.04), (0.4, 2.05), (0.1, 2.0)], 16, paint="stone3")
    for i in range(16):
        with kit.at(turn=i * 360 / 16):
            kit.box((0.10, 0.46, 0.13), (2.42, 0, 0.28), PALETTE["blue"] * (1 if i % 2 else 1.25), 0.02)


def bench(kit):
    rng = kit.rng
    for i in range(3):
        kit.box((1.7, 0.13, 0.05), (0, -0.16 + i * 0.16, 0.40), vary(rng, "woodlight", 0.06), 0.015)
    for i in range(2):
        kit.box((1.7, 0.05, 0.14), (0, 0.25 + 0.03 * i, 0.6 + i * 0.18), vary(rng, "woodlight", 0.06), 0.015)
    for s in (-1, 1):
        kit.box((0.1, 0.5, 0.40), (s * 0.68, 0, 0), "stone2", 0.03)
        kit.box((0.07, 0.07, 0.9), (s * 0.68, 0.29, 0), "wooddark", 0.015)


def lamp(kit, high=3.2):
    kit.lathe([(0.2, 0), (0.2, 0.12), (0.1, 0.2), (0.06, 0.5), (0.05, high - 0.4), (0.09, high - 0.36), (0.05, high - 0.3)], 8, paint="metal")
    kit.lathe([(0.10, 0), (0.17, 0.1), (0.17, 0.4), (0.08, 0.46)], 8, (0, 0, high - 0.3), "lampglow")
    kit.lathe([(0.24, 0), (0.05, 0.2), (0.0, 0.28)], 8, (0, 0, high + 0.14), "metal")


def bunting(kit, length, high=3.05, sag=0.42):
    n = max(8, int(length / 0.62))

    def hang(u):
        return np.array([(u - 0.5) * length, 0, high - sag * 4 * u * (1 - u)])

    for i in range(n):
        a, b = hang(i / n), hang((i + 1) / n)
        kit.face([a * 0.85 + b * 0.15, (a + b) / 2 - [0, 0, 0.3], a * 0.15 + b * 0.85], BUNTING[i % 6], sway=0.22)
        kit.face([a, a - [0, 0, 0.02], b - [0, 0, 0.02], b], "ink")


def timetable_board(kit):
    """A roofed notice board; the paper is drawn in the browser."""
    for s in (-1, 1):
        kit.box((0.14, 0.14, 2.2), (s * 1.0, 0, 0), "wood", 0.025)
        kit.box((0.26, 0.26, 0.22), (s * 1.0, 0, 0), "stone2", 0.04)
    kit.box((2.0, 0.10, 1.34), (0, 0, 0.78), "wooddark", 0.02)
    kit.box((1.84, 0.04, 1.18), (0, -0.06, 0.86), "paper", 0)
    for d in (-1, 1):
        kit.box((2.6, 0.46, 0.07), (0, d * 0.2, 2.2), "terracotta2", 0.02, tilt=(-d * 28, 0, 0))
    kit.box((2.62, 0.12, 0.1), (0, 0, 2.3), "terracotta", 0.03)
    return dict(at=kit.point(0, -0.085, 1.45), width=1.8, height=1.14)


def signpost(kit):
    kit.lathe([(0.14, 0), (0.14, 0.1), (0.06, 0.16), (0.055, 2.6), (0.09, 2.66), (0.0, 2.74)], 8, paint="wood")
    for z, turn, paint in ((2.28, 62, "terracotta"), (2.0, 120, "blue"), (1.72, 100, "teal")):
        with kit.at(0, 0, z, turn):
            kit.box((0.05, 0.95, 0.2), (0.0, -0.5, 0), paint, 0.02)
            kit.face([(0.0, -0.97, 0.0), (0.0, -1.12, 0.1), (0.0, -0.97, 0.2)], paint)


def parasol(kit):
    kit.lathe([(0.26, 0), (0.24, 0.08), (0.05, 0.1), (0.04, 2.95)], 8, paint="woodlight")
    for i in range(8):
        a, b = i * math.pi / 4, (i + 1) * math.pi / 4
        paint = "terracotta" if i % 2 else "white"
        edge = [(1.4 * math.cos(q), 1.4 * math.sin(q), 2.45) for q in (a, b)]
        kit.face([(0, 0, 3.02), edge[0], edge[1]], paint, sway=0.02)
        low = [(x, y, z - 0.16) for x, y, z in edge]
        kit.face([edge[0], low[0], low[1], edge[1]], paint, sway=0.04)


def arch(kit, width):
    """A pergola gate with bougainvillea: the first thing people walk through."""
    half = width / 2
    for s in (-1, 1):
        for y in (-0.2, 0.2):
            kit.box((0.13, 0.13, 3.25), (s * half, y, 0), "wood", 0.025)
        kit.box((0.42, 0.72, 0.3), (s * half, 0, 0), "stone2", 0.05)
        for z in (1.0, 1.9):
            kit.box((0.05, 0.4, 0.07), (s * half, 0, z), "woodlight", 0.01)
    for y in (-0.2, 0.2):
        kit.box((width + 0.9, 0.11, 0.17), (0, y, 3.22), "wood", 0.03)
    for i in range(9):
        kit.box((0.09, 0.9, 0.09), (-half - 0.2 + i * (width + 0.4) / 8, 0, 3.38), "woodlight", 0.015)
    rng = kit.rng
    climb = [(-half + 0.1 * math.sin(i), -0.1, 0.3 + i * 0.3) for i in range(10)]
    over = [(-half + 0.1 + i * 0.34, -0.05 + 0.12 * math.sin(i * 2), 3.5 + 0.08 * math.sin(i * 1.7)) for i in range(8)]
    bougainvillea(kit, climb + over, 0.2, 11)
    climb = [(half + 0.06 * math.sin(i), -0.1, 0.3 + i * 0.32) for i in range(5)]
    over = [(half + 0.1 - i * 0.36, -0.02, 3.52) for i in range(4)]
    bougainvillea(kit, climb + over, 0.17, rng.choice([8, 9]))


def mooring_post(kit):
    kit.lathe([(0.15, -1.6), (0.15, 0.6), (0.19, 0.64), (0.19, 0.78), (0.1, 0.86)], 10, paint="wooddark")
    for i in range(3):
        kit.lathe([(0.17, 0), (0.2, 0.035), (0.17, 0.07)], 10, (0, 0, 0.3 + i * 0.065), "cream", cap=False)


def railing(kit, length):
    """Posts with two sagging ropes, along x."""
    count = max(2, int(round(length / 1.5)) + 1)
    gap = length / (count - 1)
    for i in range(count):
        kit.box((0.13, 0.13, 1.02), (-length / 2 + i * gap, 0, -0.1), "wood", 0.02)
        kit.lathe([(0.09, 0), (0.09, 0.05), (0.0, 0.1)], 8, (-length / 2 + i * gap, 0, 0.92), "cream")
    for z in (0.42, 0.8):
        for i in range(count - 1):
            x0 = -length / 2 + i * gap
            line = [(x0 + gap * u, 0, z - 0.09 * 4 * u * (1 - u)) for u in (0, 0.25, 0.5, 0.75, 1)]
            for a, b in zip(line, line[1:]):
                kit.face([a, b, (b[0], b[1], b[2] + 0.035), (a[0], a[1], a[2] + 0.035)], "cream")
                kit.face([(a[0], -0.018, a[2] + 0.018), (b[0], -0.018, b[2] + 0.018), (b[0], 0.018, b[2] + 0.018), (a[0], 0.018, a[2] + 0.018)], "cream")


def crate(kit):
    for i in range(3):
        for y in (-0.24, 0.24):
            kit.box((0.7, 0.03, 0.13), (0, y, 0.02 + i * 0.16), vary(kit.rng, "woodlight", 0.08), 0.008)
        for x in (-0.34, 0.34):
            kit.box((0.03, 0.46, 0.13), (x, 0, 0.02 + i * 0.16), vary(kit.rng, "woodlight", 0.08), 0.008)
    for i in range(12):
        blob(kit, 0.085, (-0.24 + (i % 4) * 0.16, -0.14 + (i // 4) * 0.14, 0.46), kit.rng.choice(["orange", "yellow"]), 0, rough=0.03)


def barrel(kit):
    profile = [(0.24, 0), (0.29, 0.2), (0.31, 0.42), (0.29, 0.66), (0.24, 0.86), (0.22, 0.84)]
    kit.lathe(profile, 14, paint="wood")
    for z, r in ((0.1, 0.272), (0.3, 0.308), (0.58, 0.304), (0.76, 0.272)):
        kit.lathe([(r, z), (r + 0.012, z + 0.03), (r, z + 0.06)], 14, paint="metal", cap=False)


def lifebuoy(kit):
    kit.box((0.1, 0.1, 1.5), (0, 0.06, 0), "wood", 0.02)
    n = 16
    for i in range(n):
        a, b = i * 2 * math.pi / n, (i + 1) * 2 * math.pi / n
        paint = PALETTE["red"] if (i // 2) % 2 else PALETTE["white"]
        v, t = [], []
        for q in (a, b):
            for r, y in ((0.17, -0.02), (0.25, -0.1), (0.33, -0.02)):
                v.append((r * math.cos(q), y, 1.1 + r * math.sin(q)))
        for k in (0, 1):
            t += [(k, k + 1, k + 4), (k, k + 4, k + 3)]
        kit.add(v, t, paint)
        kit.add(v, [q[::-1] for q in t], paint)


def rowing_boat(kit, paint="blue"):
    """A clinker boat about 3.6 m long, its bow to -y."""
    n, rows = 10, 4
    for shell, inside in ((1.0, False), (0.94, True)):
        v, c = [], []
        for i in range(n + 1):
            u = i / n
            beam = max(0.03, 0.72 * math.sin(math.pi * u * 0.66) ** 0.65)
            lift = 0.22 * (1 - u) ** 2 + 0.08 * u**2
            for j in range(-rows, rows + 1):
                w = j / rows
                v.append((beam * shell * math.copysign(abs(w) ** 0.6, w), -1.8 + 3.6 * u, (0.04 if inside else 0) + lift + 0.42 * abs(w) ** 2.2))
                c.append(PALETTE["white"] if abs(w) > 0.8 else PALETTE["woodlight" if inside else paint])
        m = 2 * rows + 1
        t = []
        for i in range(n):
            for j in range(m - 1):
                a = i * m + j
                cell = [(a, a + m + 1, a + 1), (a, a + m, a + m + 1)]
                t += [q[::-1] for q in cell] if inside else cell
        stern = list(range(n * m, (n + 1) * m))
        fan = [(stern[0], stern[j + 1], stern[j]) for j in range(1, m - 1)]
        t += [q[::-1] for q in fan] if inside else fan
        kit.add(v, t, np.array(c))
    for y in (-0.6, 0.35, 1.1):
        kit.box((1.15 if y < 1 else 0.95, 0.24, 0.04), (0, y, 0.34), "wood", 0.01)
    for s in (-1, 1):
        kit.box((0.05, 2.2, 0.05), (s * 0.35, 0.1, 0.42), "woodlight", 0.01, tilt=(0, 0, s * 5))


def sail_boat(kit):
    kit.box((1.7, 5, 0.9), (0, 0, -0.2), "white", 0.3)
    kit.box((1.74, 5.05, 0.12), (0, 0, 0.5), "blue", 0.04)
    kit.lathe([(0.06, 0), (0.05, 6.4)], 6, (0, 0, 0.6), "wood")
    kit.face([(0, 0.1, 1.1), (0.3, 2.3, 1.1), (0, 0.1, 6.6)], "cream", sway=0.05)
    kit.face([(0, -0.1, 1.1), (0.25, -2.0, 1.2), (0, -0.1, 5.8)], "terracotta3", sway=0.05)


def bell_cote(kit, z):
    """A small bell wall with a roof: seen from everywhere, it says where the middle of the island is."""
    for s in (-1, 1):
        kit.box((0.36, 0.6, 1.3), (s * 0.58, 0, z), "white", 0.04)
    kit.box((1.7, 0.72, 0.16), (0, 0, z - 0.06), "stone3", 0.04)
    kit.box((1.6, 0.66, 0.4), (0, 0, z + 1.25), "white", 0.05)
    kit.box((1.9, 0.86, 0.14), (0, 0, z + 1.62), "terracotta2", 0.04)
    for d in (-1, 1):
        kit.box((1.9, 0.62, 0.1), (0, d * 0.22, z + 1.74), "terracotta", 0.03, tilt=(-d * 30, 0, 0))
    kit.box((0.9, 0.08, 0.08), (0, 0, z + 1.12), "wooddark", 0.01)
    kit.lathe([(0.3, 0), (0.26, 0.06), (0.2, 0.26), (0.13, 0.42), (0.04, 0.46)], 12, (0, 0, z + 0.64), linear("#C9983F"))
