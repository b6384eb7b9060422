import { expect, test } from "vitest";
import { ROLES, type Role } from "../../../shared/protocol/roles.ts";
import { holdIsland } from "../../testing/hold-island.ts";
import { Visitor } from "../../testing/visitor.ts";
import { comeAs } from "./testing/come-as.ts";
import { getAs } from "./testing/get-as.ts";

const island = holdIsland();

/** Which door opens for whom; nobody is not signed in. */
const DOORS: readonly [string, string, object, readonly Role[]][] = [
  ["GET", "/api/people", {}, ["educator", "administrator"]],
  [
    "POST",
    "/api/people/invite",
    { kind: "printed", role: "participant", language: "en" },
    ["educator", "administrator"],
  ],
  [
    "POST",
    "/api/people/invite",
    { kind: "printed", role: "educator", language: "en" },
    ["administrator"],
  ],
  ["GET", "/api/study", {}, ["administrator"]],
  ["GET", "/api/me/page", {}, ROLES],
  ["POST", "/api/me/stop", {}, ROLES],
];

test.each(DOORS)(
  "%s %s %j opens for %j alone",
  async (method, path, body, who) => {
    const opened: Role[] = [];
    for (const role of ROLES) {
      const { visitor } = await comeAs(island, role);
      const { status } =
        method === "GET"
          ? await getAs(island, visitor, path)
          : await visitor.post(path, body);
      if (status === 200) opened.push(role);
      else expect([role, status]).toEqual([role, 403]);
    }
    expect(opened).toEqual(who);
    const nobody = new Visitor(island.url);
    const { status } =
      method === "GET"
        ? await getAs(island, nobody, path)
        : await nobody.post(path, body);
    expect(status).toBe(401);
  },
);
