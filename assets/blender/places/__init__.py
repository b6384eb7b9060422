"""One module a place: `outside` draws what the open-air bake holds, `inside` what the room's own bake holds."""
from places import beach, bookstore, classroom, dock, garden, grocery, gym, hall, pharmacy, plaza, restaurant

MODULES = {
    "dock": dock, "plaza": plaza, "hall": hall, "classroom": classroom, "restaurant": restaurant, "grocery": grocery,
    "gym": gym, "bookstore": bookstore, "pharmacy": pharmacy, "garden": garden, "beach": beach,
}
