import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { holdHouse } from "../testing/hold-house.ts";
import { waitUntil } from "../testing/visitor.ts";

const house = holdHouse();

const envelope = (name: string, payload: unknown, more: object = {}) => ({
  id: randomUUID(),
  name,
  payload,
  via: "3d+pointer",
  clientAt: Date.now(),
  ...more,
});

test.each([
  ["an unknown request", envelope("chat.shout", {}), "unknown-request"],
  [
    "a request named like a prototype",
    envelope("__proto__.constructor", {}),
    "unknown-request",
  ],
  ["no envelope at all", "hello", "bad-shape"],
  ["nothing", undefined, "bad-shape"],
  ["an id that is none", envelope("seat.leave", {}, { id: "1" }), "bad-shape"],
  [
    "an unknown via",
    envelope("seat.leave", {}, { via: "4d+mind" }),
    "bad-shape",
  ],
  [
    "a clock that is no number",
    envelope("seat.leave", {}, { clientAt: Number.NaN }),
    "bad-shape",
  ],
  [
    "a payload of another shape",
    envelope("chat.send", { channel: 7 }),
    "bad-shape",
  ],
  [
    "an unknown station",
    envelope("menu.open", { station: "moon/menu" }),
    "not-found",
  ],
  [
    "a station of another feature",
    envelope("menu.open", { station: "classroom/projector" }),
    "not-found",
  ],
  [
    "a station far away",
    envelope("menu.open", { station: "restaurant/menu" }),
    "too-far",
  ],
  ["a staff request", envelope("class.start", { title: "x" }), "not-allowed"],
  [
    "an unknown seat",
    envelope("seat.take", { seat: "classroom/z9" }),
    "not-found",
  ],
  [
    "a seat in another place",
    envelope("seat.take", { seat: "classroom/a1" }),
    "too-far",
  ],
  [
    "a journey to nowhere",
    envelope("travel.go", { to: { place: "atlantis" } }),
    "not-found",
  ],
])("%s is refused in plain words", async (_, message, code) => {
  const rosa = await house.comeIn("Rosa");
  expect(await rosa.askRaw(message)).toEqual({ ok: false, code });
  expect((await rosa.ask("help.read", {})).ok).toBe(true);
});

test("a function that throws gives an id that stands in the operational log, and the island lives on", async () => {
  const rosa = await house.comeIn("Rosa");
  const { database } = house.island.services;
  const real = database.db.transaction.bind(database.db);
  database.db.transaction = () => {
    throw new Error("planted");
  };
  const outcome = await rosa.ask("gesture.make", { kind: "wave" });
  database.db.transaction = real;
  expect(outcome).toMatchObject({ ok: false, code: "server-error" });
  const errorId = "errorId" in outcome ? String(outcome.errorId) : "";
  expect(house.island.errors.join("\n")).toContain(errorId);
  expect((await rosa.ask("gesture.make", { kind: "wave" })).ok).toBe(true);
});

test("what the database can't keep is told so, and takes effect once it is asked again with the same id", async () => {
  const rosa = await house.comeIn("Rosa");
  const { database } = house.island.services;
  const real = database.db.transaction.bind(database.db);
  database.db.transaction = () => {
    throw Object.assign(new Error("no room"), { code: "53100" });
  };
  const id = randomUUID();
  const say = () =>
    rosa.ask("chat.send", { channel: "nearby", text: "kept" }, id);
  const refused = await say();
  database.db.transaction = real;
  expect(refused).toMatchObject({ ok: false, code: "not-saved" });
  expect(await say()).toMatchObject({ ok: true, reply: { message: { id } } });
});

test("messages of unknown kinds and broken bytes disturb nobody", async () => {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  rosa.room?.send("no-such-kind", { __proto__: { isAdmin: true } });
  rosa.room?.sendBytes("m", new Uint8Array([1, 2, 3]));
  rosa.room?.sendBytes("nothing", new Uint8Array(100));
  rosa.room?.connection.send(new Uint8Array([13, 255, 255, 255, 255]));
  expect((await walter.ask("help.read", {})).ok).toBe(true);
});

test("a frame that is too long closes that line alone", async () => {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  rosa.room?.send("do", { text: "a".repeat(20_000) });
  await waitUntil(() => rosa.closeCode !== null, "the line is closed");
  expect((await walter.ask("help.read", {})).ok).toBe(true);
});
