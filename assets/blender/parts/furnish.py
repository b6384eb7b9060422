"""From a furnishing of `place.ts` to its model. One line a kind."""
from parts import books, garden, gym, indoor, outdoor, pharmacy, plants, shop, trees

CHAIRS = ["blue", "teal"]
MATS = ["teal", "terracotta3"]

MODELS = {
    "fountain": lambda k, f: outdoor.fountain(k),
    "bench": lambda k, f: outdoor.bench(k),
    "lamp": lambda k, f: outdoor.lamp(k),
    "planter": lambda k, f: plants.planter(k, f["widthM"], f["depthM"]),
    "timetable-board": lambda k, f: outdoor.timetable_board(k),
    "signpost": lambda k, f: outdoor.signpost(k),
    "parasol": lambda k, f: outdoor.parasol(k),
    "bunting": lambda k, f: outdoor.bunting(k, f["widthM"]),
    "arch": lambda k, f: outdoor.arch(k, f["widthM"]),
    "mooring-post": lambda k, f: outdoor.mooring_post(k),
    "railing": lambda k, f: outdoor.railing(k, f["widthM"]),
    "crate": lambda k, f: outdoor.crate(k),
    "barrel": lambda k, f: outdoor.barrel(k),
    "lifebuoy": lambda k, f: outdoor.lifebuoy(k),
    "rowing-boat": lambda k, f: outdoor.rowing_boat(k),
    "pavilion": lambda k, f: gym.pavilion(k, f["widthM"], f["depthM"]),
    "post": lambda k, f: gym.post(k),
    "garden-wall": lambda k, f: gym.garden_wall(k, f["widthM"]),
    "sign-gate": lambda k, f: garden.sign_gate(k, f["widthM"]),
    "hedge": lambda k, f: garden.hedge(k, f["widthM"]),
    "flower-bed": lambda k, f: garden.flower_bed(k),
    "fire-bowl": lambda k, f: garden.fire_bowl(k),
    "log-seat": lambda k, f: garden.log_seat(k),
    "grocery-shelf": lambda k, f: shop.grocery_shelf(k, f["widthM"]),
    "fruit-stand": lambda k, f: shop.fruit_stand(k, f["widthM"]),
    "fridge": lambda k, f: shop.fridge(k, f["widthM"]),
    "checkout": lambda k, f: shop.checkout(k),
    "bookcase": lambda k, f: books.bookcase(k, f["widthM"]),
    "book-table": lambda k, f: books.book_table(k),
    "medicine-shelf": lambda k, f: pharmacy.medicine_shelf(k, f["widthM"]),
    "partition": lambda k, f: pharmacy.partition(k, f["widthM"]),
    "mat": lambda k, f: gym.mat(k, MATS[f["index"] % 2]),
    "treadmill": lambda k, f: gym.treadmill(k),
    "chair": lambda k, f: indoor.chair(k, CHAIRS[f["index"] % 2]),
    "sofa": lambda k, f: indoor.sofa(k, f["widthM"], "teal"),
    "armchair": lambda k, f: indoor.sofa(k, f["widthM"], "terracotta3"),
    "round-table": lambda k, f: indoor.round_table(k, laid="parasol" not in f["near"]),
    "low-table": lambda k, f: indoor.low_table(k),
    "desk": lambda k, f: indoor.desk(k, f["widthM"]),
    "lectern": lambda k, f: indoor.lectern(k),
    "counter": lambda k, f: indoor.counter(k, f["widthM"], "sage"),
    "menu-stand": lambda k, f: indoor.menu_stand(k),
    "shelf": lambda k, f: indoor.shelf(k, f["widthM"]),
    "bottle-shelf": lambda k, f: indoor.bottle_shelf(k, f["widthM"]),
    "screen": lambda k, f: indoor.screen(k),
    "board": lambda k, f: indoor.board(k, f["widthM"]),
    "picture": lambda k, f: indoor.picture(k),
    "clock": lambda k, f: indoor.clock(k),
}
for _kind in ("flowers", "shrub", "lemon", "spiky"):
    MODELS[f"pot-{_kind}"] = lambda k, f, kind=_kind: plants.pot(k, kind, 0, 0, 0, 0.32 * f.get("size", 1))
for _kind in ("round", "cypress", "pine", "palm"):
    MODELS[f"tree-{_kind}"] = lambda k, f, kind=_kind: trees.tree(k, kind, 0, 0, 0, f.get("size", 1))


def furnish(kit, place, items, surfaces, lamps):
    """Draws furnishings in the place's frame. Drawing surfaces and lamps found on the way are appended."""
    for item in items:
        at = item["at"]
        near = {other["kind"] for other in place["furnishings"] if other is not item and _apart(other["at"], at) < 0.3}
        with kit.seeded((place["id"], item["kind"], at["x"], at["z"])), kit.at(at["x"], -at["z"], 0, at["turnDeg"]):
            if item["kind"] == "pendant":
                lamps.append(indoor.pendant(kit, place["building"]["ceilingM"]))
                continue
            if item["kind"] == "rug":
                with kit.into("floor"):
                    indoor.rug(kit, item.get("size", 1))
                continue
            face = MODELS[item["kind"]](kit, {**item, "near": near})
            if face:
                turn = (place["at"]["turnDeg"] + at["turnDeg"]) % 360
                sign = place.get("sign", {}) if item.get("id") == "sign" else {}
                surfaces.append(dict(place=place["id"], id=item.get("id", item["kind"]), turn=turn, **face, **sign))


def _apart(a, b):
    return ((a["x"] - b["x"]) ** 2 + (a["z"] - b["z"]) ** 2) ** 0.5
