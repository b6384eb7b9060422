"""Baking light with Cycles: per vertex on a copy of the triangles cut apart, and as a planar map of the ground."""
import time

import bpy
import numpy as np

from mesh import edge_lengths, smooth_light, solid_triangles, split

#: How far bounce albedo is drawn to its own grey; full saturation turns white walls orange.
BOUNCE_GREY = 0.35
SHRINK_M = 0.05
LIFT_M = 0.006
UNLIT = 0.004
_materials = {}


def forget_materials():
    _materials.clear()


def mesh_object(name, v, t, colours=None):
    """A Blender object of plain triangles, with an albedo attribute where colours are given."""
    data = bpy.data.meshes.new(name)
    data.vertices.add(len(v))
    data.vertices.foreach_set("co", np.asarray(v, np.float32).ravel())
    data.loops.add(len(t) * 3)
    data.loops.foreach_set("vertex_index", np.asarray(t, np.int32).ravel())
    data.polygons.add(len(t))
    data.polygons.foreach_set("loop_start", np.arange(0, len(t) * 3, 3, dtype=np.int32))
    data.polygons.foreach_set("loop_total", np.full(len(t), 3, np.int32))
    data.update(calc_edges=True)
    data.validate(verbose=False)
    if colours is not None:
        layer = data.color_attributes.new("albedo", "FLOAT_COLOR", "POINT")
        layer.data.foreach_set("color", np.concatenate([colours, np.ones((len(colours), 1))], 1).astype(np.float32).ravel())
    made = bpy.data.objects.new(name, data)
    bpy.context.scene.collection.objects.link(made)
    return made


def _diffuse(name, by_attribute):
    if name not in _materials:
        material = bpy.data.materials.new(name)
        material.use_nodes = True
        tree = material.node_tree
        tree.nodes.clear()
        surface = tree.nodes.new("ShaderNodeBsdfDiffuse")
        surface.inputs[0].default_value = (0.8, 0.8, 0.8, 1)
        if by_attribute:
            attribute = tree.nodes.new("ShaderNodeVertexColor")
            attribute.layer_name = "albedo"
            tree.links.new(attribute.outputs[0], surface.inputs[0])
        output = tree.nodes.new("ShaderNodeOutputMaterial")
        tree.links.new(surface.outputs[0], output.inputs[0])
        _materials[name] = material
    return _materials[name]


def occluder(name, mesh):
    """What stops and bounces light. Leaves do not: their shadows would be salt and pepper; the blobs below them do."""
    grey = mesh["c"].mean(1, keepdims=True)
    colours = np.clip(mesh["c"] * (1 - BOUNCE_GREY) + grey * BOUNCE_GREY, 0, 0.85)
    made = mesh_object(name, mesh["v"], mesh["t"][solid_triangles(mesh)], colours)
    made.data.materials.append(_diffuse("albedo", True))
    return made


def _select(item):
    bpy.ops.object.select_all(action="DESELECT")
    item.select_set(True)
    bpy.context.view_layer.objects.active = item


def bake_vertices(mesh, samples):
    """Light (n, 3) at each vertex. Bakes a copy whose triangles are shrunk and lifted, and which no ray can see: no black corners."""
    began = time.time()
    t, v = mesh["t"][solid_triangles(mesh)], mesh["v"]
    corners = v[t]
    away = corners - corners.mean(1, keepdims=True)
    length = np.linalg.norm(away, axis=2, keepdims=True) + 1e-9
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.linalg.norm(normal, axis=1, keepdims=True) + 1e-12
    lifted = corners.mean(1, keepdims=True) + away * (1 - np.minimum(0.35, SHRINK_M / length)) + (normal / area)[:, None, :] * LIFT_M
    copy = mesh_object("bake", lifted.reshape(-1, 3), np.arange(len(t) * 3).reshape(-1, 3))
    copy.data.materials.append(_diffuse("white", False))
    layer = copy.data.color_attributes.new("light", "FLOAT_COLOR", "CORNER")
    copy.data.color_attributes.active_color = layer
    for ray in ("diffuse", "glossy", "transmission", "shadow", "volume_scatter"):
        setattr(copy, f"visible_{ray}", False)
    _bake("VERTEX_COLORS", copy, samples)
    raw = np.empty(len(t) * 12, np.float32)
    copy.data.color_attributes["light"].data.foreach_get("color", raw)
    found = raw.reshape(-1, 4)[:, :3].astype(float)
    mesh["dead"] = found.reshape(-1, 9).max(1) < UNLIT
    weight = np.repeat(np.minimum(area[:, 0], 0.5) + 1e-4, 3)
    total, count = np.zeros((len(v), 3)), np.zeros(len(v))
    np.add.at(total, t.ravel(), found * weight[:, None])
    np.add.at(count, t.ravel(), weight)
    light = total / np.maximum(count, 1e-9)[:, None]
    light[count == 0] = 0.5
    borrowed = mesh["p"] >= 0
    light[borrowed] = light[mesh["p"][borrowed]]
    data = copy.data
    bpy.data.objects.remove(copy)
    bpy.data.meshes.remove(data)
    print(f"vertices {len(v)} samples {samples} seconds {time.time() - began:.1f}", flush=True)
    return light


def _bake(target, item, samples):
    scene = bpy.context.scene
    scene.cycles.samples = samples
    settings = scene.render.bake
    settings.target = target
    settings.use_pass_direct = settings.use_pass_indirect = True
    settings.use_pass_color = False
    settings.margin = 2
    _select(item)
    bpy.ops.object.bake(type="DIFFUSE")


def refine(mesh, rounds, threshold, shortest, samples):
    """Split edges whose ends differ in light, so that shadow borders get vertices and plain walls do not."""
    for _ in range(rounds):
        mesh["l"] = smooth_light(mesh, bake_vertices(mesh, samples), 2, 0.2)

        def wanted(edges, m):
            differs = np.abs(m["l"][edges[:, 0]] - m["l"][edges[:, 1]]).max(1) > threshold
            return differs & (edge_lengths(edges, m) > shortest)

        mesh, _ = split(mesh, wanted)
    mesh.pop("l", None)
    mesh.pop("dead", None)
    return mesh


def ground_object(v, t, colours):
    """The ground as one object that both casts bounce light and can be baked; see `bake_ground`."""
    made = mesh_object("bakedground", v, t, colours)
    made.data.materials.append(_diffuse("albedo", True))
    return made


def bake_ground(made, frame, samples):
    """A top-down map of the light on a `ground_object`: rows from south to north, (height, width, 4); the fourth is 1 where ground was baked.

    `frame` gives min_x, min_y, width and height in metres and in pixels.
    """
    began = time.time()
    data = made.data
    layer = data.uv_layers.new(name="plan")
    corner = np.empty(len(data.loops), np.int32)
    data.loops.foreach_get("vertex_index", corner)
    co = np.empty(len(data.vertices) * 3, np.float32)
    data.vertices.foreach_get("co", co)
    uv = (co.reshape(-1, 3)[corner][:, :2] - [frame["min_x"], frame["min_y"]]) / [frame["width_m"], frame["height_m"]]
    layer.data.foreach_set("uv", uv.astype(np.float32).ravel())
    image = bpy.data.images.new("plan", frame["width_px"], frame["height_px"], float_buffer=True, is_data=True, alpha=True)
    image.pixels.foreach_set(np.zeros(frame["width_px"] * frame["height_px"] * 4, np.float32))
    material = _diffuse("albedo", True).copy()
    made.data.materials[0] = material
    node = material.node_tree.nodes.new("ShaderNodeTexImage")
    node.image = image
    material.node_tree.nodes.active = node
    _bake("IMAGE_TEXTURES", made, samples)
    pixels = np.empty(frame["width_px"] * frame["height_px"] * 4, np.float32)
    image.pixels.foreach_get(pixels)
    pixels = pixels.reshape(frame["height_px"], frame["width_px"], 4).copy()
    print(f"ground {frame['width_px']} x {frame['height_px']} samples {samples} seconds {time.time() - began:.1f}", flush=True)
    return pixels


def soften(pixels, baked, passes=3, sigma=0.16):
    """Takes the grain out of a map and leaves its borders: neighbours count by how alike they are, unbaked texels not at all."""
    light, sure = pixels.copy(), baked > 0.5
    for _ in range(passes):
        lum = light.mean(2)
        total, weight = light.copy(), np.ones(lum.shape)
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx == dy == 0:
                    continue
                other = np.roll(light, (dy, dx), (0, 1))
                w = np.exp(-(((np.roll(lum, (dy, dx), (0, 1)) - lum) / (sigma * (0.3 + lum))) ** 2)) * np.roll(sure, (dy, dx), (0, 1))
                total += other * w[..., None]
                weight += w
        light = total / weight[..., None]
    return light


def grow_light(pixels, passes=6, dark=0.07):
    """Light flows a little under the things that stand on the ground, so that no dark rings show round their feet."""
    for _ in range(passes):
        unlit = pixels.mean(2) < dark
        total, weight = np.zeros_like(pixels), np.zeros(unlit.shape)
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                lit = ~np.roll(unlit, (dy, dx), (0, 1))
                total += np.roll(pixels, (dy, dx), (0, 1)) * lit[..., None]
                weight += lit
        found = unlit & (weight > 0)
        pixels[found] = total[found] / weight[found][:, None] * 0.85
    return pixels
