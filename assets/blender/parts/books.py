"""What a bookstore is furnished with. Each stands at its own origin and looks to -y."""
from palette import PALETTE, vary
from parts.indoor import BOOKS

HIGH_M = 2.2
BOARDS_M = (0.12, 0.54, 0.96, 1.38, 1.8)


def bookcase(kit, width):
    """A tall case against a wall: most books upright, some lying, a few shown from the front."""
    rng = kit.rng
    kit.box((width, 0.4, 0.12), (0, 0, 0), "wooddark", 0.02, bottom=False)
    kit.box((width, 0.03, HIGH_M), (0, 0.18, 0), "wooddark", 0)
    bays = max(1, int(round(width / 1.1)))
    for i in range(bays + 1):
        kit.box((0.06, 0.38, HIGH_M), (-width / 2 + 0.03 + i * (width - 0.06) / bays, 0, 0), "wood", 0.015)
    for z in (*BOARDS_M[1:], HIGH_M - 0.04):
        kit.box((width, 0.38, 0.04), (0, 0, z - 0.04), "wood", 0.012)
    kit.box((width + 0.14, 0.46, 0.1), (0, -0.02, HIGH_M), "wood", 0.03)
    for z in BOARDS_M:
        for i in range(bays):
            low = -width / 2 + 0.06 + i * (width - 0.06) / bays
            _fill(kit, low + 0.02, low + (width - 0.06) / bays - 0.08, z)
    del rng


def _fill(kit, x, end, z):
    rng = kit.rng
    if rng.random() < 0.22:
        # one book shown from the front, leaning on the back
        kit.box((0.24, 0.03, 0.3), (x + 0.14, -0.06, z), vary(rng, rng.choice(BOOKS), 0.1), 0, tilt=(-9, 0, 0))
        kit.box((0.14, 0.005, 0.05), (x + 0.14, -0.073, z + 0.18), "paper", 0, tilt=(-9, 0, 0))
        x += 0.3
    while x < end - 0.04:
        w, h = rng.uniform(0.035, 0.075), rng.uniform(0.24, 0.34)
        if rng.random() < 0.06 and x < end - 0.3:
            for level in range(3):
                kit.box((0.26, 0.2, 0.05), (x + 0.14, 0.0, z + level * 0.05), vary(rng, rng.choice(BOOKS), 0.12), 0, tilt=(0, 0, rng.uniform(-8, 8)))
            x += 0.3
            continue
        if rng.random() < 0.95:
            kit.box((w, 0.22, h), (x + w / 2, 0.02, z), vary(rng, rng.choice(BOOKS), 0.12), 0)
        x += w + 0.004


def book_table(kit):
    """A table of stacks, with a few books standing open to be looked at."""
    rng = kit.rng
    kit.box((1.7, 0.92, 0.06), (0, 0, 0.7), "woodlight", 0.025)
    for x in (-0.74, 0.74):
        for y in (-0.36, 0.36):
            kit.box((0.08, 0.08, 0.7), (x, y, 0), "wood", 0.02)
    kit.box((1.4, 0.7, 0.05), (0, 0, 0.2), "wood", 0.02)
    for i in range(4):
        for j in range(2):
            x, y = -0.62 + i * 0.41, -0.22 + j * 0.44
            high = rng.randint(1, 5)
            for level in range(high):
                paint = vary(rng, rng.choice(BOOKS), 0.1)
                kit.box((0.24, 0.32, 0.045), (x, y, 0.76 + level * 0.045), paint, 0, tilt=(0, 0, rng.uniform(-5, 5)))
            kit.box((0.14, 0.05, 0.004), (x, y, 0.76 + high * 0.045), "paper", 0)
    for x, turn in ((-0.2, 14), (0.45, -10)):
        for s in (-1, 1):
            kit.box((0.03, 0.2, 0.26), (x + s * 0.06, 0, 1.0), PALETTE["navy" if x < 0 else "terracotta"], 0, tilt=(0, s * 22, turn))
