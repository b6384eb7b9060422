"""Flat wall panels with real openings."""
import numpy as np

from mesh import KEEP_SWAY
from palette import colour


def cuts(low, high, step, extra=()):
    """Sorted cut lines from low to high, no farther apart than `step`, through every line of `extra`."""
    fixed = sorted({round(v, 4) for v in (low, high, *[e for e in extra if low < e < high])})
    lines = []
    for a, b in zip(fixed, fixed[1:]):
        n = max(1, int(np.ceil((b - a) / step - 1e-6)))
        lines += [a + (b - a) * i / n for i in range(n)]
    return [*lines, fixed[-1]]


def panel(kit, xs, zs, y, holes, paint, outward=True):
    """A wall in the plane y, cut along xs and zs, without the cells that lie in a hole (x0, x1, z0, z1).

    `outward` faces -y. Vertices are shared, so light runs smoothly over the wall.
    """
    points = [(x, y, z) for z in zs for x in xs]
    n = len(xs)
    triangles = []
    for j in range(len(zs) - 1):
        for i in range(n - 1):
            mx, mz = (xs[i] + xs[i + 1]) / 2, (zs[j] + zs[j + 1]) / 2
            if any(x0 < mx < x1 and z0 < mz < z1 for x0, x1, z0, z1 in holes):
                continue
            a, b, c, d = j * n + i, j * n + i + 1, (j + 1) * n + i + 1, (j + 1) * n + i
            cell = [(a, b, c), (a, c, d)]
            triangles += cell if outward else [t[::-1] for t in cell]
    if triangles:
        used = np.unique(np.array(triangles))
        back = np.full(len(points), -1)
        back[used] = np.arange(len(used))
        kit.add(np.array(points)[used], back[np.array(triangles)], colour(paint), KEEP_SWAY)


def runs(low, high, gaps):
    """The stretches of [low, high] that no gap (from, to) covers."""
    out, start = [], low
    for a, b in sorted(gaps):
        if a > start:
            out.append((start, min(a, high)))
        start = max(start, b)
    if start < high:
        out.append((start, high))
    return [(a, b) for a, b in out if b - a > 0.05]


def hole(opening):
    """An opening of `place.ts` as (x0, x1, z0, z1) in its wall's frame."""
    half = opening["widthM"] / 2
    return (opening["offsetM"] - half, opening["offsetM"] + half, opening["sillM"], opening["sillM"] + opening["heightM"])
