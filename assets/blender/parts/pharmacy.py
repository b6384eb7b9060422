"""What a pharmacy is furnished with. Each stands at its own origin and looks to -y."""
from palette import PALETTE, vary

BOXES = ["white", "teal", "leaf3", "blue", "cream", "pink2", "yellow"]
BOARDS_M = (0.42, 0.82, 1.22, 1.62)


def medicine_shelf(kit, width):
    """White boards of small boxes and bottles over a row of drawers."""
    rng = kit.rng
    kit.box((width, 0.36, 0.4), (0, 0, 0), "white", 0.025, bottom=False)
    drawers = max(2, int(round(width / 0.55)))
    for i in range(drawers):
        x = -width / 2 + (i + 0.5) * width / drawers
        kit.box((width / drawers - 0.05, 0.03, 0.28), (x, -0.185, 0.07), PALETTE["sage"] * 1.05, 0.012)
        kit.box((0.12, 0.03, 0.03), (x, -0.205, 0.2), "wood", 0)
    kit.box((width, 0.03, 2.1), (0, 0.165, 0), PALETTE["white"] * 0.96, 0)
    for s in (-1, 1):
        kit.box((0.05, 0.34, 2.06), (s * (width / 2 - 0.025), 0, 0), "white", 0.012)
    for z in (*BOARDS_M[1:], 2.02):
        kit.box((width, 0.32, 0.04), (0, 0.01, z - 0.04), "white", 0)
    for z in BOARDS_M:
        x = -width / 2 + 0.08
        while x < width / 2 - 0.2:
            paint, count, bottle = rng.choice(BOXES), rng.randint(2, 5), rng.random() < 0.28
            w, h = (0.07, rng.uniform(0.12, 0.2)) if bottle else (rng.uniform(0.09, 0.16), rng.uniform(0.1, 0.24))
            for _ in range(count):
                if x + w > width / 2 - 0.06:
                    break
                _box(kit, bottle, vary(rng, paint, 0.05), x + w / 2, z, w, h)
                x += w + 0.012
            x += 0.06


def _box(kit, bottle, paint, x, z, w, h):
    if bottle:
        kit.lathe([(w / 2, 0), (w / 2, h * 0.7), (w / 4, h * 0.82), (w / 4, h)], 7, (x, -0.04, z), paint)
        return
    kit.box((w, 0.12, h), (x, -0.04, z), paint, 0)
    kit.box((w, 0.004, h * 0.28), (x, -0.103, z + h * 0.2), PALETTE["paper" if paint[1] < 0.6 else "teal"], 0)


def partition(kit, width):
    """A folding screen of three leaves with a solid foot: behind it two people can talk."""
    leaves = 3
    wide = width / leaves
    for i in range(leaves):
        x = -width / 2 + (i + 0.5) * wide
        with kit.at(x, 0, 0, 8 if i % 2 else -8):
            for s in (-1, 1):
                kit.box((0.06, 0.06, 1.7), (s * (wide / 2 - 0.03), 0, 0), "woodlight", 0.015)
            for z in (0.08, 1.6):
                kit.box((wide - 0.1, 0.05, 0.08), (0, 0, z), "woodlight", 0.012)
            kit.box((wide - 0.1, 0.02, 1.5), (0, 0, 0.12), vary(kit.rng, "sage", 0.05), 0)
