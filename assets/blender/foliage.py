"""Blobs and the leaves on them. A leaf borrows the light of the blob below it: fluffy, and free of noise."""
import math

import numpy as np

from palette import colour


def sphere(subdivisions):
    """Vertices and triangles of a unit sphere; -1 is an octahedron, 0 an icosahedron."""
    if subdivisions < 0:
        v = [(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1)]
        t = [(0, 2, 4), (2, 1, 4), (1, 3, 4), (3, 0, 4), (2, 0, 5), (1, 2, 5), (3, 1, 5), (0, 3, 5)]
        return np.array(v, float), np.array(t)
    g = (1 + 5**0.5) / 2
    v = [(-1, g, 0), (1, g, 0), (-1, -g, 0), (1, -g, 0), (0, -1, g), (0, 1, g), (0, -1, -g), (0, 1, -g), (g, 0, -1), (g, 0, 1), (-g, 0, -1), (-g, 0, 1)]
    t = [(0, 11, 5), (0, 5, 1), (0, 1, 7), (0, 7, 10), (0, 10, 11), (1, 5, 9), (5, 11, 4), (11, 10, 2), (10, 7, 6), (7, 1, 8)]
    t += [(3, 9, 4), (3, 4, 2), (3, 2, 6), (3, 6, 8), (3, 8, 9), (4, 9, 5), (2, 4, 11), (6, 2, 10), (8, 6, 7), (9, 8, 1)]
    v = [np.array(x) / np.linalg.norm(x) for x in v]
    for _ in range(subdivisions):
        middles, finer = {}, []

        def middle(a, b):
            key = (min(a, b), max(a, b))
            if key not in middles:
                q = v[a] + v[b]
                v.append(q / np.linalg.norm(q))
                middles[key] = len(v) - 1
            return middles[key]

        for a, b, c in t:
            x, y, z = middle(a, b), middle(b, c), middle(c, a)
            finer += [(a, x, z), (b, y, x), (c, z, y), (x, y, z)]
        t = finer
    return np.array(v), np.array(t)


def blob(kit, radius, at, paint, fine=1, squash=1.0, rough=0.12, leaves=0, sway=0.0, top=None, leaf=0.16, round_leaf=False):
    """A rough ball with `leaves` leaves of length `leaf`; round leaves (two triangles) are for what is seen near by."""
    rng = kit.rng
    v, t = sphere(fine)
    low = colour(paint)
    high = low * 1.25 if top is None else colour(top)
    wobble = 1 + np.array([rng.uniform(-rough, rough) for _ in v])
    body = v * wobble[:, None] * radius * [1, 1, squash]
    up = (v[:, 2:3] + 1) / 2
    base = kit.add(body + at, t, low * (1 - up) + high * up, sway)
    if not leaves:
        return
    points, triangles, colours, donors = [], [], [], []
    for _ in range(leaves):
        face = t[rng.randrange(len(t))]
        w = np.array([rng.random() for _ in range(3)])
        w /= w.sum()
        n = (v[face] * w[:, None]).sum(0)
        n /= np.linalg.norm(n)
        if n[2] < -0.55:
            continue
        along = np.array([rng.gauss(0, 1) for _ in range(3)])
        along -= n * (along @ n)
        along /= np.linalg.norm(along)
        side = np.cross(n, along)
        out = n * 0.6 + along * 0.8
        length = leaf * rng.uniform(0.75, 1.4)
        foot = (body[face] * w[:, None]).sum(0) - n * 0.02
        shade = (low * (1 - (n[2] + 1) / 2) + high * (n[2] + 1) / 2) * rng.uniform(0.82, 1.25)
        b = len(points)
        if round_leaf:
            middle = foot + out * length * 0.55
            points += [foot, middle - side * length * 0.34, foot + out * length * 1.1 + n * length * 0.12, middle + side * length * 0.34]
            triangles += [(b, b + 1, b + 2), (b, b + 2, b + 3)]
            colours += [shade * 0.8, shade, shade * 1.22, shade]
        else:
            points += [foot + side * length * 0.42, foot - side * length * 0.42, foot + out * length * 1.15]
            triangles.append((b, b + 1, b + 2))
            colours += [shade * 0.92, shade * 0.92, shade * 1.22]
        donors += [base + face[int(np.argmax(w))]] * (len(points) - b)
    kit.add(np.array(points) + at, triangles, np.clip(np.array(colours), 0, 0.86), sway, donor=donors)


#: Two three-sided pyramids foot to foot: the smallest body that is bright from every side.
PETAL = (np.array([(1, 0, 0), (-0.5, 0.87, 0), (-0.5, -0.87, 0), (0, 0, 0.8), (0, 0, -0.8)]), np.array([(0, 1, 3), (1, 2, 3), (2, 0, 3), (1, 0, 4), (2, 1, 4), (0, 2, 4)]))


def blossoms(kit, count, spot, paints, size=(0.05, 0.085), sway=0.15):
    """Small bright blossoms; `spot()` gives the place of the next one."""
    rng = kit.rng
    v, t = PETAL
    for _ in range(count):
        # turned by chance, or they would all be the same upright diamond
        turned, _ = np.linalg.qr(np.array([[rng.gauss(0, 1) for _ in range(3)] for _ in range(3)]))
        if np.linalg.det(turned) < 0:
            turned[:, 0] *= -1
        petal = (v * [1, 0.95, 0.8]) @ turned * rng.uniform(*size) * 1.15
        base = colour(rng.choice(paints))
        up = (petal[:, 2:3] / np.abs(petal).max() + 1) / 2
        kit.add(petal + spot(), t, np.clip(base * (0.82 + 0.36 * up), 0, 0.86), sway)


def on_sphere(rng, centre, radius, low=-0.5, high=1.5):
    """A chance spot on a ball, between two elevations in radians."""
    around, up = rng.uniform(0, 2 * math.pi), rng.uniform(low, high)
    x, y, z = centre
    return (x + radius * math.cos(around) * math.cos(up), y + radius * math.sin(around) * math.cos(up), z + radius * math.sin(up))
