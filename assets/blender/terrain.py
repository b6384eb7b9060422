"""The land between the places: shore, lawns, hills, paving. Heights are 0 wherever people walk."""
import math

import numpy as np

from palette import PALETTE, vary

GRID_M = 1.55
LOW_M = -0.95
BELOW_PAVING_M = -0.025


class Land:
    """Answers how high the land is. Coordinates are Blender's (y north)."""

    def __init__(self, scene):
        land = scene["landscape"]
        self.shore = land["shore"]
        self.hills = land["hills"]
        self.sand = [(p["at"]["x"], -p["at"]["z"], p["bounds"]["radiusM"]) for p in scene["places"] if p["floor"] == "sand"]
        self.flat = [np.array([[p["x"], -p["z"]] for p in polygon]) for polygon in scene["flatGround"]]

    def shore_distance(self, x, y):
        """Metres outwards from the grass's edge; negative on land."""
        s = self.shore
        dx, dy = x - s["x"], y + s["z"]
        a = np.arctan2(dy, dx)
        r = s["radiusM"] + sum(w["amplitudeM"] * np.sin(w["waves"] * a + w["phase"]) for w in s["terms"])
        return np.hypot(dx, dy) - r

    def walk_distance(self, x, y):
        """Metres to the nearest ground that must be flat; 0 on it."""
        best = np.full(np.shape(x), 1e9)
        for corners in self.flat:
            best = np.minimum(best, _polygon_distance(x, y, corners))
        return best

    def height(self, x, y):
        x, y = np.asarray(x, float), np.asarray(y, float)
        sea = self.shore_distance(x, y)
        beach = np.clip(sea / 7, 0, None)
        gentle = np.clip((self.walk_distance(x, y) - 1.4) / 6, 0, 1)
        gentle = gentle * gentle * (3 - 2 * gentle)
        bump = 0.34 * np.sin(x * 0.33 + 1) * np.cos(y * 0.29) + 0.34
        hill = sum(h["heightM"] * np.exp(-(((x - h["x"]) / h["radiusM"]) ** 2) - ((y + h["z"]) / h["radiusM"]) ** 2) for h in self.hills)
        z = gentle * (bump * (1 - np.minimum(1, beach * 2)) + hill) - np.minimum(2.4, beach * 1.6)
        return z + BELOW_PAVING_M

    def sandiness(self, x, y):
        """1 where a place is of sand, falling to 0 some metres beyond it."""
        best = np.zeros(np.shape(x))
        for sx, sy, radius in self.sand:
            best = np.maximum(best, np.clip(1 - (np.hypot(x - sx, y - sy) - radius - 0.4) / 1.8, 0, 1))
        return best

    def at(self, x, y):
        return float(self.height(x, y))


def _polygon_distance(x, y, corners):
    """Distance to a convex polygon, 0 inside."""
    inside = np.ones(np.shape(x), bool)
    away = np.full(np.shape(x), 1e9)
    turn = 0.0
    for a, b in zip(corners, np.roll(corners, -1, 0)):
        turn += a[0] * b[1] - a[1] * b[0]
    sign = 1 if turn > 0 else -1
    for a, b in zip(corners, np.roll(corners, -1, 0)):
        e = b - a
        px, py = x - a[0], y - a[1]
        inside &= sign * (e[0] * py - e[1] * px) >= 0
        u = np.clip((px * e[0] + py * e[1]) / (e @ e), 0, 1)
        away = np.minimum(away, np.hypot(px - u * e[0], py - u * e[1]))
    return np.where(inside, 0, away)


def lawn(kit, land, frame):
    """The land itself, on a grid with a little chance in it. Returns its vertices and triangles for the ground map."""
    rng = np.random.default_rng(5)
    xs = np.arange(frame["min_x"] - 2, frame["min_x"] + frame["width_m"] + 2, GRID_M)
    ys = np.arange(frame["min_y"] - 2, frame["min_y"] + frame["height_m"] + 2, GRID_M)
    x, y = np.meshgrid(xs, ys)
    free = land.walk_distance(x, y) > 1
    x = x + np.where(free, rng.uniform(-0.35, 0.35, x.shape), 0)
    y = y + np.where(free, rng.uniform(-0.35, 0.35, y.shape), 0)
    z = land.height(x, y)
    sea = land.shore_distance(x, y)
    grasses = np.array([PALETTE[n] for n in ("grass", "grass", "grass2", "grass3")])
    green = grasses[rng.integers(0, 4, x.shape)]
    sand = np.maximum(np.clip((sea + 1.2) / 1.6, 0, 1), land.sandiness(x, y))[..., None]
    wet = np.clip((-z - 0.15) / 0.5, 0, 1)[..., None]
    paint = (green * (1 - sand) + PALETTE["sand"] * sand) * (1 - wet * 0.35)
    paved = (land.walk_distance(x, y) < 0.02) & (sea < 0) & (land.sandiness(x, y) < 1)
    paint = np.where(paved[..., None], PALETTE["grout"], paint)
    n, m = x.shape
    i, j = np.meshgrid(np.arange(n - 1), np.arange(m - 1), indexing="ij")
    a = (i * m + j).ravel()
    cells = np.stack([a, a + 1, a + m + 1, a + m], 1)
    v = np.stack([x, y, z], -1).reshape(-1, 3)
    cells = cells[v[cells][:, :, 2].max(1) > LOW_M]
    t = np.concatenate([cells[:, [0, 1, 2]], cells[:, [0, 2, 3]]])
    used = np.unique(t)
    back = np.full(len(v), -1)
    back[used] = np.arange(len(used))
    v, t, paint = v[used], back[t], paint.reshape(-1, 3)[used]
    kit.add(v, t, paint)
    return v, t, paint


def slab(kit, corners, paint, z=0.0):
    kit.add([(x, y, z) for x, y in corners], [(0, i, i + 1) for i in range(1, len(corners) - 1)], paint)


def round_paving(kit, radius, inner):
    """Rings of slabs, every fourth of terracotta setts; a kerb closes them."""
    rng = kit.rng
    r, row = inner, 0
    while r < radius - 0.2:
        setts = row % 4 == 0
        deep = 0.34 if setts else 0.62
        deep = min(deep, radius - 0.2 - r)
        count = int(2 * math.pi * r / (0.5 if setts else 1.05))
        off, gap = rng.random(), 0.02
        for i in range(count):
            a0 = 2 * math.pi * (i + off) / count + gap / r
            a1 = 2 * math.pi * (i + off + 1) / count - gap / r
            name = rng.choice(["terracotta3", "terracotta", "stone2"] if setts else ["stone", "stone3", "stone3", "stone"])
            r0, r1 = r + gap, r + deep - gap
            slab(kit, [(r0 * math.cos(a0), r0 * math.sin(a0)), (r1 * math.cos(a0), r1 * math.sin(a0)), (r1 * math.cos(a1), r1 * math.sin(a1)), (r0 * math.cos(a1), r0 * math.sin(a1))], vary(rng, PALETTE[name] * (0.95 if setts else 1), 0.045))
        r += deep
        row += 1
    count = 120
    for i in range(count):
        a0, a1 = 2 * math.pi * i / count + 0.001, 2 * math.pi * (i + 1) / count - 0.001
        corners = [(q * math.cos(a), q * math.sin(a)) for q, a in ((radius - 0.18, a0), (radius + 0.06, a0), (radius + 0.06, a1), (radius - 0.18, a1))]
        slab(kit, corners, vary(rng, "stone2", 0.05), 0.002)


def straight_paving(kit, width, length, paints, size=(1.0, 0.6), keep=None, z=0.0):
    """Rows of slabs over a rectangle centred on the origin; `keep(x, y)` on the island says where."""
    rng = kit.rng
    rows = max(1, int(round(length / size[1])))
    deep = length / rows
    for j in range(rows):
        count = max(1, int(round(width / size[0])))
        off = 0.5 if j % 2 else 0.0
        step = width / count
        for i in range(-1, count + 1):
            x0, x1 = -width / 2 + (i + off) * step, -width / 2 + (i + 1 + off) * step
            x0, x1 = max(x0, -width / 2), min(x1, width / 2)
            if x1 - x0 < 0.1:
                continue
            y0 = -length / 2 + j * deep
            middle = kit.point((x0 + x1) / 2, y0 + deep / 2, 0)
            if keep and not keep(middle[0], middle[1]):
                continue
            slab(kit, [(x0 + 0.02, y0 + 0.02), (x1 - 0.02, y0 + 0.02), (x1 - 0.02, y0 + deep - 0.02), (x0 + 0.02, y0 + deep - 0.02)], vary(rng, rng.choice(paints), 0.05), z)
