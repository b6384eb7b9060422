import { Mesh, MeshBasicMaterial, PerspectiveCamera, Texture } from "three";
import { expect, test } from "vitest";
import { createPictureMesh } from "../furnishings/place-surface.ts";
import { readableBoards } from "./readable-boards.ts";

const size = { widthPx: 1280, heightPx: 720 };
const open = { clearShare: () => 1, headroomM: () => Infinity };
const walled = { ...open, clearShare: () => 0.5 };

/** A camera on the ground's middle, looking north. */
function createCamera(): PerspectiveCamera {
  const camera = new PerspectiveCamera(46, 16 / 9);
  camera.position.set(0, 2, 0);
  camera.updateMatrixWorld();
  return camera;
}

function hang(
  id: string,
  northM: number,
  turnDeg: number,
  heightM: number,
): Mesh {
  const mesh = createPictureMesh(
    {
      place: "hall",
      id,
      at: [0, 2, -northM],
      turnDeg,
      tiltDeg: 0,
      widthM: 4,
      heightM,
    },
    new Texture(),
    new MeshBasicMaterial(),
  );
  mesh.updateMatrixWorld();
  return mesh;
}

test.each([
  ["a sign across the plaza", "sign", 30, 0, 1, open, 1],
  ["a sign too far away", "sign", 80, 0, 1, open, 0],
  ["a sign from behind", "sign", 30, 180, 1, open, 0],
  ["a sign behind one's back", "sign", -30, 180, 1, open, 0],
  ["a sign behind a wall", "sign", 30, 0, 1, walled, 0],
  ["a board from near", "timetable", 6, 0, 1.2, open, 1],
  ["a board across the plaza", "timetable", 30, 0, 1.2, open, 0],
])("%s", (_title, id, northM, turnDeg, heightM, sight, count) => {
  const mesh = hang(id, northM, turnDeg, heightM);
  expect(readableBoards([mesh], sight, createCamera(), size)).toHaveLength(
    count,
  );
});

test("stands where it is drawn, and a screen is told from a board", () => {
  const screen = hang("screen", 10, 0, 2);
  const [board] = readableBoards([screen], open, createCamera(), size);
  expect(board?.isScreen).toBe(true);
  // Half of 720 px is 10 m times the tangent of 23 degrees away.
  const pxPerM = 360 / (9.988 * Math.tan((23 * Math.PI) / 180));
  expect(board?.leftPx).toBeCloseTo(640 - 2 * pxPerM, 0);
  expect(board?.bottomPx).toBeCloseTo(360 + pxPerM, 0);
});
