"""Tiled roofs."""
import math

import numpy as np

from mesh import SHEET_SWAY
from palette import PALETTE, vary

OVERHANG_M = 0.42


def slope(kit, width, run, rise, z, y0, direction, tile=0.40, row=0.72):
    """Tile columns from the eave at y0 upwards; `direction` +1 climbs to +y, -1 to -y."""
    rng = kit.rng
    sheet = [(-width / 2, y0, z - 0.03), (width / 2, y0, z - 0.03), (width / 2, y0 + direction * run, z + rise - 0.03), (-width / 2, y0 + direction * run, z + rise - 0.03)]
    # no sky through the joints of the tiles
    kit.add(sheet if direction > 0 else sheet[::-1], [(0, 1, 2), (0, 2, 3)], PALETTE["terracotta2"] * 0.6, SHEET_SWAY)
    length = math.hypot(run, rise)
    columns = int(round(width / tile))
    w = width / columns
    rows = max(3, int(round(length / row)))
    v, t, c = [], [], []
    for i in range(columns):
        x0 = -width / 2 + i * w
        for r in range(rows):
            paint = vary(rng, rng.choice(["terracotta", "terracotta", "terracotta2", "terracotta3"]), 0.10)
            base = len(v)
            for u, lift in ((r / rows, 0.055), ((r + 1) / rows, 0.015)):
                y, height = y0 + direction * run * u, z + rise * u
                for dx, up in ((0, -0.02), (w * 0.28, 0.085), (w * 0.72, 0.085), (w, -0.02)):
                    v.append((x0 + dx, y - direction * up * rise / length, height + (up + lift) * run / length))
                    c.append(paint * (0.72 if up < 0 else 1.0))
            faces = [f for q in range(3) for f in ((base + q, base + q + 1, base + q + 5), (base + q, base + q + 5, base + q + 4))]
            if r == 0:
                mouth = len(v)
                v += v[base : base + 4]
                c += [paint * 0.55] * 4
                faces += [(mouth, mouth + 2, mouth + 1), (mouth, mouth + 3, mouth + 2)]
            t += faces if direction > 0 else [f[::-1] for f in faces]
    kit.add(v, t, np.clip(c, 0, 0.86))


def gable(kit, width, depth, eave, rise, wall="white"):
    """A roof with its ridge along x over a body whose middle is the origin; ends filled with wall, verges and rafters drawn."""
    over = OVERHANG_M
    run = depth / 2 + over
    lift = 0.28 * over / run
    z = eave - 0.15
    climb = rise + lift
    slope(kit, width + 2 * over, run, climb, z, -run, 1)
    slope(kit, width + 2 * over, run, climb, z, run, -1, tile=0.7, row=1.6)
    top = z + climb
    angle = math.degrees(math.atan2(climb, run))
    length = math.hypot(run, climb)
    for s in (-1, 1):
        x = s * width / 2
        n = 6
        for i in range(n):
            # the wall under the gable, in strips so that the shade of the verge has vertices
            y0, y1 = -depth / 2 + depth * i / n, -depth / 2 + depth * (i + 1) / n
            h0, h1 = (top - 0.06 - abs(y) * climb / run for y in (y0, y1))
            corners = [(x, y0, eave - 0.01), (x, y1, eave - 0.01), (x, y1, max(h1, eave)), (x, y0, max(h0, eave))]
            kit.add(corners if s > 0 else corners[::-1], [(0, 1, 2), (0, 2, 3)], PALETTE[wall])
        for d in (-1, 1):
            middle = (s * (width / 2 + over - 0.1), d * run / 2, z + climb / 2 + 0.0)
            kit.box((0.26, length + 0.1, 0.16), middle, "terracotta2", 0.05, tilt=(-d * angle, 0, 0))
            kit.box((0.07, length, 0.2), (s * (width / 2 + over - 0.04), d * run / 2, z + climb / 2 - 0.2), "wooddark", 0.015, tilt=(-d * angle, 0, 0))
    kit.box((width + 2 * over, 0.34, 0.2), (0, 0, top - 0.04), "terracotta2", 0.07)
    for d in (-1, 1):
        low, high = -run * d, -(run - over - 0.05) * d
        soffit = [(-width / 2 - over, low, z - 0.05), (width / 2 + over, low, z - 0.05), (width / 2 + over, high, z - 0.05 + lift), (-width / 2 - over, high, z - 0.05 + lift)]
        cells = (max(2, int(width / 1.2)), 1)
        kit.quad(*(soffit[::-1] if d > 0 else soffit), "woodlight", cells=cells)
        kit.box((width + 2 * over - 0.1, 0.09, 0.18), (0, -(run - 0.06) * d, z - 0.2), "wooddark", 0.02)
        count = int(width / 0.9)
        for i in range(count + 1):
            kit.box((0.1, over + 0.06, 0.11), (-width / 2 + 0.1 + i * (width - 0.2) / count, -(run - over / 2 - 0.03) * d, z - 0.17), "wood", 0)


def chimney(kit, x, y, z):
    kit.box((0.7, 0.7, 1.5), (x, y, z), "white", 0.05)
    kit.box((0.88, 0.88, 0.12), (x, y, z + 1.45), "terracotta2", 0.03)
    for dx in (-0.18, 0.18):
        kit.lathe([(0.13, 0), (0.15, 0.3), (0.11, 0.32)], 8, (x + dx, y, z + 1.55), "terracotta")
