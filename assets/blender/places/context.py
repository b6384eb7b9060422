"""What a place's module is given to draw with."""
from dataclasses import dataclass, field

from kit import Kit
from parts.furnish import furnish
from terrain import Land


@dataclass
class Context:
    kit: Kit
    scene: dict
    land: Land
    surfaces: list = field(default_factory=list)
    lamps: list = field(default_factory=list)

    def place(self, place_id):
        return next(p for p in self.scene["places"] if p["id"] == place_id)

    def outdoors(self, place, part="world"):
        """The group that holds what of a place lies in the open: a building's outside has a model of its own."""
        return f"{outdoor_model(place)}.{part}"

    def frame(self, place):
        """The place's own frame."""
        at = place["at"]
        return self.kit.at(at["x"], -at["z"], 0, at["turnDeg"])

    def furnish(self, place, items):
        with self.frame(place):
            furnish(self.kit, place, items, self.surfaces, self.lamps)


def outdoor_model(place):
    """The name of the model that the open-air bake makes for a place."""
    return f"{place['id']}-outside" if place.get("building") else place["id"]


def is_indoors(place, item):
    """Whether a furnishing stands in the place's room."""
    room = place["building"]["room"]
    return abs(item["at"]["x"] - room["x"]) <= room["widthM"] / 2 and abs(item["at"]["z"] - room["z"]) <= room["depthM"] / 2


def draw_sign(context, place, found):
    """Notes where a building's sign is drawn."""
    if found:
        context.surfaces.append(dict(place=place["id"], id="sign", icon=place["building"]["sign"]["icon"], accent=place["building"]["accent"], turn=place["at"]["turnDeg"], **found))
