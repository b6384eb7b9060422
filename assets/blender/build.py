"""Bakes one target of the island: `blender -b --factory-startup --python build.py -- SCENE.json OUT_DIR TARGET SAMPLES`.

TARGET is `outdoors` (every place without a room, and the outside of every building) or the id of a place with a room. Writes
<model>.raw.glb, <target>.ground.rgba with its .json, and <target>.facts.json.
"""
import json
import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import numpy as np  # noqa: E402

import light  # noqa: E402
from bake import bake_ground, bake_vertices, forget_materials, grow_light, ground_object, occluder, refine, soften  # noqa: E402
from kit import Kit  # noqa: E402
from mesh import drop_unlit, even_walls, merged, smooth_light, tessellate  # noqa: E402
from output import export, make_marks, make_mesh, to_island, write_ground  # noqa: E402
from palette import colour, linear  # noqa: E402
from parts.room import TILES  # noqa: E402
from places import MODULES  # noqa: E402
from places.context import Context, outdoor_model  # noqa: E402
from terrain import Land, lawn  # noqa: E402

#: Rooms joined by an opening are lit together; every other room by itself.
JOINED = {"hall": ["hall", "classroom"], "classroom": ["hall", "classroom"]}
#: Holds the land and the horizon.
MAIN = "plaza"
#: A floor is small and plain, so grain shows: it gets more samples.
FLOOR_SAMPLES = 3
#: In a room nothing in sight is darker than this, so what is lies behind a frame or a board.
ROOM_DARK = 0.28
FAR_LIGHT = (1.3, 1.1, 0.95)


def main():
    scene_path, out_dir, target, samples = sys.argv[sys.argv.index("--") + 1 :]
    with open(scene_path) as source:
        scene = json.load(source)
    job = Job(scene, out_dir, int(samples))
    if target == "outdoors":
        job.bake_outdoors()
    else:
        job.bake_room(target)


class Job:
    def __init__(self, scene, out_dir, samples):
        self.scene, self.out_dir, self.samples = scene, out_dir, samples
        self.rough = max(4, samples // 4)
        # a draft's map has half the texels along each side; whoever puts the map together scales it up
        self.map_scale = 1 if samples >= 32 else 0.5
        self.context = Context(Kit(), scene, Land(scene))
        self.frame = self.map_frame()
        for module in MODULES.values():
            module.outside(self.context)
        with self.context.kit.into("terrain"):
            self.terrain = lawn(self.context.kit, self.context.land, self.frame)

    def map_frame(self):
        m = self.scene["groundMap"]
        k = self.map_scale
        return dict(min_x=m["minX"], min_y=-(m["minZ"] + m["depthM"]), width_m=m["widthM"], height_m=m["depthM"], width_px=int(m["widthPx"] * k), height_px=int(m["depthPx"] * k), left=0, top=0)

    def path(self, name):
        return os.path.join(self.out_dir, name)

    def bake_outdoors(self):
        light.start(light.OUTDOORS)
        forget_materials()
        groups = self.context.kit.groups
        models = {outdoor_model(p): p for p in self.scene["places"]}
        worlds = {name: tessellate(merged(groups, [f"{name}.world"]), 2.6) for name in models}
        for name, world in worlds.items():
            occluder(name, world)
        land = ground_object(*self._open_ground())
        lit = {}
        for name, world in worlds.items():
            fine = refine(world, 2, 0.52, 0.75, self.rough)
            raw = bake_vertices(fine, self.samples)
            lit[name] = (fine, smooth_light(fine, raw, 2, 0.14))
            drop_unlit(fine)
        pixels = bake_ground(land, self.frame, max(6, self.samples // 2))
        pixels[..., :3] = soften(grow_light(pixels[..., :3]), pixels[..., 3], 2)
        write_ground(self.path("outdoors.ground"), pixels, self.frame)
        for name, (world, value) in lit.items():
            place = models[name]
            # the seats of a place with a room are marked in the room's model, those of its terrace too
            objects = [make_mesh("world", world, value), *([] if place.get("building") else make_marks(place))]
            ground = ["terrain", f"{name}.ground"] if name == MAIN else [f"{name}.ground"]
            if any(part in groups for part in ground):
                objects.append(make_mesh("ground", merged(groups, ground)))
            if name == MAIN:
                objects.append(make_mesh("far", merged(groups, ["far"]), np.array(FAR_LIGHT)))
            export(self.path(f"{name}.raw.glb"), objects)
            for item in objects:
                item.name = "done"
        self.write_facts("outdoors")

    def _open_ground(self):
        """Land without what lies under the pier, and the pier's deck: each texel belongs to one surface."""
        v, t, c = self.terrain
        deck = [(p["x"], -p["z"]) for p in self.context.place("dock")["outline"]]
        (x0, y0), (x1, y1) = np.min(deck, 0), np.max(deck, 0)
        middle = v[t].mean(1)
        under = (middle[:, 0] > x0) & (middle[:, 0] < x1) & (middle[:, 1] > y0) & (middle[:, 1] < y1)
        t = t[~under]
        n = len(v)
        v = np.concatenate([v, [(x0, y0, 0), (x1, y0, 0), (x1, y1, 0), (x0, y1, 0)]])
        t = np.concatenate([t, [(n, n + 1, n + 2), (n, n + 2, n + 3)]])
        return v, t, np.concatenate([c, np.tile(colour("deck"), (4, 1))])

    def bake_room(self, place_id):
        light.start(light.INDOORS)
        forget_materials()
        context, groups = self.context, self.context.kit.groups
        outside = merged(groups, [self.context.outdoors(p) for p in self.scene["places"]])
        occluder("outside", outside)
        v, t, c = self.terrain
        ground_object(v - [0, 0, 0.03], t, c)
        context.surfaces.clear()
        rooms, floors = {}, {}
        for each in JOINED.get(place_id, [place_id]):
            context.lamps.clear()
            with context.kit.into(f"{each}.world"):
                MODULES[each].inside(context)
            # `room` puts every floor into one group; take it out before the next room does
            groups[f"{each}.ground"] = groups.pop("floor")
            if each != place_id:
                context.surfaces[:] = [s for s in context.surfaces if s["place"] == place_id]
            self._light_room(each)
            rooms[each] = tessellate(merged(groups, [f"{each}.world"]), 0.9)
            occluder(each, rooms[each])
            floors[each] = ground_object(*self._floor(each))
        world = refine(rooms[place_id], 2, 0.5, 0.24, self.rough)
        raw = bake_vertices(world, self.samples)
        value = even_walls(world, smooth_light(world, raw, 3, 0.14, ROOM_DARK)) + np.array(light.INDOOR_FLOOR_LIGHT)
        drop_unlit(world)
        frame = self._floor_frame(place_id)
        pixels = bake_ground(floors[place_id], frame, self.samples * FLOOR_SAMPLES)
        pixels[..., :3] = soften(grow_light(pixels[..., :3]), pixels[..., 3]) + np.array(light.INDOOR_FLOOR_LIGHT)
        write_ground(self.path(f"{place_id}.ground"), pixels, frame)
        objects = [make_mesh("world", world, value), *make_marks(context.place(place_id))]
        floors[place_id].name = "baked"
        objects.append(make_mesh("ground", merged(groups, [f"{place_id}.ground"])))
        export(self.path(f"{place_id}.raw.glb"), objects)
        self.write_facts(place_id)

    def _light_room(self, place_id):
        place = self.context.place(place_id)
        building = place["building"]
        room = building["room"]
        x, y = to_island(place["at"], room)
        light.add_room_light(x, y, place["at"]["turnDeg"], room["widthM"], room["depthM"], building["ceilingM"])
        for position in self.context.lamps:
            light.add_lamp(position)
        for wall in building["walls"]:
            for opening in building["windows"]:
                if opening["wall"] != wall["side"]:
                    continue
                with self.context.frame(place), self.context.kit.at(wall["x"], -wall["z"], 0, wall["outwardDeg"]):
                    middle = self.context.kit.point(opening["offsetM"], -self.scene["wallM"] - 0.05, opening["sillM"] + opening["heightM"] / 2)
                turn = place["at"]["turnDeg"] + wall["outwardDeg"]
                light.add_window_portal(middle, turn, opening["widthM"], opening["heightM"])

    def _floor(self, place_id):
        """The room's floor with its thresholds, as plain rectangles for the map."""
        place = self.context.place(place_id)
        building, wall = place["building"], self.scene["wallM"]
        room = building["room"]
        kit = self.context.kit
        v, t = [], []

        def rectangle(w, d):
            n = len(v)
            v.extend(kit.point(x, y, 0) for x, y in ((-w, -d), (w, -d), (w, d), (-w, d)))
            t.extend([(n, n + 1, n + 2), (n, n + 2, n + 3)])

        with self.context.frame(place):
            with kit.at(room["x"], -room["z"]):
                rectangle(room["widthM"] / 2, room["depthM"] / 2)
            for side in building["walls"]:
                for door in building["doors"]:
                    if door["wall"] == side["side"]:
                        with kit.at(side["x"], -side["z"], 0, side["outwardDeg"]), kit.at(door["offsetM"], -wall / 2):
                            rectangle(door["widthM"] / 2, wall / 2)
        tiles = MODULES[place_id].STYLE.get("tiles", TILES)
        paint = linear("#CFA06C") if place["floor"] == "planks" else (linear(tiles[0]) + linear(tiles[1])) / 2
        return np.array(v), np.array(t), np.tile(paint, (len(v), 1))

    def _floor_frame(self, place_id):
        """The piece of the island's map that a room covers, cut along its texels."""
        outline = self.context.place(place_id)["outline"]
        f = self.frame
        texel = f["width_m"] / f["width_px"]
        left = math.floor((min(p["x"] for p in outline) - f["min_x"]) / texel)
        right = math.ceil((max(p["x"] for p in outline) - f["min_x"]) / texel)
        low = math.floor((min(-p["z"] for p in outline) - f["min_y"]) / texel)
        high = math.ceil((max(-p["z"] for p in outline) - f["min_y"]) / texel)
        return dict(
            min_x=f["min_x"] + left * texel, min_y=f["min_y"] + low * texel, width_m=(right - left) * texel, height_m=(high - low) * texel,
            width_px=right - left, height_px=high - low, left=left, top=f["height_px"] - high,
        )

    def write_facts(self, target):
        faces = [{**s, "at": [round(float(n), 4) for n in (s["at"][0], s["at"][2], -s["at"][1])]} for s in self.context.surfaces]
        with open(self.path(f"{target}.facts.json"), "w") as out:
            json.dump({"surfaces": faces, "sunDirection": light.SUN_DIRECTION, "mapScale": self.map_scale}, out)


main()
