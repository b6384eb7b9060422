"""What a grocery is furnished with. Each stands at its own origin and looks to -y."""
from foliage import blob
from mesh import STILL_SWAY
from palette import PALETTE, linear, vary

PACKS = ["terracotta", "yellow", "teal", "cream", "red", "leaf", "navy", "orange", "white", "pink2"]
FRUITS = [("orange", 0.07), ("red", 0.068), ("yellow", 0.066), ("leaf3", 0.07), ("lavender", 0.05), ("terracotta", 0.06), ("leaf2", 0.085)]


def grocery_shelf(kit, width):
    """Two-sided, low enough to look over: boxes, tins and jars in rows of one kind."""
    kit.box((width, 0.78, 0.14), (0, 0, 0), "wooddark", 0.02, bottom=False)
    kit.box((width, 0.05, 1.5), (0, 0, 0.05), "cream", 0)
    for s in (-1, 1):
        kit.box((0.06, 0.78, 1.5), (s * (width / 2 - 0.03), 0, 0), "woodlight", 0.02)
        for z in (0.14, 0.6, 1.04):
            if z > 0.2:
                kit.box((width - 0.1, 0.35, 0.04), (0, s * 0.2, z), "woodlight", 0)
            kit.box((width - 0.1, 0.02, 0.09), (0, s * 0.385, z - 0.035), "paper", 0, sway=STILL_SWAY)
            _row(kit, width - 0.2, s, z + 0.04)
    kit.box((width + 0.04, 0.82, 0.05), (0, 0, 1.5), "woodlight", 0.02)
    for x in (-0.3, 0.28):
        kit.box((0.5, 0.34, 0.16), (x * width, 0, 1.55), vary(kit.rng, "woodlight", 0.08), 0.02)


def _row(kit, width, side, z):
    """Goods along a board, a few of one kind side by side."""
    rng = kit.rng
    x = -width / 2
    while x < width / 2 - 0.12:
        kind, paint = rng.choice(["box", "box", "tin", "jar"]), rng.choice(PACKS)
        w, h = (rng.uniform(0.12, 0.19), rng.uniform(0.2, 0.31)) if kind == "box" else (0.1, rng.uniform(0.12, 0.2))
        for _ in range(rng.randint(2, 4)):
            if x + w > width / 2:
                break
            _pack(kit, kind, vary(rng, paint, 0.05), x + w / 2, side * 0.22, z, w, h, side)
            x += w + 0.015
        x += 0.03


def _pack(kit, kind, paint, x, y, z, w, h, side):
    if kind == "box":
        kit.box((w, 0.16, h), (x, y, z), paint, 0)
        front = y + side * 0.082
        a, b = (x - w * 0.36, x + w * 0.36) if side < 0 else (x + w * 0.36, x - w * 0.36)
        kit.quad((a, front, z + h * 0.3), (b, front, z + h * 0.3), (b, front, z + h * 0.62), (a, front, z + h * 0.62), "paper", STILL_SWAY)
        return
    r = w * 0.47
    top = [(r, 0), (r, h * 0.82), (r * 0.8, h * 0.86), (r * 0.8, h)] if kind == "jar" else [(r, 0), (r, h)]
    kit.lathe(top, 7, (x, y, z), paint)
    kit.lathe([(r * 1.03, h * 0.25), (r * 1.03, h * 0.6)], 7, (x, y, z), "paper", cap=False)


def fruit_stand(kit, width):
    """Slanted crates of fruit and vegetables, each crate of one kind."""
    rng = kit.rng
    kit.box((width, 0.7, 0.36), (0, 0.05, 0), "woodlight", 0.03, bottom=False)
    kit.box((width + 0.06, 0.5, 0.3), (0, 0.18, 0.36), "wood", 0.02)
    crates = max(2, int(round(width / 0.7)))
    wide = width / crates
    for i in range(crates):
        x = -width / 2 + (i + 0.5) * wide
        for row, (y, z) in enumerate(((-0.2, 0.42), (0.2, 0.72))):
            _crate(kit, x, y, z, wide - 0.06, rng.choice(FRUITS), row)


def _crate(kit, x, y, z, wide, fruit, row):
    rng = kit.rng
    paint, radius = fruit
    with kit.at(x, y, z):
        kit.box((wide, 0.38, 0.04), (0, 0, 0), "wood", 0, tilt=(14, 0, 0))
        for dy, dz in ((-0.19, -0.045), (0.19, 0.05)):
            kit.box((wide, 0.03, 0.13), (0, dy, dz), vary(rng, "woodlight", 0.08), 0)
        for s in (-1, 1):
            kit.box((0.03, 0.38, 0.13), (s * wide / 2, 0, 0.0), vary(rng, "woodlight", 0.08), 0, tilt=(14, 0, 0))
        across = max(3, int(wide / (radius * 2.05)))
        for i in range(across):
            for j in range(3):
                dx = -wide / 2 + (i + 0.5) * wide / across
                dy = -0.12 + j * 0.12
                blob(kit, radius * rng.uniform(0.92, 1.06), (dx + rng.uniform(-0.01, 0.01), dy, 0.1 + dy * 0.25 + rng.uniform(0, 0.02)), vary(rng, paint, 0.1), 0, rough=0.04)
    del row


def fridge(kit, width):
    """A chilled cabinet on a wall: open shelves of bottles, cartons and tubs behind a light frame."""
    rng = kit.rng
    kit.box((width, 0.66, 0.3), (0, 0.03, 0), "metal", 0.03, bottom=False)
    kit.box((width, 0.05, 2.05), (0, 0.33, 0), "white", 0)
    kit.box((width, 0.68, 0.2), (0, 0.02, 1.9), "teal", 0.03)
    doors = max(2, int(round(width / 1.1)))
    for i in range(doors + 1):
        kit.box((0.07, 0.66, 1.6), (-width / 2 + 0.035 + i * (width - 0.07) / doors, 0.02, 0.3), "white", 0.02)
    for z in (0.34, 0.88, 1.42):
        kit.box((width - 0.1, 0.5, 0.03), (0, 0.07, z - 0.03), "white", 0)
        x = -width / 2 + 0.12
        while x < width / 2 - 0.16:
            kind = rng.random()
            paint = vary(rng, rng.choice(["white", "blue", "cream", "leaf3", "pink2", "yellow", "teal"]), 0.06)
            for _ in range(3):
                if x > width / 2 - 0.14:
                    break
                if kind < 0.5:
                    kit.box((0.1, 0.1, 0.26), (x, -0.05, z), paint, 0)
                    kit.box((0.1, 0.05, 0.06), (x, -0.05, z + 0.26), PALETTE["white"] * 0.95, 0, taper=0.6)
                elif kind < 0.8:
                    kit.lathe([(0.05, 0), (0.05, 0.2), (0.02, 0.26), (0.02, 0.3)], 7, (x, -0.05, z), paint)
                else:
                    kit.lathe([(0.05, 0), (0.06, 0.12)], 8, (x, -0.05, z), paint)
                x += 0.125
            x += 0.03


def checkout(kit):
    """A low counter with a till and a paper bag."""
    kit.box((2.0, 0.66, 0.86), (0, 0, 0), "sage", 0.03, bottom=False)
    kit.box((2.04, 0.7, 0.1), (0, 0, 0), "wooddark", 0.02, bottom=False)
    kit.box((2.12, 0.82, 0.06), (0, 0, 0.86), "woodlight", 0.025)
    kit.box((0.42, 0.36, 0.14), (0.6, 0.08, 0.92), "metal", 0.03)
    kit.box((0.36, 0.04, 0.24), (0.6, 0.16, 1.06), "ink", 0.01, tilt=(-14, 0, 0))
    bag = linear("#C79A66")
    kit.box((0.28, 0.18, 0.36), (-0.55, 0, 0.92), bag, 0, taper=1.06)
    for x, paint in ((-0.62, "leaf"), (-0.5, "orange"), (-0.56, "leaf3")):
        blob(kit, 0.085, (x, 0, 1.3), paint, 0, 1.2, 0.1)
