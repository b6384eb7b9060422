import { expect, test } from "vitest";
import type { RunningClass } from "../../shared/features/class.ts";
import { beginLead } from "./class/lead.ts";
import type { LiveAvatar, World } from "./context.ts";
import { refusePresenting } from "./in-class.ts";

const avatar = (id: string, membershipId: string): LiveAvatar =>
  ({ id, caller: { membershipId } }) as unknown as LiveAvatar;

test("after a restart a presenter is known before the live state names their new avatar", () => {
  const running = { presenter: "avatar-of-before" } as RunningClass;
  const world = {
    state: { classes: new Map([["classroom", running]]) },
  } as unknown as World;
  beginLead(running, { host: "m-1", presenter: "m-1", keptMs: 1000 });
  const ask = (who: LiveAvatar | null) =>
    refusePresenting(world, "classroom", who)?.code ?? "ok";
  expect(ask(avatar("avatar-of-now", "m-1"))).toBe("ok");
  expect(ask(avatar("avatar-of-before", "m-2"))).toBe("not-presenter");
  expect(ask(null)).toBe("not-presenter");
});

test("without a class anybody may who may at all", () => {
  const world = { state: { classes: new Map() } } as unknown as World;
  expect(refusePresenting(world, "classroom", null)).toBeNull();
});
