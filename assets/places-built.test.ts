import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Document } from "@gltf-transform/core";
import { beforeAll, describe, expect, test } from "vitest";
import { findPlace } from "../shared/places/find-place.ts";
import { distanceToPlace, seatPlacement } from "../shared/places/geometry.ts";
import { PLACES } from "../shared/places/index.ts";
import {
  outdoorModel,
  ROOM_FETCHED_M,
  roomModel,
} from "../shared/places/models.ts";
import type { Placement } from "../shared/places/place.ts";
import { createModelIo } from "./pipeline/pack-model.ts";

const BUILT = fileURLToPath(new URL("built/", import.meta.url));
const TOLERANCE_M = 0.01;
const PLACE_LIMIT_BYTES = 700 * 1024;
const FIRST_STEP_LIMIT_BYTES = 2.5 * 1024 * 1024;
const NODE_NAMES = new Set(["world", "ground", "far"]);

interface Island {
  readonly ground: { readonly file: string };
  readonly surfaces: readonly { readonly place: string; readonly id: string }[];
}

describe.each(PLACES.map((place) => [place.id, place] as const))(
  "the built model of the %s",
  (id, place) => {
    let model: Document;
    beforeAll(async () => {
      model = await (await createModelIo()).read(`${BUILT}${id}.glb`);
    });

    const markAt = (name: string): readonly number[] | undefined =>
      model
        .getRoot()
        .listNodes()
        .find((node) => node.getName() === name)
        ?.getWorldTranslation();

    const marks = place.seats.map((seat): [string, Placement, number] => [
      `seat-${seat.id}`,
      seatPlacement(place, seat),
      seat.heightM,
    ]);

    test("has every seat where place.ts has it", () => {
      const wrong = marks.filter(([name, at, heightM]) => {
        const found = markAt(name);
        if (found === undefined) return true;
        const [x = NaN, y = NaN, z = NaN] = found;
        const offM = Math.hypot(x - at.x, y - heightM, z - at.z);
        return !(offM <= TOLERANCE_M);
      });
      expect(wrong).toEqual([]);
    });

    test("holds few meshes, all with colours and nothing else", () => {
      const nodes = model
        .getRoot()
        .listNodes()
        .filter((node) => node.getMesh());
      expect(nodes.map((node) => node.getName()).toSorted()).toEqual(
        [...NODE_NAMES]
          .filter((name) => nodes.some((node) => node.getName() === name))
          .toSorted(),
      );
      for (const node of nodes)
        for (const part of node.getMesh()?.listPrimitives() ?? [])
          expect(part.listSemantics().toSorted()).toEqual([
            "COLOR_0",
            "POSITION",
          ]);
    });

    test("keeps within its share of the download", async () => {
      const sizes = await Promise.all(
        [...new Set([id, outdoorModel(place)])].map(
          async (name) => (await stat(`${BUILT}${name}.glb`)).size,
        ),
      );
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(
        PLACE_LIMIT_BYTES,
      );
    });
  },
);

test("the island's first step keeps within its download", async () => {
  const arrival = findPlace("dock")?.at ?? { x: NaN, z: NaN };
  const rooms = PLACES.filter(
    (place) => distanceToPlace(place, arrival) <= ROOM_FETCHED_M,
  ).map(roomModel);
  const files = [
    ...[
      ...PLACES.map(outdoorModel),
      ...rooms.filter((name) => name !== undefined),
    ].map((name) => `${name}.glb`),
    "ground.webp",
    "navmesh.json",
  ];
  const sizes = await Promise.all(
    files.map(async (name) => (await stat(`${BUILT}${name}`)).size),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(
    FIRST_STEP_LIMIT_BYTES,
  );
});

test("island.json names its map and every surface that is drawn in the browser", async () => {
  const island = JSON.parse(
    await readFile(`${BUILT}island.json`, "utf8"),
  ) as Island;
  expect(existsSync(`${BUILT}${island.ground.file}`)).toBe(true);
  const names = island.surfaces.map(({ place, id }) => `${place}/${id}`);
  for (const name of [
    "classroom/screen",
    "beach/sign",
    "bookstore/sign",
    "classroom/sign",
    "garden/sign",
    "grocery/sign",
    "gym/film-stand",
    "gym/routine-screen",
    "gym/sign",
    "hall/next-class-board",
    "hall/notice-board",
    "hall/sign",
    "pharmacy/sign",
    "plaza/timetable",
    "restaurant/menu-stand",
    "restaurant/sign",
  ])
    expect(names).toContain(name);
});
