"""One module a place: `outside` draws what the open-air bake holds, `inside` what the room's own bake holds."""
from places import classroom, dock, gym, hall, plaza, restaurant

MODULES = {"dock": dock, "plaza": plaza, "hall": hall, "classroom": classroom, "restaurant": restaurant, "gym": gym}
