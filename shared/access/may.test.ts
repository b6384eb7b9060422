import { describe, expect, test } from "vitest";
import { ROLES } from "../protocol/roles.ts";
import { IDENTITIES, reaches, type Ownership, type Scope } from "./grants.ts";
import { may, rolesThatMay } from "./may.ts";
import { ACCESS } from "./table.ts";

describe("how far a right reaches", () => {
  test.each<[Scope | undefined, Record<Ownership, boolean>]>([
    [undefined, { own: false, study: false, "other-study": false }],
    ["own", { own: true, study: false, "other-study": false }],
    ["study", { own: true, study: true, "other-study": false }],
    ["any", { own: true, study: true, "other-study": true }],
  ])("%s", (scope, over) => {
    for (const [ownership, isIn] of Object.entries(over))
      expect(reaches(scope, ownership as Ownership)).toBe(isIn);
  });
});

test.each(["chat.shout", "__proto__", "constructor", "", "notice chat.shout"])(
  "nobody may do what the table does not name: %j",
  (action) => {
    for (const who of IDENTITIES) expect(may(who, action)).toBe(false);
  },
);

test("a researcher never enters the island, and nobody without a name does anything but knock", () => {
  expect(may("researcher", "POST /api/join")).toBe(false);
  const forNobody = [...ACCESS].filter(([action]) => may("nobody", action));
  expect(forNobody.filter(([action]) => !/^(GET|POST) /.test(action))).toEqual(
    [],
  );
});

test("whoever may ask of the island may enter it", () => {
  for (const role of ROLES)
    if (may(role, "chat.send"))
      expect(rolesThatMay("POST /api/join")).toContain(role);
});
