"""Meshes as arrays: v positions, t triangles, c albedo, s wind weight, p light donor (-1: bakes its own light)."""
import numpy as np

DARK = 0.10
NEVER_SPLIT_SWAY = 1e-5


def merged(groups, names):
    """One mesh of several of a kit's groups."""
    parts = [groups[name] for name in names if name in groups]
    out = {key: [] for key in "vtcsp"}
    base = 0
    for part in parts:
        for key in "vcs":
            out[key] += part[key]
        out["t"].append(np.concatenate(part["t"]) + base)
        donors = np.concatenate(part["p"])
        out["p"].append(np.where(donors >= 0, donors + base, -1))
        base += part["n"]
    return {key: np.concatenate(value) for key, value in out.items()}


def solid_triangles(mesh):
    return mesh["p"][mesh["t"][:, 0]] < 0


def split(mesh, wanted):
    """Halve every edge `wanted(edges, mesh)` asks for. Edges that coincide are one to decide on, or the sky sparkles through between two faces."""
    v, t = mesh["v"], mesh["t"]
    edges = np.sort(np.concatenate([t[:, [0, 1]], t[:, [1, 2]], t[:, [2, 0]]]), 1)
    edges, where = np.unique(edges, axis=0, return_inverse=True)
    own = (mesh["p"][edges[:, 0]] < 0) & (mesh["s"][edges[:, 0]] <= NEVER_SPLIT_SWAY)
    chosen = np.nonzero(_together(wanted(edges, mesh) & own, edges, v) & own)[0]
    if len(chosen) == 0:
        return mesh, False
    new_id = np.full(len(edges), -1)
    new_id[chosen] = len(v) + np.arange(len(chosen))
    out = {}
    for key in mesh:
        if key in ("t", "p", "dead"):
            continue
        ends = mesh[key][edges[chosen]]
        out[key] = np.concatenate([mesh[key], ends.mean(1)])
    out["p"] = np.concatenate([mesh["p"], np.full(len(chosen), -1)])
    middle = new_id[where.reshape(-1)].reshape(3, len(t)).T
    out["t"] = _divide(t, middle, out["v"])
    return out, True


def _together(asked, edges, v):
    """Whether an edge, or another between the same two spots, is asked for."""
    _, spot = np.unique(np.round(v * 1000).astype(int), axis=0, return_inverse=True)
    _, line = np.unique(np.sort(spot.reshape(-1)[edges], 1), axis=0, return_inverse=True)
    line = line.reshape(-1)
    return (np.bincount(line, asked) > 0)[line]


def _divide(t, middle, v):
    """Triangles cut at the middles of their edges (-1: none); edge k runs from corner k to corner k+1."""
    count = (middle >= 0).sum(1)
    pieces = [t[count == 0]]
    whole, m = t[count == 3], middle[count == 3]
    (a, b, c), (x, y, z) = whole.T, m.T
    pieces += [np.stack(p, 1) for p in ((a, x, z), (b, y, x), (c, z, y), (x, y, z))]
    for k in range(3):
        one = (count == 1) & (middle[:, k] >= 0)
        a, b, c = (t[one][:, (k + i) % 3] for i in range(3))
        x = middle[one][:, k]
        pieces += [np.stack((a, x, c), 1), np.stack((x, b, c), 1)]
        two = (count == 2) & (middle[:, k] < 0)
        a, b, c = (t[two][:, (k + i) % 3] for i in range(3))
        y, z = middle[two][:, (k + 1) % 3], middle[two][:, (k + 2) % 3]
        shorter = (np.linalg.norm(v[a] - v[y], axis=1) <= np.linalg.norm(v[b] - v[z], axis=1))[:, None]
        pieces.append(np.stack((y, c, z), 1))
        pieces.append(np.where(shorter, np.stack((a, b, y), 1), np.stack((a, b, z), 1)))
        pieces.append(np.where(shorter, np.stack((a, y, z), 1), np.stack((b, y, z), 1)))
    return np.concatenate(pieces)


def edge_lengths(edges, mesh):
    return np.linalg.norm(mesh["v"][edges[:, 0]] - mesh["v"][edges[:, 1]], axis=1)


def tessellate(mesh, longest):
    """No edge longer than `longest` metres."""
    for _ in range(8):
        mesh, changed = split(mesh, lambda e, m: edge_lengths(e, m) > longest)
        if not changed:
            break
    return mesh


def normals(mesh):
    t, v = mesh["t"], mesh["v"]
    n = np.cross(v[t[:, 1]] - v[t[:, 0]], v[t[:, 2]] - v[t[:, 0]])
    out = np.zeros_like(v)
    for k in range(3):
        np.add.at(out, t[:, k], n)
    return out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)


def smooth_light(mesh, light, passes=3, sigma=0.12, dark=DARK):
    """Stitch vertices that coincide and face alike, let buried ones (below `dark`) take their neighbours' light, smooth along edges but not across shadow borders."""
    group = _stitch(mesh)
    n = group.max() + 1
    own = mesh["p"] < 0
    edges = _group_edges(mesh["t"][solid_triangles(mesh)], group)
    value = _fill_dark(_mean_of_groups(light, group, own), edges, n, dark)
    out = _smooth_along(value, edges, passes, sigma)[group]
    borrowed = mesh["p"] >= 0
    out[borrowed] = out[mesh["p"][borrowed]]
    return out


def _stitch(mesh):
    """The group of each vertex: those that coincide and face alike are one."""
    key = np.concatenate([np.round(mesh["v"] * 200), np.round(normals(mesh) * 4)], 1).astype(int)
    return np.unique(key, axis=0, return_inverse=True)[1].reshape(-1)


def _group_edges(triangles, group):
    return np.unique(np.sort(group[np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])], 1), axis=0)


def _mean_of_groups(light, group, own):
    n = group.max() + 1
    total, count = np.zeros((n, 3)), np.zeros(n)
    np.add.at(total, group[own], light[own])
    np.add.at(count, group[own], 1)
    return total / np.maximum(count, 1)[:, None]


def _smooth_along(value, edges, passes, sigma):
    """Neighbours count by how alike they are: `sigma` is how far apart two may be, as a share of their light."""
    for _ in range(passes):
        lum = value.mean(1)
        scale = sigma * (0.15 + 0.5 * (lum[edges[:, 0]] + lum[edges[:, 1]]))
        w = np.exp(-(((lum[edges[:, 0]] - lum[edges[:, 1]]) / scale) ** 2)) * 0.5
        total, weight = value.copy(), np.ones(len(value))
        for a, b in ((0, 1), (1, 0)):
            np.add.at(total, edges[:, a], value[edges[:, b]] * w[:, None])
            np.add.at(weight, edges[:, a], w)
        value = total / weight[:, None]
    return value


def even_walls(mesh, light, passes=6, sigma=0.5):
    """Light once more smoothed over the plaster of walls and ceilings, where a stain as small as a vertex shows and a soft pool of sun does not miss its edge."""
    own = (mesh["s"] == KEEP_SWAY) & (mesh["p"] < 0)
    t = mesh["t"][own[mesh["t"]].all(1)]
    group = _stitch(mesh)
    value = _smooth_along(_mean_of_groups(light, group, own), _group_edges(t, group), passes, sigma)
    return np.where(own[:, None], value[group], light)


def _fill_dark(value, edges, n, limit):
    dark = value.mean(1) < limit
    for _ in range(4):
        if not dark.any():
            break
        total, weight = np.zeros((n, 3)), np.zeros(n)
        for a, b in ((0, 1), (1, 0)):
            lit = ~dark[edges[:, b]]
            np.add.at(total, edges[lit, a], value[edges[lit, b]])
            np.add.at(weight, edges[lit, a], 1)
        found = dark & (weight > 0)
        value[found] = total[found] / weight[found][:, None] * 0.8
        dark &= ~found
    return value


def drop_unlit(mesh):
    """Leave out triangles no light reaches (buried in other parts), and the leaves on them. Roof sheets and walls stay: they close what they close."""
    solid = solid_triangles(mesh)
    keep = np.ones(len(mesh["t"]), bool)
    dead = np.nonzero(solid)[0][mesh["dead"]]
    corners = mesh["v"][mesh["t"][dead]]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1) / 2
    sway = mesh["s"][mesh["t"][dead]]
    stays = np.isin(sway, (SHEET_SWAY, KEEP_SWAY)).all(1)
    # a large face can be lit in its middle though its corners lie in other parts; foliage is closed by itself
    keep[dead[~stays & ((area < SMALL_M2) | (sway > LEAF_SWAY).all(1))]] = False
    used = np.zeros(len(mesh["v"]), bool)
    used[mesh["t"][solid & keep].ravel()] = True
    leaves = np.nonzero(~solid)[0]
    keep[leaves] = used[mesh["p"][mesh["t"][leaves, 0]]]
    mesh["t"] = mesh["t"][keep]


#: Faces below this area, and foliage, may be left out where no light reaches their corners.
SMALL_M2 = 0.015
LEAF_SWAY = 1e-3
#: Wind weight that marks a sheet under roof tiles: too small to move, never split, never dropped.
SHEET_SWAY = 2e-4
#: Wind weight that marks walls: too small to move or to stop a split, never dropped.
KEEP_SWAY = 5e-6
#: Wind weight that marks glass and the like: too small to move, never split.
STILL_SWAY = 1e-4
