import { describe, expect, test } from "vitest";
import { findStation } from "../places/find-place.ts";
import { pointToIsland, stationStandPoint } from "../places/geometry.ts";
import { hall } from "../places/hall/place.ts";
import { PLACES } from "../places/index.ts";
import { isInReach } from "./is-in-reach.ts";

describe.each(
  PLACES.flatMap((place) =>
    place.stations.map((station) => [place.id, station.id, place, station]),
  ) as [
    string,
    string,
    (typeof PLACES)[number],
    (typeof hall.stations)[number],
  ][],
)("the station %s/%s", (_place, _station, place, station) => {
  test("can be used where one stands for it, and not from the sea", () => {
    expect(isInReach(place, station, stationStandPoint(place, station))).toBe(
      true,
    );
    expect(isInReach(place, station, { x: 500, z: 500 })).toBe(false);
  });
});

test("nobody turns slides through the wall of the classroom", () => {
  const found = findStation("classroom/projector");
  if (!found) throw new Error("no projector");
  const { place, station } = found;
  const at = stationStandPoint(place, station);
  const behindWall = pointToIsland(hall.at, { x: 5, z: -4 });
  expect(Math.hypot(at.x - behindWall.x, at.z - behindWall.z)).toBeLessThan(
    station.reachM,
  );
  expect(isInReach(place, station, behindWall)).toBe(false);
});
