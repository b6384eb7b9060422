"""Primitives. A part appends positions, triangles, linear albedo, wind weight and light donors to plain lists.

Axes are Blender's: x east, y north, z up; a part looks to -y, which is turn 0 of the places.
"""
import contextlib
import math
import random

import numpy as np

from palette import PALETTE, colour


class Kit:
    """Collects geometry by group under a stack of transforms."""

    def __init__(self):
        self.groups = {}
        self.matrix = np.eye(4)
        self.group = "world"
        self.rng = random.Random(1)

    @contextlib.contextmanager
    def at(self, x=0.0, y=0.0, z=0.0, turn=0.0, scale=1.0):
        """Everything inside stands at (x, y, z), turned anticlockwise by `turn` degrees."""
        before = self.matrix
        c, s = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
        self.matrix = before @ np.array([[c, -s, 0, x], [s, c, 0, y], [0, 0, scale, z], [0, 0, 0, 1.0]])
        yield self
        self.matrix = before

    @contextlib.contextmanager
    def seeded(self, key):
        """Chance inside depends on the key alone, so that one more pot changes no other leaf."""
        before = self.rng
        self.rng = random.Random(str(key))
        yield self
        self.rng = before

    @contextlib.contextmanager
    def into(self, group):
        before = self.group
        self.group = group
        yield self
        self.group = before

    def point(self, x, y, z):
        """Where a local point ends up on the island."""
        return (self.matrix @ np.array([x, y, z, 1.0]))[:3]

    def add(self, vertices, triangles, colours, sway=0.0, donor=None):
        """Append triangles. `sway` is the wind weight (0 none); `donor` gives the vertex whose light is borrowed."""
        group = self.groups.setdefault(self.group, dict(v=[], t=[], c=[], s=[], p=[], n=0))
        v = np.asarray(vertices, float).reshape(-1, 3)
        n = len(v)
        c = np.asarray(colours, float)
        base = group["n"]
        group["v"].append(v @ self.matrix[:3, :3].T + self.matrix[:3, 3])
        group["t"].append(np.asarray(triangles, int).reshape(-1, 3) + base)
        group["c"].append(np.broadcast_to(c, (n, 3)) if c.ndim == 1 else c)
        group["s"].append(np.broadcast_to(np.asarray(sway, float), (n,)))
        group["p"].append(np.full(n, -1) if donor is None else np.asarray(donor))
        group["n"] += n
        return base

    def quad(self, a, b, c, d, paint, sway=0.0, cells=(1, 1)):
        """A flat four-sided face, seen where a b c d run anticlockwise, cut into cells along a-b and a-d."""
        nu, nv = cells
        a, b, c, d = (np.asarray(p, float) for p in (a, b, c, d))
        u = np.linspace(0, 1, nu + 1)
        w = np.linspace(0, 1, nv + 1)
        points = [(a * (1 - i) + b * i) * (1 - j) + (d * (1 - i) + c * i) * j for j in w for i in u]
        triangles = []
        for j in range(nv):
            for i in range(nu):
                p = j * (nu + 1) + i
                triangles += [(p, p + 1, p + nu + 2), (p, p + nu + 2, p + nu + 1)]
        self.add(points, triangles, colour(paint), sway)

    def face(self, points, paint, both=True, sway=0.0):
        """A flat fan of corners, seen from both sides unless told otherwise."""
        fan = [(0, i, i + 1) for i in range(1, len(points) - 1)]
        self.add(points, fan, colour(paint), sway)
        if both:
            self.add(points, [t[::-1] for t in fan], colour(paint), sway)

    def box(self, size, at=(0, 0, 0), paint="white", bevel=0.03, tilt=(0, 0, 0), taper=1.0, bottom=True, top=None, sway=0.0):
        """A chamfered box standing on `at`. 24 vertices: each belongs to one large face, so the chamfer blends two lights.

        `tilt` are degrees about x, y, z; `taper` narrows the top; `top` is the colour there.
        """
        half = np.array(size) / 2.0
        # a chamfer under 2 cm is never seen and costs 32 triangles
        bevel = 0.0 if bevel < 0.02 else min(bevel, *(half * 0.45))
        v, triangles = _chamfered(half, bevel, bottom)
        if taper != 1:
            k = np.where(v[:, 2:3] > 0, taper, 1.0)
            v = v * np.concatenate([k, k, np.ones_like(k)], 1)
        up = (v[:, 2:3] / half[2] + 1) / 2
        v = v + [0, 0, half[2]]
        if any(tilt):
            v = v @ _rotation(*tilt).T
        low = colour(paint)
        colours = low if top is None else low * (1 - up) + up * colour(top)
        return self.add(v + np.array(at), triangles, colours, sway)

    def lathe(self, profile, segments=12, at=(0, 0, 0), paint="stone", colours=None, bend=None, sway=None, cap=True):
        """A turned body: (radius, height) pairs from foot to top; `bend(z)` shifts a height sideways."""
        n = len(profile)
        ring = np.arange(segments) * 2 * math.pi / segments
        v, c, s = [], [], []
        for i, (r, z) in enumerate(profile):
            dx, dy = bend(z) if bend else (0, 0)
            v += [(r * math.cos(a) + dx, r * math.sin(a) + dy, z) for a in ring]
            c += [colour(paint if colours is None else colours[i])] * segments
            s += [sway(z) if sway else 0.0] * segments
        triangles = []
        for i in range(n - 1):
            for k in range(segments):
                a, b = i * segments + k, i * segments + (k + 1) % segments
                triangles += [(a, b, b + segments), (a, b + segments, a + segments)]
        if cap and profile[-1][0] > 1e-4:
            first = len(v)
            last = slice((n - 1) * segments, n * segments)
            v += v[last]
            c += c[last]
            s += s[last]
            triangles += [(first, first + k, first + k + 1) for k in range(1, segments - 1)]
        return self.add(np.array(v) + at, triangles, np.array(c), np.array(s))


def _rotation(rx, ry, rz):
    rx, ry, rz = (math.radians(a) for a in (rx, ry, rz))
    cx, sx, cy, sy, cz, sz = math.cos(rx), math.sin(rx), math.cos(ry), math.sin(ry), math.cos(rz), math.sin(rz)
    about_z = np.array([[cz, -sz, 0], [sz, cz, 0], [0, 0, 1]])
    about_y = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    about_x = np.array([[1, 0, 0], [0, cx, -sx], [0, sx, cx]])
    return about_z @ about_y @ about_x


def _chamfered(half, bevel, bottom):
    corners = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)])
    index = {tuple(k): i for i, k in enumerate(corners)}
    v = []
    for corner in corners:
        for axis in range(3):
            p = half - bevel
            p[axis] = half[axis]
            v.append(corner * p)
    v = np.array(v)
    quads = []
    for axis in range(3):
        o = [i for i in range(3) if i != axis]
        for sign in (-1, 1):
            if axis == 2 and sign == -1 and not bottom:
                continue
            q = []
            for s1, s2 in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
                k = [0, 0, 0]
                k[axis], k[o[0]], k[o[1]] = sign, s1, s2
                q.append(index[tuple(k)] * 3 + axis)
            quads.append(q)
        if bevel > 0:
            for s1 in (-1, 1):
                for s2 in (-1, 1):
                    a, e = [0, 0, 0], [0, 0, 0]
                    a[o[0]] = e[o[0]] = s1
                    a[o[1]] = e[o[1]] = s2
                    a[axis], e[axis] = -1, 1
                    i, j = index[tuple(a)], index[tuple(e)]
                    quads.append([i * 3 + o[0], j * 3 + o[0], j * 3 + o[1], i * 3 + o[1]])
    triangles = [t for a, b, c, d in quads for t in ((a, b, c), (a, c, d))]
    if bevel > 0:
        triangles += [(i * 3, i * 3 + 1, i * 3 + 2) for i in range(8)]
    triangles = np.array(triangles)
    normal = np.cross(v[triangles[:, 1]] - v[triangles[:, 0]], v[triangles[:, 2]] - v[triangles[:, 0]])
    inward = (normal * v[triangles].mean(1)).sum(1) < 0
    triangles[inward] = triangles[inward][:, ::-1]
    return v, triangles


__all__ = ["Kit", "PALETTE"]
