import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { CLOSE_ELSEWHERE } from "../../shared/protocol/close-codes.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/version.ts";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";

let island: TestIsland;
const visitors: Visitor[] = [];

beforeAll(async () => {
  island = await startTestIsland({ seatKeptSeconds: 3 });
});
afterEach(async () => {
  for (const visitor of visitors.splice(0)) await visitor.leave();
});
afterAll(() => island.stop());

async function comeIn(
  name: string,
  role: "participant" | "educator" = "participant",
): Promise<Visitor & { token: string }> {
  const { token } = await island.invite(role, name);
  const visitor = Object.assign(new Visitor(island.url), { token });
  visitors.push(visitor);
  await visitor.come(token);
  return visitor;
}

const envelope = (name: string, payload: unknown, more: object = {}) => ({
  id: randomUUID(),
  name,
  payload,
  via: "3d+pointer",
  clientAt: Date.now(),
  ...more,
});

describe("bad words never end the island", () => {
  test.each([
    ["an unknown request", envelope("chat.shout", {}), "unknown-request"],
    [
      "a request named like a prototype",
      envelope("__proto__.constructor", {}),
      "unknown-request",
    ],
    ["no envelope at all", "hello", "bad-shape"],
    ["nothing", undefined, "bad-shape"],
    [
      "an id that is none",
      envelope("seat.leave", {}, { id: "1" }),
      "bad-shape",
    ],
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
    const rosa = await comeIn("Rosa");
    expect(await rosa.askRaw(message)).toEqual({ ok: false, code });
    expect((await rosa.ask("help.read", {})).ok).toBe(true);
  });

  test("a function that throws gives an id that stands in the operational log, and the island lives on", async () => {
    const rosa = await comeIn("Rosa");
    const { database } = island.services;
    const real = database.db.transaction.bind(database.db);
    database.db.transaction = () => {
      throw new Error("planted");
    };
    const outcome = await rosa.ask("gesture.make", { kind: "wave" });
    database.db.transaction = real;
    expect(outcome).toMatchObject({ ok: false, code: "server-error" });
    const errorId = "errorId" in outcome ? String(outcome.errorId) : "";
    expect(island.errors.join("\n")).toContain(errorId);
    expect((await rosa.ask("gesture.make", { kind: "wave" })).ok).toBe(true);
  });

  test("what the database can't keep is told so, and takes effect once it is asked again with the same id", async () => {
    const rosa = await comeIn("Rosa");
    const { database } = island.services;
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
    const rosa = await comeIn("Rosa");
    const walter = await comeIn("Walter");
    rosa.room?.send("no-such-kind", { __proto__: { isAdmin: true } });
    rosa.room?.sendBytes("m", new Uint8Array([1, 2, 3]));
    rosa.room?.sendBytes("nothing", new Uint8Array(100));
    rosa.room?.connection.send(new Uint8Array([13, 255, 255, 255, 255]));
    expect((await walter.ask("help.read", {})).ok).toBe(true);
  });

  test("a frame that is too long closes that line alone", async () => {
    const rosa = await comeIn("Rosa");
    const walter = await comeIn("Walter");
    rosa.room?.send("do", { text: "a".repeat(20_000) });
    await waitUntil(() => rosa.closeCode !== null, "the line is closed");
    expect((await walter.ask("help.read", {})).ok).toBe(true);
  });
});

describe("coming, going and coming back", () => {
  test("a line that drops before the join is acknowledged ends nothing", async () => {
    const { token } = await island.invite("participant", "Early");
    const early = new Visitor(island.url);
    await early.signIn(token);
    const { body } = await early.post("/api/join", {
      protocol: PROTOCOL_VERSION,
      tab: early.tab,
      via: "3d+pointer",
    });
    const { seat } = body as { seat: Record<string, string> };
    const address = `${island.url.replace("http", "ws")}/${seat["processId"]}/${seat["roomId"]}?sessionId=${seat["sessionId"]}`;
    for (let i = 0; i < 5; i++) {
      const socket = new WebSocket(address);
      socket.on("error", () => undefined);
      await new Promise((resolve) => {
        socket.once("open", resolve);
        socket.once("error", resolve);
      });
      socket.terminate();
    }
    const rosa = await comeIn("Rosa");
    expect((await rosa.ask("help.read", {})).ok).toBe(true);
  });

  test("who comes back within the time finds place and seat; others see them greyed meanwhile", async () => {
    const rosa = await comeIn("Rosa");
    const walter = await comeIn("Walter");
    await rosa.ask("travel.go", { to: { place: "classroom" } });
    await waitUntil(
      () =>
        rosa.room?.state.avatars.get(rosa.standing.avatar)?.place ===
        "classroom",
      "in the classroom",
    );
    await rosa.ask("seat.take", { seat: "classroom/b2" });
    const { avatar } = rosa.standing;
    rosa.cut();
    await waitUntil(
      () => walter.room?.state.avatars.get(avatar)?.connected === false,
      "greyed",
    );
    await rosa.join();
    expect(rosa.standing.avatar).toBe(avatar);
    const state = rosa.room?.state.avatars.get(avatar);
    expect([state?.place, state?.seat, state?.connected]).toEqual([
      "classroom",
      "classroom/b2",
      true,
    ]);
  });

  test("who stays away leaves the island, and finds the same spot on coming back", async () => {
    const rosa = await comeIn("Rosa");
    const walter = await comeIn("Walter");
    await rosa.ask("travel.go", { to: { place: "restaurant" } });
    const { avatar, x, z } = rosa.standing;
    await waitUntil(
      () => walter.room?.state.avatars.get(avatar)?.place === "restaurant",
      "in the restaurant",
    );
    rosa.cut();
    await waitUntil(
      () => !walter.room?.state.avatars.has(avatar),
      "gone from the island",
    );
    await rosa.join();
    expect(Math.hypot(rosa.standing.x - x, rosa.standing.z - z)).toBeLessThan(
      0.05,
    );
  });

  test("two tabs are one person: the newer one goes on, the older one is told", async () => {
    const rosa = await comeIn("Rosa");
    const second = new Visitor(island.url);
    visitors.push(second);
    second.cookie = rosa.cookie;
    await second.join();
    await waitUntil(() => rosa.closeCode !== null, "the older tab is told");
    expect(rosa.closeCode).toBe(CLOSE_ELSEWHERE);
    expect(second.standing.avatar).toBe(rosa.standing.avatar);
    const names = [...(second.room?.state.avatars.values() ?? [])].map(
      (each) => each.name,
    );
    expect(names.filter((name) => name === "Rosa")).toHaveLength(1);
    expect((await second.ask("help.read", {})).ok).toBe(true);
  });

  test("a signed-out cookie, a researcher and an old page do not get a seat", async () => {
    const body = {
      protocol: PROTOCOL_VERSION,
      tab: randomUUID(),
      via: "3d+pointer",
    };
    const stranger = new Visitor(island.url);
    expect((await stranger.post("/api/join", body)).status).toBe(401);
    const { token } = await island.invite("researcher", "Robin");
    const researcher = new Visitor(island.url);
    await researcher.signIn(token);
    expect((await researcher.post("/api/join", body)).status).toBe(403);
    const rosa = await comeIn("Rosa");
    expect(
      (await rosa.post("/api/join", { ...body, protocol: 0 })).status,
    ).toBe(409);
    await rosa.post("/api/sign-out", {});
    expect((await rosa.post("/api/join", body)).status).toBe(401);
  });

  test("the engine's own doors are shut, and another site gets neither seat nor answer", async () => {
    const rosa = await comeIn("Rosa");
    for (const method of [
      "joinOrCreate",
      "create",
      "join",
      "joinById",
      "reconnect",
    ])
      expect(
        (await rosa.post(`/matchmake/${method}/world`, { isAdmin: true }))
          .status,
      ).toBeGreaterThanOrEqual(400);
    const foreign = await rosa.post(
      "/api/join",
      { protocol: PROTOCOL_VERSION, tab: rosa.tab, via: "3d+pointer" },
      { origin: "https://elsewhere.example" },
    );
    expect(foreign.status).toBe(403);
    const read = await fetch(`${island.url}/api/me`, {
      headers: { origin: "https://elsewhere.example" },
    });
    expect(read.headers.get("access-control-allow-origin")).toBeNull();
    const socket = new WebSocket(
      `${island.url.replace("http", "ws")}/a/b?sessionId=c`,
      {
        origin: "https://elsewhere.example",
      },
    );
    const status = await new Promise((resolve) => {
      socket.once("unexpected-response", (_request, response) =>
        resolve(response.statusCode),
      );
      socket.once("error", () => resolve("error"));
      socket.once("open", () => resolve("open"));
    });
    expect(status).toBe(403);
  });
});

describe("requests take effect once", () => {
  test("a text sent again with the same id is one text, heard once, with the same answer", async () => {
    const rosa = await comeIn("Rosa");
    const walter = await comeIn("Walter");
    const id = randomUUID();
    const text = `hola ${id}`;
    const [first, beside] = await Promise.all([
      rosa.ask("chat.send", { channel: "nearby", text }, id),
      rosa.ask("chat.send", { channel: "nearby", text }, id),
    ]);
    const again = await rosa.ask("chat.send", { channel: "nearby", text }, id);
    expect(first.ok).toBe(true);
    expect(beside).toEqual(first);
    expect(again).toEqual(first);
    const other = await rosa.ask(
      "chat.send",
      { channel: "nearby", text: "other" },
      id,
    );
    expect(other).toEqual({ ok: false, code: "same-id-other-body" });
    await waitUntil(() => walter.notices.length > 0, "heard");
    expect(
      walter.notices.filter((told) => JSON.stringify(told).includes(id)),
    ).toHaveLength(1);
    const rows = await island.services.database.db
      .selectFrom("message")
      .select("id")
      .where("text", "=", text)
      .execute();
    expect(rows).toHaveLength(1);
  });

  test("texts of one person arrive in the order in which they were written", async () => {
    const rosa = await comeIn("Rosa");
    const walter = await comeIn("Walter");
    const texts = Array.from({ length: 6 }, (_, i) => `${rosa.tab} ${i}`);
    for (const text of texts)
      await rosa.ask("chat.send", { channel: "nearby", text });
    await waitUntil(() => walter.notices.length >= texts.length, "all heard");
    const heard = walter.notices.map(
      (told) => (told.notice as { text: string }).text,
    );
    expect(heard).toEqual(texts);
  });

  test("who was away reads what was said to them, and nobody else does", async () => {
    const rosa = await comeIn("Rosa");
    const walter = await comeIn("Walter");
    const far = await comeIn("Amina");
    await far.ask("travel.go", { to: { place: "restaurant" } });
    walter.cut();
    await waitUntil(
      () =>
        [...(rosa.room?.state.avatars.values() ?? [])].some(
          (each) => !each.connected,
        ),
      "Walter is away",
    );
    const text = `while you were away ${randomUUID()}`;
    await rosa.ask("chat.send", { channel: "nearby", text });
    await walter.join();
    const read = async (who: Visitor): Promise<string[]> => {
      const outcome = await who.ask("chat.history", {
        channel: "nearby",
        afterSeq: 0,
      });
      return outcome.ok ? outcome.reply.messages.map((each) => each.text) : [];
    };
    expect(await read(walter)).toContain(text);
    expect(await read(rosa)).toContain(text);
    expect(await read(far)).not.toContain(text);
  });

  test("who goes to the classroom and sits down at once sits there, not on a bench where they came from", async () => {
    const rosa = await comeIn("Rosa");
    const [, seated] = await Promise.all([
      rosa.ask("travel.go", { to: { place: "classroom" } }),
      rosa.ask("seat.take", { seat: "any" }),
    ]);
    expect(seated.ok && seated.reply.seat).toMatch(/^classroom\//);
  });

  test("of two who want one seat, one gets it", async () => {
    const rosa = await comeIn("Rosa");
    const walter = await comeIn("Walter");
    for (const each of [rosa, walter])
      await each.ask("travel.go", { to: { place: "classroom" } });
    await waitUntil(
      () =>
        [rosa, walter].every(
          (each) =>
            each.room?.state.avatars.get(each.standing.avatar)?.place ===
            "classroom",
        ),
      "both in the classroom",
    );
    const outcomes = await Promise.all([
      rosa.ask("seat.take", { seat: "classroom/c3" }),
      walter.ask("seat.take", { seat: "classroom/c3" }),
    ]);
    expect(outcomes.filter((each) => each.ok)).toHaveLength(1);
    expect(outcomes.find((each) => !each.ok)).toEqual({
      ok: false,
      code: "seat-taken",
    });
  });

  test("somebody who asks too fast is told to slow down, and others are not", async () => {
    const rosa = await comeIn("Rosa");
    const walter = await comeIn("Walter");
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        rosa.ask("chat.send", { channel: "nearby", text: `${i}` }),
      ),
    );
    expect(outcomes.some((each) => !each.ok && each.code === "too-fast")).toBe(
      true,
    );
    expect(
      (await walter.ask("chat.send", { channel: "nearby", text: "calm" })).ok,
    ).toBe(true);
  });
});

describe("walking", () => {
  test("steps are told to others in one snapshot, and a newcomer gets everybody", async () => {
    const rosa = await comeIn("Rosa");
    const walter = await comeIn("Walter");
    const { x, z } = rosa.standing;
    walter.snapshots.length = 0;
    rosa.step(x, z - 0.1);
    await waitUntil(() => walter.snapshots.length > 0, "a snapshot");
    const number = walter.room?.state.avatars.get(rosa.standing.avatar)?.number;
    const own = walter.snapshots
      .flatMap(({ positions }) => positions)
      .findLast((each) => each.number === number);
    expect(own?.z).toBeCloseTo(z - 0.1, 2);
    const late = await comeIn("Late");
    const known = (): number =>
      new Set(
        late.snapshots.flatMap(({ positions }) =>
          positions.map((each) => each.number),
        ),
      ).size;
    await waitUntil(
      () => known() === late.room?.state.avatars.size,
      "a position of everybody",
    );
  });

  test("a leap, a step into the sea and a step from before a correction are set right", async () => {
    const rosa = await comeIn("Rosa");
    const start = { ...rosa.standing };
    rosa.step(start.x, start.z - 30);
    await waitUntil(() => rosa.standing.epoch !== start.epoch, "set down");
    expect(rosa.standing).toMatchObject({ x: start.x, z: start.z });
    const { epoch } = rosa.standing;
    rosa.step(60, 60);
    await waitUntil(() => rosa.standing.epoch !== epoch, "set down again");
    expect(rosa.standing).toMatchObject({ x: start.x, z: start.z });
  });
});
