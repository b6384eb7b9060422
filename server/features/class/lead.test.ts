import { beforeEach, expect, test } from "vitest";
import type { RunningClass } from "../../../shared/features/class.ts";
import type { LiveAvatar, World } from "../context.ts";
import { beginLead, followPresenter, isLed, mayTakeLead } from "./lead.ts";

const KEPT_MS = 300_000;
const PLACE = "classroom";

const staff = (id: string, membershipId: string): LiveAvatar =>
  ({
    id,
    caller: { membershipId },
    state: { name: id, place: PLACE, connected: true, isStaff: true },
  }) as unknown as LiveAvatar;

const nora = staff("Nora", "m-nora");
const eli = staff("Eli", "m-eli");
let avatars: Map<string, LiveAvatar>;
let running: RunningClass;
beforeEach(() => {
  avatars = new Map([nora, eli].map((each) => [each.id, each]));
  running = { presenter: "Nora" } as RunningClass;
  const lead = { host: "m-nora", presenter: "m-nora", keptMs: KEPT_MS };
  beginLead(running, lead);
});

/** Looks at who leads, so many milliseconds after the class began. */
function lookAt(ms: number): string {
  followPresenter({ avatars } as unknown as World, PLACE, running, ms);
  return running.presenter;
}

test("a presenter who is away is waited for until the time is over, and no longer", () => {
  expect(lookAt(0)).toBe("Nora");
  avatars.delete("Nora");
  expect(lookAt(1000)).toBe("Nora");
  expect(running.isPresenterAway).toBe(true);
  expect(lookAt(1000 + KEPT_MS - 1)).toBe("Nora");
  expect(lookAt(1000 + KEPT_MS)).toBe("");
  expect(running.presenterName).toBe("");
  expect(mayTakeLead({ avatars }, running, eli)).toBe(true);
  // Who comes back after that leads no more by themselves.
  avatars.set("Nora", nora);
  expect(lookAt(1000 + KEPT_MS + 1)).toBe("");
  expect(mayTakeLead({ avatars }, running, nora)).toBe(true);
});

test("whoever is back in time leads on, and the time begins anew when they go again", () => {
  avatars.delete("Nora");
  lookAt(0);
  avatars.set("Nora", nora);
  expect(lookAt(KEPT_MS - 1)).toBe("Nora");
  expect(running.isPresenterAway).toBe(false);
  avatars.delete("Nora");
  lookAt(KEPT_MS);
  expect(lookAt(2 * KEPT_MS - 1)).toBe("Nora");
  expect(lookAt(2 * KEPT_MS)).toBe("");
});

test("after a restart a class is led although nobody is here yet, until the time is over", () => {
  running.presenter = "";
  avatars.delete("Nora");
  lookAt(0);
  expect(isLed(running)).toBe(true);
  avatars.set("Nora", nora);
  expect(lookAt(KEPT_MS - 1)).toBe("Nora");
  avatars.delete("Nora");
  lookAt(KEPT_MS);
  lookAt(2 * KEPT_MS);
  expect(isLed(running)).toBe(false);
});
