import { describe, expect, test } from "vitest";
import { PLACES } from "../../shared/places/index.ts";
import type { Place, PlaceId } from "../../shared/places/place.ts";
import { describeScene } from "../scene-data.ts";
import { isScriptOf, OUTDOORS, sceneOf } from "./target-inputs.ts";

const TARGETS = [
  OUTDOORS,
  ...PLACES.filter(({ building }) => building).map(({ id }) => id),
];

/** Which targets see a change of one place. */
function dueAfter(id: PlaceId, change: (place: Place) => Place): string[] {
  const changed = PLACES.map((place) =>
    place.id === id ? change(place) : place,
  );
  const [before, after] = [describeScene(PLACES), describeScene(changed)];
  return TARGETS.filter(
    (target) =>
      JSON.stringify(sceneOf(target, before)) !==
      JSON.stringify(sceneOf(target, after)),
  );
}

/** Moves the furnishings of a kind by a hand's breadth. */
const move =
  (kind: string) =>
  (place: Place): Place => ({
    ...place,
    furnishings: place.furnishings.map((item) =>
      item.kind === kind
        ? { ...item, at: { ...item.at, x: item.at.x + 0.1 } }
        : item,
    ),
  });

describe("only what shows a change is baked again", () => {
  test.each<[string, PlaceId, (place: Place) => Place, string[]]>([
    ["a sofa", "bookstore", move("sofa"), ["bookstore"]],
    ["a lamp before a house", "bookstore", move("lamp"), [OUTDOORS]],
    ["a bench in the open", "plaza", move("bench"), [OUTDOORS]],
    ["a lectern", "classroom", move("lectern"), ["hall", "classroom"]],
    [
      "what is offered, which has no shape",
      "pharmacy",
      (place) => ({ ...place, stations: [] }),
      [],
    ],
    [
      "a wider house",
      "pharmacy",
      ({ building, ...place }) => ({
        ...place,
        ...(building && { building: { ...building, heightM: 4.2 } }),
      }),
      [OUTDOORS, "pharmacy"],
    ],
  ])("%s", (_, id, change, due) => {
    expect(dueAfter(id, change)).toEqual(due);
  });

  test.each([
    ["places/bookstore.py", [OUTDOORS, "bookstore"]],
    ["places/hall.py", [OUTDOORS, "hall", "classroom"]],
    ["places/plaza.py", [OUTDOORS]],
    ["places/context.py", TARGETS],
    ["parts/shop.py", TARGETS],
    ["bake.py", TARGETS],
  ])("the script %s", (script, due) => {
    expect(TARGETS.filter((target) => isScriptOf(target, script))).toEqual(due);
  });
});
