"""Writing what was baked: colours, empties, glTF."""
import json

import bpy
import numpy as np

from bake import mesh_object

#: Stored colour is sqrt(albedo * light / RANGE): the root against banding, the range for white walls in the sun.
RANGE = 3.0


def encode(value):
    return np.sqrt(np.clip(value / RANGE, 0, 1))


def make_mesh(name, mesh, light=1.0):
    """A node whose vertex colour is the lit albedo and whose alpha is the wind weight."""
    made = mesh_object(name, mesh["v"], mesh["t"])
    layer = made.data.color_attributes.new("Col", "FLOAT_COLOR", "POINT")
    made.data.color_attributes.active_color = layer
    rgba = np.concatenate([encode(mesh["c"] * light), np.clip(mesh["s"], 0, 1)[:, None]], 1)
    layer.data.foreach_set("color", rgba.astype(np.float32).ravel())
    return made


def make_marks(place):
    """Empty nodes for seats, in island coordinates, so that a test can hold the model against place.ts. Stations have no geometry, so a model knows none."""
    frame = place["at"]
    made = []
    for seat in place["seats"]:
        mark = bpy.data.objects.new(f"seat-{seat['id']}", None)
        x, y = to_island(frame, seat["at"])
        mark.location = (x, y, seat["heightM"])
        mark.rotation_euler = (0, 0, np.radians((frame["turnDeg"] + seat["at"]["turnDeg"]) % 360))
        bpy.context.scene.collection.objects.link(mark)
        made.append(mark)
    return made


def to_island(frame, local):
    """A place's point in Blender's x and y."""
    turn = np.radians(frame["turnDeg"])
    c, s = np.cos(turn), np.sin(turn)
    x = frame["x"] + local["x"] * c + local["z"] * s
    z = frame["z"] - local["x"] * s + local["z"] * c
    return float(x), float(-z)


def export(path, objects):
    bpy.ops.object.select_all(action="DESELECT")
    for item in objects:
        item.select_set(True)
    bpy.ops.export_scene.gltf(
        filepath=path, use_selection=True, export_normals=False, export_texcoords=False, export_colors=True, export_materials="NONE", export_yup=True, export_apply=False
    )


def write_ground(path, pixels, frame):
    """The light of a piece of ground as raw RGBA bytes, north row first, with its place in the island's map beside it."""
    rgba = np.concatenate([encode(pixels[..., :3]), pixels[..., 3:4]], 2)
    np.round(rgba[::-1] * 255).astype(np.uint8).tofile(path + ".rgba")
    with open(path + ".json", "w") as out:
        json.dump({"left": frame["left"], "top": frame["top"], "width": frame["width_px"], "height": frame["height_px"]}, out)
