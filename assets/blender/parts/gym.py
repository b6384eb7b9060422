"""What a place for moving needs. Each stands at its own origin and looks to -y."""
from mesh import KEEP_SWAY
from palette import PALETTE
from parts.roofs import gable

EAVE_M = 3.3
RISE_M = 1.5


def pavilion(kit, width, depth):
    """A tiled roof with a boarded ceiling under it; what carries it are furnishings of their own."""
    gable(kit, width, depth, EAVE_M, RISE_M)
    w, d = width / 2, depth / 2
    kit.quad((-w, d, EAVE_M), (w, d, EAVE_M), (w, -d, EAVE_M), (-w, -d, EAVE_M), "ceiling", KEEP_SWAY, cells=(int(width), int(depth)))
    for y in (-d + 0.13, d - 0.13):
        kit.box((width, 0.2, 0.24), (0, y, EAVE_M - 0.22), "beam", 0.03)
    for i in range(4):
        kit.box((0.14, depth, 0.16), (-w + 0.4 + i * (width - 0.8) / 3, 0, EAVE_M - 0.15), "beam", 0.02)


def post(kit):
    kit.box((0.34, 0.34, 0.3), (0, 0, 0), "stone2", 0.05)
    kit.box((0.2, 0.2, EAVE_M - 0.2), (0, 0, 0), "wood", 0.03)
    for s in (-1, 1):
        kit.box((0.09, 0.09, 0.7), (s * 0.22, 0, EAVE_M - 0.78), "wood", 0.02, tilt=(0, s * 40, 0))


def garden_wall(kit, width):
    """A plastered wall up to the eaves; its front is what a screen hangs on."""
    front = 0.15
    w = width / 2
    for y, paint in ((-front, "plaster"), (front, "white")):
        corners = [(-w, y, 0), (w, y, 0), (w, y, EAVE_M), (-w, y, EAVE_M)]
        kit.quad(*(corners if y < 0 else [corners[1], corners[0], corners[3], corners[2]]), paint, cells=(12, 5))
    for s in (-1, 1):
        kit.box((0.4, 0.4, EAVE_M), (s * (w - 0.1), 0, 0), "white", 0.04)
    kit.box((width, 0.42, 0.4), (0, 0, 0), "stone", 0.04, bottom=False)


def mat(kit, paint):
    kit.box((0.8, 1.8, 0.02), (0, 0, 0.002), paint, 0)
    for s in (-1, 1):
        kit.box((0.8, 0.04, 0.022), (0, s * 0.8, 0.002), PALETTE[paint] * 0.75, 0)


def treadmill(kit):
    kit.box((0.8, 1.7, 0.16), (0, 0, 0), "metal", 0.03, bottom=False)
    kit.box((0.52, 1.6, 0.02), (0, 0, 0.16), "ink", 0)
    for s in (-1, 1):
        kit.box((0.14, 1.6, 0.05), (s * 0.32, 0, 0.16), "stone3", 0)
        kit.box((0.07, 0.07, 1.1), (s * 0.36, -0.68, 0.16), "metal", 0, tilt=(10, 0, 0))
        kit.box((0.06, 0.72, 0.06), (s * 0.36, -0.42, 0.98), "ink", 0.02)
    kit.box((0.8, 0.1, 0.4), (0, -0.86, 1.02), "teal", 0.03, tilt=(-18, 0, 0))
