"""Furnishings of garden and beach, and the gate with a sign. Each stands at its own origin and looks to -y."""
import math

from foliage import blob, blossoms
from palette import PALETTE, vary
from parts.plants import bougainvillea

SIGN_M = 0.8
SIGN_LOW_M = 2.55


def sign_gate(kit, width):
    """Two posts beside a way and a board over it; the sign on the board is drawn in the browser."""
    half = width / 2
    for s in (-1, 1):
        kit.box((0.42, 0.42, 0.3), (s * half, 0, 0), "stone2", 0.05)
        kit.box((0.16, 0.16, 3.4), (s * half, 0, 0), "wood", 0.03)
        kit.box((0.09, 0.09, 0.7), (s * (half - 0.24), 0, SIGN_LOW_M - 0.62), "wood", 0.02, tilt=(0, -s * 40, 0))
    kit.box((width + 0.7, 0.14, 0.16), (0, 0, SIGN_LOW_M + SIGN_M + 0.1), "wood", 0.03)
    wide = width - 0.3
    kit.box((wide + 0.16, 0.12, SIGN_M + 0.14), (0, 0, SIGN_LOW_M - 0.07), "wooddark", 0.03)
    kit.box((wide + 0.04, 0.04, SIGN_M + 0.04), (0, -0.06, SIGN_LOW_M - 0.02), "cream", 0)
    side = half + 0.12
    bougainvillea(kit, [(side + 0.06 * math.sin(i * 2), 0.05, 0.3 + i * 0.32) for i in range(9)], 0.18, 8)
    return dict(at=kit.point(0, -0.09, SIGN_LOW_M + SIGN_M / 2), width=wide, height=SIGN_M)


def hedge(kit, length):
    """Clipped, in a low wall of stone; rounder than a box, with a few blossoms on top."""
    rng = kit.rng
    kit.box((length, 0.66, 0.3), (0, 0, 0), "stone3", 0.04, bottom=False)
    count = max(3, int(length / 0.42))
    for i in range(count):
        x = -length / 2 + 0.24 + i * (length - 0.48) / (count - 1)
        blob(kit, rng.uniform(0.38, 0.46), (x, rng.uniform(-0.04, 0.04), 0.62), rng.choice(["leaf2", "leaf"]), 0, 1.05, 0.14, leaves=58, top="leaf3", sway=0.05, leaf=0.15, round_leaf=True)
    blossoms(kit, int(length * 6), lambda: (rng.uniform(-length / 2 + 0.2, length / 2 - 0.2), rng.uniform(-0.3, 0.3), rng.uniform(0.98, 1.12)), ["white", "pink2", "lavender"], (0.04, 0.065))


def flower_bed(kit):
    """A round bed with a low rim: the middle of a ring of chairs, low enough to look over."""
    rng = kit.rng
    kit.lathe([(0.95, 0), (0.97, 0.3), (0.84, 0.34), (0.8, 0.22)], 22, paint="stone3", cap=False)
    kit.lathe([(0.82, 0.24)], 22, paint="wooddark")
    for i in range(9):
        angle, away = i * 2.4, 0.16 + 0.055 * i
        blob(kit, rng.uniform(0.2, 0.27), (away * math.cos(angle), away * math.sin(angle), 0.38), rng.choice(["leaf", "leaf2"]), 0, 0.8, 0.2, leaves=52, top="leaf3", sway=0.07, leaf=0.13, round_leaf=True)
    blossoms(kit, 52, lambda: (rng.gauss(0, 0.36), rng.gauss(0, 0.36), rng.uniform(0.52, 0.7)), ["lavender", "pink2", "yellow", "white", "pink"], (0.04, 0.065))


def fire_bowl(kit):
    """A stone bowl with logs laid for a fire, and a lantern among them."""
    kit.lathe([(0.3, 0), (0.34, 0.08), (0.44, 0.3), (0.45, 0.38), (0.36, 0.38), (0.3, 0.28)], 16, paint="stone2", cap=False)
    kit.lathe([(0.34, 0.29)], 16, paint="ink")
    for i in range(5):
        with kit.at(0, 0, 0.3, i * 72):
            kit.box((0.07, 0.42, 0.07), (0, -0.02, 0), vary(kit.rng, "trunk", 0.1), 0.02, tilt=(28, 0, 0))
    kit.lathe([(0.07, 0.32), (0.09, 0.38), (0.05, 0.5), (0.0, 0.56)], 8, paint="lampglow")


def log_seat(kit):
    """A half trunk on two feet, its flat side up at the height of a seat."""
    bark, wood = "trunk", PALETTE["woodlight"] * 1.05
    for s in (-1, 1):
        kit.box((0.2, 0.36, 0.2), (s * 0.58, 0, 0), "wooddark", 0.03, bottom=False)
    v, t = [], []
    rings, around = 5, 7
    for i in range(rings):
        x = -0.85 + 1.7 * i / (rings - 1)
        r = 0.25 + kit.rng.uniform(-0.012, 0.012)
        for k in range(around):
            a = math.pi + math.pi * k / (around - 1)
            v.append((x, r * math.cos(a), 0.42 + r * math.sin(a) * 0.95))
    for i in range(rings - 1):
        for k in range(around - 1):
            a = i * around + k
            t += [(a, a + 1, a + around + 1), (a, a + around + 1, a + around)]
    kit.add(v, [q[::-1] for q in t], PALETTE[bark])
    kit.box((1.7, 0.47, 0.035), (0, 0, 0.405), wood, 0.015)
    for s in (-1, 1):
        ends = [(s * 0.85, 0.25 * math.cos(math.pi + math.pi * k / 8), 0.42 + 0.24 * math.sin(math.pi + math.pi * k / 8)) for k in range(9)]
        kit.face(ends, wood)
