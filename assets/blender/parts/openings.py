"""What dresses a door or window from outside. All in the wall's frame: x right, outer face at y = -wall, looking to -y."""
from foliage import blob, blossoms
from mesh import STILL_SWAY
from palette import PALETTE, vary


def reveal(kit, x0, x1, z0, z1, outer, inner, paint="white"):
    """The sides of an opening, from the outer face inwards."""
    kit.quad((x0, outer, z0), (x0, inner, z0), (x0, inner, z1), (x0, outer, z1), paint, cells=(1, 4))
    kit.quad((x1, inner, z0), (x1, outer, z0), (x1, outer, z1), (x1, inner, z1), paint, cells=(1, 4))
    kit.quad((x0, outer, z1), (x0, inner, z1), (x1, inner, z1), (x1, outer, z1), paint, cells=(1, 3))
    if z0 > 0:
        kit.quad((x0, inner, z0), (x0, outer, z0), (x1, outer, z0), (x1, inner, z0), "stone3", cells=(1, 3))


def window(kit, x0, x1, z0, z1, outer, accent, flowers=True):
    """Frame, sill, shutters folded back and a flower box."""
    w, h, x = x1 - x0, z1 - z0, (x0 + x1) / 2
    for s in (-1, 1):
        kit.box((0.12, 0.12, h + 0.24), (x + s * (w / 2 + 0.07), outer - 0.01, z0 - 0.12), "woodlight", 0)
    for z in (z0 - 0.12, z1):
        kit.box((w + 0.02, 0.12, 0.12), (x, outer - 0.01, z), "woodlight", 0)
    kit.box((w + 0.5, 0.28, 0.10), (x, outer - 0.06, z0 - 0.22), "stone3", 0.03)
    shutter = PALETTE[accent]
    for s in (-1, 1):
        sx = x + s * (w / 2 + 0.12 + 0.27)
        kit.box((0.5, 0.07, h + 0.2), (sx, outer - 0.05, z0 - 0.1), shutter, 0.025)
        for i in range(5):
            kit.box((0.38, 0.03, 0.12), (sx, outer - 0.095, z0 + i * (h + 0.02) / 5), shutter * 0.82, 0, sway=STILL_SWAY)
    if not flowers:
        return
    kit.box((w + 0.1, 0.26, 0.22), (x, outer - 0.24, z0 - 0.42), "terracotta", 0.03)
    rng = kit.rng
    n = int(w / 0.25)
    for i in range(n):
        blob(kit, 0.15, (x - w / 2 + 0.08 + i * w / (n - 0.5), outer - 0.26, z0 - 0.16), rng.choice(["leaf", "leaf2"]), 0, leaves=9, leaf=0.12, top="leaf3", round_leaf=True)
    blossoms(kit, int(w * 9), lambda: (x - w / 2 + rng.random() * w, outer - 0.3 - rng.random() * 0.1, z0 - 0.12 + rng.random() * 0.14), ["pink", "pink2", "red", "yellow"], (0.05, 0.075), 0.05)


def doorway(kit, x0, x1, z1, outer, accent):
    """A stone surround, a step, and two leaves standing open against the wall."""
    w, x = x1 - x0, (x0 + x1) / 2
    for s in (-1, 1):
        kit.box((0.24, 0.16, z1 + 0.02), (x + s * (w / 2 + 0.10), outer - 0.02, 0), "stone3", 0.04)
        kit.box((0.30, 0.20, 0.34), (x + s * (w / 2 + 0.10), outer - 0.02, 0), "stone", 0.04)
        leaf = x + s * (w / 2 + 0.24 + 0.31)
        kit.box((0.62, 0.06, z1 - 0.06), (leaf, outer - 0.05, 0.04), PALETTE[accent] * 0.9, 0.02)
        for i in range(3):
            kit.box((0.19, 0.03, z1 - 0.2), (leaf + (i - 1) * 0.2, outer - 0.09, 0.1), vary(kit.rng, accent, 0.06), 0.008)
        for z in (0.4, z1 - 0.5):
            kit.box((0.6, 0.04, 0.1), (leaf, outer - 0.11, z), PALETTE[accent] * 0.75, 0.01)
        kit.box((0.05, 0.09, 0.26), (leaf - s * 0.22, outer - 0.14, 1.0), "yellow", 0.015)
    kit.box((w + 0.56, 0.2, 0.26), (x, outer - 0.03, z1 - 0.01), "stone3", 0.05)
    kit.box((0.34, 0.24, 0.34), (x, outer - 0.04, z1 - 0.03), "stone", 0.05)


def awning(kit, x, width, z, outer, colours, depth=1.35, drop=0.55):
    """A striped canvas roof over a door or window."""
    count = int(round(width / 0.36))
    w = width / count
    for i in range(count):
        paint = PALETTE[colours[i % 2]]
        a, b = x - width / 2 + i * w, x - width / 2 + (i + 1) * w
        line = [(outer, z), (outer - depth * 0.5, z - drop * 0.42), (outer - depth, z - drop)]
        for (ya, za), (yb, zb) in zip(line, line[1:]):
            kit.face([(a, ya, za), (a, yb, zb), (b, yb, zb), (b, ya, za)], paint)
        y, low = line[-1]
        scallop = [(a, y, low), (a, y - 0.01, low - 0.2), (a + w * 0.25, y - 0.01, low - 0.28), (b - w * 0.25, y - 0.01, low - 0.28), (b, y - 0.01, low - 0.2), (b, y, low)]
        kit.face(scallop, paint * 0.95, sway=0.12)
    for s in (-1, 1):
        kit.box((0.05, depth * 1.05, 0.05), (x + s * (width / 2 - 0.05), outer - depth / 2, z - drop * 0.9), "wooddark", 0.01)


def sign_board(kit, x, z_top, outer, width, height):
    """The board a sign is drawn on in the browser, hung before the eave so that nothing hides it."""
    kit.box((width + 0.2, 0.14, height + 0.2), (x, outer, z_top - height - 0.1), "wooddark", 0.04)
    kit.box((width + 0.06, 0.06, height + 0.06), (x, outer - 0.07, z_top - height - 0.03), "cream", 0.02)
    for s in (-1, 1):
        kit.box((0.08, 0.5, 0.08), (x + s * (width / 2 - 0.3), outer + 0.25, z_top - height / 2), "wooddark", 0.01)
