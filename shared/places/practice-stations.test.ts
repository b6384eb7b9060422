import { expect, test } from "vitest";
import { PRACTICE_STATIONS } from "./practice-stations.ts";

test("people practise at menu, labels and routine, not at the screen or the timetable", () => {
  for (const station of ["restaurant/menu", "grocery/labels", "gym/routine"])
    expect(PRACTICE_STATIONS).toContain(station);
  for (const station of ["classroom/projector", "plaza/timetable"])
    expect(PRACTICE_STATIONS).not.toContain(station);
});
