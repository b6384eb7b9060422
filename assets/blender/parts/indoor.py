"""Furnishings of rooms. Each stands at its own origin and looks to -y."""
import numpy as np

from mesh import STILL_SWAY
from palette import PALETTE, linear, vary

SCREEN_M = (3.9, 2.2)
SCREEN_LOW_M = 0.95
BOOKS = ["terracotta", "blue", "teal", "yellow", "cream", "navy", "pink2", "sage"]


def chair(kit, paint):
    for s in (-1, 1):
        kit.box((0.05, 0.05, 0.42), (s * 0.2, -0.19, 0), "woodlight", 0.01)
        kit.box((0.05, 0.05, 0.92), (s * 0.2, 0.21, 0), "woodlight", 0.012, tilt=(-4, 0, 0))
    kit.box((0.49, 0.47, 0.07), (0, 0, 0.40), paint, 0.03)
    kit.box((0.47, 0.06, 0.2), (0, 0.24, 0.72), paint, 0.03)
    kit.box((0.47, 0.06, 0.12), (0, 0.225, 0.55), paint, 0.03)


def sofa(kit, width, paint):
    kit.box((width, 0.8, 0.3), (0, 0, 0.08), PALETTE[paint] * 0.85, 0.06)
    kit.box((width, 0.26, 0.55), (0, 0.29, 0.3), paint, 0.09, tilt=(-6, 0, 0))
    count = max(1, int(round((width - 0.3) / 0.8)))
    seat = (width - 0.36) / count
    for i in range(count):
        x = (i - (count - 1) / 2) * seat
        kit.box((seat - 0.02, 0.58, 0.14), (x, -0.1, 0.32), PALETTE[paint] * 1.08, 0.05)
        kit.box((0.42, 0.14, 0.36), (x + 0.1, 0.13, 0.46), kit.rng.choice(["cream", "yellow", "terracotta3"]), 0.06, tilt=(-16, 0, kit.rng.uniform(-12, 12)))
    for s in (-1, 1):
        kit.box((0.2, 0.8, 0.52), (s * (width / 2 - 0.1), 0, 0.08), PALETTE[paint] * 0.95, 0.08)
        for y in (-0.32, 0.32):
            kit.box((0.06, 0.06, 0.1), (s * (width / 2 - 0.12), y, 0), "wooddark", 0)


def round_table(kit, laid=True):
    kit.lathe([(0.28, 0), (0.26, 0.04), (0.06, 0.08), (0.05, 0.68), (0.12, 0.71), (0.45, 0.715), (0.46, 0.74), (0.45, 0.76)], 20, paint="cream")
    if not laid:
        return
    rng = kit.rng
    kit.lathe([(0.06, 0), (0.07, 0.12), (0.05, 0.16)], 8, (0, 0, 0.76), "blue")
    from foliage import blob, blossoms

    blob(kit, 0.07, (0, 0, 0.96), "leaf", 0, leaves=14, leaf=0.07, round_leaf=True)
    blossoms(kit, 5, lambda: (rng.gauss(0, 0.06), rng.gauss(0, 0.06), 1.01), ["pink", "yellow", "white"], (0.025, 0.035), 0)
    for turn in (45, 165, 285):
        with kit.at(0, 0, 0.76, turn):
            kit.lathe([(0.09, 0.004), (0.12, 0.014), (0.08, 0.011)], 12, (0, -0.28, 0), "white")


def low_table(kit):
    kit.lathe([(0.5, 0.34), (0.5, 0.4), (0.48, 0.42)], 20, paint="woodlight")
    for i in range(3):
        with kit.at(turn=i * 120):
            kit.box((0.07, 0.07, 0.34), (0.32, 0, 0), "wood", 0.015)
    kit.box((0.3, 0.22, 0.03), (0.12, 0.05, 0.42), "terracotta", 0.008, tilt=(0, 0, 20))
    kit.box((0.28, 0.2, 0.025), (0.1, 0.06, 0.45), "cream", 0.006, tilt=(0, 0, -8))
    kit.lathe([(0.06, 0), (0.09, 0.09), (0.07, 0.09)], 10, (-0.2, -0.12, 0.42), "teal")


def desk(kit, width):
    rng = kit.rng
    kit.box((width, 0.5, 0.05), (0, 0, 0.69), "woodlight", 0.018)
    kit.box((width - 0.2, 0.03, 0.3), (0, -0.2, 0.36), PALETTE["woodlight"] * 0.9, 0.01)
    for s in (-1, 1):
        kit.box((0.06, 0.42, 0.69), (s * (width / 2 - 0.08), 0, 0), "white", 0.012)
    places = int(round(width / 0.95))
    for i in range(places):
        x = (i - (places - 1) / 2) * 0.95
        if rng.random() < 0.75:
            kit.box((0.3, 0.21, 0.02), (x - 0.1, 0.03, 0.74), PALETTE["paper"] * rng.uniform(0.85, 0.98), 0, tilt=(0, 0, rng.uniform(-10, 10)), sway=STILL_SWAY)
        if rng.random() < 0.5:
            kit.box((0.25, 0.19, 0.028), (x + 0.24, 0.0, 0.74), rng.choice(["terracotta", "yellow", "blue", "teal"]), 0.008, tilt=(0, 0, rng.uniform(-14, 14)))
        if rng.random() < 0.4:
            kit.lathe([(0.035, 0), (0.04, 0.09), (0.034, 0.09), (0.03, 0.02)], 8, (x + 0.05, -0.12, 0.74), "white")


def lectern(kit):
    kit.box((0.78, 0.5, 0.06), (0, 0, 0), "wooddark", 0.02)
    kit.box((0.6, 0.36, 1.0), (0, 0, 0.06), "woodlight", 0.03, taper=0.92)
    kit.box((0.46, 0.03, 0.66), (0, -0.185, 0.22), "teal", 0.02)
    kit.box((0.82, 0.56, 0.05), (0, 0, 1.08), "wood", 0.02, tilt=(-14, 0, 0))
    kit.box((0.34, 0.26, 0.02), (0, 0, 1.14), "paper", 0, tilt=(-14, 0, 0))


def counter(kit, width, paint):
    kit.box((width, 0.62, 1.0), (0, 0, 0), paint, 0.03, bottom=False)
    kit.box((width + 0.04, 0.66, 0.12), (0, 0, 0), "wooddark", 0.02, bottom=False)
    kit.box((width + 0.16, 0.8, 0.07), (0, 0, 1.0), "woodlight", 0.025)
    n = max(2, int(round(width / 0.8)))
    for i in range(n):
        x = -width / 2 + (i + 0.5) * width / n
        kit.box((width / n - 0.14, 0.03, 0.62), (x, -0.315, 0.24), PALETTE[paint] * 1.14, 0.02)


def menu_stand(kit):
    """A reading stand; the menu on it is drawn in the browser."""
    kit.lathe([(0.28, 0), (0.27, 0.05), (0.06, 0.09), (0.045, 0.84)], 12, paint="wooddark")
    kit.box((0.66, 0.06, 0.86), (0, -0.02, 0.78), "wood", 0.025, tilt=(-16, 0, 0))
    kit.box((0.56, 0.02, 0.76), (0, -0.055, 0.83), "paper", 0, tilt=(-16, 0, 0))
    return dict(at=kit.point(0, 0.03, 1.2), width=0.54, height=0.74, tilt=16)


def shelf(kit, width, high=1.5):
    rng = kit.rng
    kit.box((width, 0.36, 0.08), (0, 0, 0), "wood", 0.02)
    for s in (-1, 1):
        kit.box((0.07, 0.36, high), (s * (width / 2), 0, 0), "wood", 0.015)
    boards = (0.5, 0.98, 1.46)
    for z in boards:
        kit.box((width, 0.36, 0.05), (0, 0, z), "wood", 0.015)
    kit.box((width, 0.02, high), (0, 0.17, 0), "wooddark", 0)
    for z in (0.08, 0.55, 1.03):
        x = -width / 2 + 0.08
        while x < width / 2 - 0.14:
            w, h = rng.uniform(0.05, 0.11), rng.uniform(0.26, 0.38)
            if rng.random() < 0.82:
                kit.box((w, 0.22, h), (x + w / 2, 0.03, z), vary(rng, rng.choice(BOOKS), 0.12), 0.008)
            x += w + 0.008
    from parts.plants import pot

    pot(kit, "flowers", -width * 0.28, 0, 1.51, 0.12)
    pot(kit, "shrub", width * 0.22, 0, 1.51, 0.12)


def bottle_shelf(kit, width):
    """Plain boards on the wall with jars, plates and bottles."""
    rng = kit.rng
    for z in (1.3, 1.75, 2.2):
        kit.box((width, 0.26, 0.05), (0, 0.02, z), "wood", 0.012)
        x = -width / 2 + 0.14
        while x < width / 2 - 0.1:
            kind = rng.random()
            if kind < 0.45:
                r, h = rng.uniform(0.06, 0.09), rng.uniform(0.14, 0.24)
                kit.lathe([(r, 0), (r, h * 0.8), (r * 0.6, h), (r * 0.6, h + 0.03)], 8, (x, 0, z + 0.05), rng.choice(["terracotta", "cream", "teal", "yellow", "sage"]))
            elif kind < 0.75:
                kit.lathe([(0.045, 0), (0.045, 0.18), (0.016, 0.24), (0.016, 0.3)], 8, (x, 0, z + 0.05), rng.choice([linear("#5C7A3C"), linear("#8A5A2E"), PALETTE["blue"]]))
            else:
                kit.box((0.26, 0.03, 0.26), (x + 0.04, 0.08, z + 0.05), rng.choice(["white", "blue", "cream"]), 0.012, tilt=(-10, 0, 0))
                x += 0.1
            x += rng.uniform(0.16, 0.26)


def rug(kit, scale):
    """Flat enough to take its light from the ground's map, sun pools and all."""
    for i, (r, paint) in enumerate(((1.55, "terracotta"), (1.42, "cream"), (1.30, "terracotta3"), (0.6, "cream"), (0.48, "teal"))):
        kit.lathe([(r * scale, 0.006 + 0.004 * i)], 40, paint=paint)


def pendant(kit, ceiling):
    """A lamp on a cord, hung high so that it hides no screen. Returns where its bulb is."""
    low = ceiling - 0.85
    kit.box((0.02, 0.02, 0.66), (0, 0, low + 0.19), "ink", 0)
    kit.lathe([(0.24, -0.02), (0.22, 0.05), (0.10, 0.16), (0.03, 0.2)], 14, (0, 0, low), "terracotta", cap=False)
    kit.lathe([(0.0, 0.0), (0.22, 0.05)], 14, (0, 0, low + 0.01), "lampglow", cap=False)
    return kit.point(0, 0, low - 0.1)


def screen(kit):
    w, h = SCREEN_M
    kit.box((w + 0.2, 0.06, h + 0.16), (0, 0.03, SCREEN_LOW_M - 0.08), "wooddark", 0.03)
    kit.box((w + 0.04, 0.05, h + 0.02), (0, 0.0, SCREEN_LOW_M), "paper", 0, sway=STILL_SWAY)
    kit.box((w + 0.4, 0.14, 0.14), (0, 0, SCREEN_LOW_M + h + 0.06), "cream", 0.04)
    return dict(at=kit.point(0, -0.035, SCREEN_LOW_M + h / 2), width=w, height=h)


def board(kit, width, high=1.3):
    """A pin board on the wall; what hangs on it is drawn in the browser."""
    kit.box((width, 0.06, high), (0, 0.02, 1.0), "wood", 0.025)
    kit.box((width - 0.14, 0.03, high - 0.14), (0, -0.02, 1.07), linear("#D9B98C"), 0, sway=STILL_SWAY)
    return dict(at=kit.point(0, -0.04, 1.0 + high / 2), width=width - 0.2, height=high - 0.2)


def picture(kit):
    kit.box((0.95, 0.04, 0.72), (0, 0.0, 1.45), "wooddark", 0.015)
    kit.box((0.83, 0.02, 0.6), (0, -0.02, 1.51), PALETTE["cream"], 0, sway=STILL_SWAY)
    y = -0.034
    for z, h, paint in ((1.53, 0.2, "teal"), (1.73, 0.05, "sand"), (1.78, 0.31, "pink2")):
        kit.face([(-0.38, y, z), (0.38, y, z), (0.38, y, z + h), (-0.38, y, z + h)], PALETTE[paint] * 0.95, both=False, sway=STILL_SWAY)
    kit.face([(-0.1, y - 0.004, 1.7), (0.16, y - 0.004, 1.7), (0.05, y - 0.004, 1.98)], "white", both=False, sway=STILL_SWAY)


def clock(kit):
    with kit.at(0, 0, 2.55):
        points = np.linspace(0, 2 * np.pi, 21)[:-1]
        for r, y, paint in ((0.25, -0.01, "wooddark"), (0.21, -0.025, "paper")):
            kit.face([(r * np.cos(a), y, r * np.sin(a)) for a in points], paint, both=False, sway=STILL_SWAY)
        kit.box((0.02, 0.01, 0.15), (0, -0.03, 0), "ink", 0, sway=STILL_SWAY)
        kit.box((0.1, 0.01, 0.02), (0.05, -0.03, 0), "ink", 0, sway=STILL_SWAY)
