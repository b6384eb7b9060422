"""The sun, the sky and the lamps. One low sun for the whole island: blue-violet shade against apricot light."""
import math

import bpy

SUN_TURN_DEG = 66
SUN_ELEVATION_DEG = 27
#: Towards the sun in scene axes (x east, y up, z south), for the avatars' light and the sky.
SUN_DIRECTION = [
    round(math.cos(math.radians(SUN_ELEVATION_DEG)) * math.sin(math.radians(SUN_TURN_DEG)), 4),
    round(math.sin(math.radians(SUN_ELEVATION_DEG)), 4),
    round(math.cos(math.radians(SUN_ELEVATION_DEG)) * math.cos(math.radians(SUN_TURN_DEG)), 4),
]
OUTDOORS = dict(sun=5.6, sun_colour=(1, 0.76, 0.48), sun_size_deg=3.0, sky=1.05, zenith=(0.30, 0.52, 0.95), horizon=(1.0, 0.86, 0.70), bounces=3)
INDOORS = dict(sun=15.0, sun_colour=(1, 0.80, 0.52), sun_size_deg=2.0, sky=1.6, zenith=(0.6, 0.75, 1.0), horizon=(1.0, 0.95, 0.88), bounces=2)
#: Watts for a square metre of floor of the invisible ceiling lamp, and of the weaker one that lights the ceiling.
FILL_DOWN_W_M2 = 3.9
FILL_UP_W_M2 = 2.25
#: Added to every indoor vertex: corners are never black.
INDOOR_FLOOR_LIGHT = (0.07, 0.065, 0.06)


def start(rig):
    """An empty scene with the sun and sky of a rig."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.cycles.use_adaptive_sampling = False
    # with no denoiser built in, leaving this on bakes everything black
    scene.cycles.use_denoising = False
    scene.cycles.max_bounces = scene.cycles.diffuse_bounces = rig["bounces"]
    scene.cycles.sample_clamp_indirect = 4
    scene.cycles.caustics_reflective = False
    world = bpy.data.worlds.new("sky")
    scene.world = world
    world.use_nodes = True
    tree = world.node_tree
    background = tree.nodes["Background"]
    where = tree.nodes.new("ShaderNodeTexCoord")
    parts = tree.nodes.new("ShaderNodeSeparateXYZ")
    ramp = tree.nodes.new("ShaderNodeValToRGB")
    ramp.color_ramp.elements[0].color = (*rig["horizon"], 1)
    ramp.color_ramp.elements[1].color = (*rig["zenith"], 1)
    ramp.color_ramp.elements[1].position = 0.55
    tree.links.new(where.outputs["Generated"], parts.inputs[0])
    tree.links.new(parts.outputs["Z"], ramp.inputs[0])
    tree.links.new(ramp.outputs[0], background.inputs[0])
    background.inputs[1].default_value = rig["sky"]
    sun = bpy.data.lights.new("sun", "SUN")
    sun.energy = rig["sun"]
    sun.color = rig["sun_colour"]
    sun.angle = math.radians(rig["sun_size_deg"])
    _place("sun", sun, (0, 0, 0), (math.radians(90 - SUN_ELEVATION_DEG), 0, math.radians(SUN_TURN_DEG)))


def add_room_light(x, y, turn_deg, width, depth, ceiling, fill=1.0):
    """The soft light of a room: a lamp as large as the ceiling, and one upwards that lights beams and ceiling."""
    turn = math.radians(turn_deg)
    area = width * depth
    for height, watts, flip in ((ceiling - 0.3, FILL_DOWN_W_M2 * area * fill, 0), (1.3, FILL_UP_W_M2 * area * fill, math.pi)):
        lamp = bpy.data.lights.new("fill", "AREA")
        lamp.shape = "RECTANGLE"
        lamp.size, lamp.size_y = width - 0.3, depth - 0.3
        lamp.energy = watts
        lamp.color = (1, 0.95, 0.88)
        # tall shelves stand in the lower lamp, and would throw blotches on the wall above them
        lamp.cycles.cast_shadow = not flip
        _place("fill", lamp, (x, y, height), (flip, 0, turn))


def add_lamp(position, watts=9, colour=(1, 0.72, 0.42), size=0.14):
    lamp = bpy.data.lights.new("lamp", "POINT")
    lamp.energy = watts
    lamp.color = colour
    lamp.shadow_soft_size = size
    # its shade would cut the light off along a line that the few vertices of a wall cannot draw
    lamp.cycles.cast_shadow = False
    _place("lamp", lamp, position, (0, 0, 0))


def add_window_portal(position, outward_turn_deg, width, height):
    """Tells Cycles where the sky comes in, which takes the noise out of rooms."""
    portal = bpy.data.lights.new("portal", "AREA")
    portal.shape = "RECTANGLE"
    portal.size, portal.size_y = width, height
    portal.energy = 1
    portal.cycles.is_portal = True
    # an area light shines along its own -z; here that is into the room
    _place("portal", portal, position, (math.radians(90), 0, math.radians(outward_turn_deg)))


def _place(name, data, position, rotation):
    made = bpy.data.objects.new(name, data)
    made.location = position
    made.rotation_euler = rotation
    bpy.context.scene.collection.objects.link(made)
