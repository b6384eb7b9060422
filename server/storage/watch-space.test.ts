import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { isStorageTrouble } from "./is-storage-trouble.ts";
import { NoRoom, watchSpace } from "./watch-space.ts";

const MORE_THAN_ANY_DISK_BYTES = 2 ** 60;

test.each([
  ["more is left than the reserve", 1, true],
  ["less is left than the reserve", MORE_THAN_ANY_DISK_BYTES, false],
])("where %s", async (_case, reserveBytes, expected) => {
  const told: boolean[] = [];
  const space = watchSpace(tmpdir(), reserveBytes, (hasRoom) =>
    told.push(hasRoom),
  );
  await expect.poll(() => space.hasRoom).toBe(expected);
  space.stop();
  expect(told).toEqual(expected ? [] : [false]);
});

test("a folder that can't be looked at leaves everything as it is", async () => {
  const space = watchSpace("/no/such/folder", 1, () => undefined);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(space.hasRoom).toBe(true);
  space.stop();
});

test("too little room is trouble of the storage, not a mistake of ours", () => {
  expect(isStorageTrouble(new NoRoom())).toBe(true);
});
