import { randomUUID } from "node:crypto";
import { Client } from "@colyseus/sdk";
import { describe, expect, test } from "vitest";
import { encodeStep, STEP_MESSAGE } from "../../shared/protocol/movement.ts";
import { WorldState } from "../../shared/protocol/state.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/version.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";
import { holdHouse } from "../testing/hold-house.ts";

const house = holdHouse({ rateFactor: 1000 });

const MENU = "restaurant/menu";
const INHERITED = ["__proto__", "constructor", "prototype", "toString"];

const envelope = (name: string, payload: unknown) => ({
  id: randomUUID(),
  name,
  payload,
  via: "3d+pointer",
  clientAt: 0,
});

describe("B05: names that every object has are nobody's names here", () => {
  test.each(INHERITED)("%s", async (name) => {
    const rosa = await house.comeIn("Rosa");
    for (const wire of [
      name,
      `${name}.${name}`,
      `chat.${name}`,
      `${name}.send`,
    ])
      expect(await rosa.askRaw(envelope(wire, {}))).toEqual({
        ok: false,
        code: "unknown-request",
      });
    const { status } = await rosa.post(
      `/api/do/${name}/${name}`,
      envelope("", {}),
    );
    expect(status).toBe(422);
    for (const [request, payload] of [
      ["travel.go", { to: { place: name } }],
      ["travel.go", { to: { avatar: name } }],
      ["travel.go", { to: { station: `${name}/${name}` } }],
      ["hand.answer", { avatar: name }],
      ["look.save", { look: name }],
    ] as const)
      expect(await rosa.askRaw(envelope(request, payload))).toMatchObject({
        ok: false,
      });
    await rosa.ask("travel.go", { to: { station: MENU } });
    expect(
      await rosa.ask("menu.view", { station: MENU, dish: name }),
    ).toMatchObject({ ok: false });
  });
});

describe("B06: numbers that are none change nothing", () => {
  test.each([Number.NaN, Infinity, -Infinity, 1e308, -1, "5", null, {}])(
    "%s",
    async (number) => {
      const nora = await house.comeIn("Nora", "educator");
      const stretch = { state: "visible", startedMsAgo: number, endedMsAgo: 0 };
      expect(
        await nora.askRaw(
          envelope("presence.report", { stretches: [stretch] }),
        ),
      ).toEqual({ ok: false, code: "bad-shape" });
      expect(
        await nora.askRaw(
          envelope("deck.turn", {
            station: "classroom/projector",
            slide: number,
          }),
        ),
      ).toEqual({ ok: false, code: "bad-shape" });
    },
  );

  test.each([
    ["as far as it goes", { x: 65, z: -65 }],
    ["no number", { x: Number.NaN, z: Number.NaN }],
    ["without end", { x: Infinity, z: -Infinity }],
  ])("a step %s leaves the avatar where it is", async (_, to) => {
    const rosa = await house.comeIn("Rosa");
    const { x, z, epoch } = rosa.standing;
    rosa.room?.sendBytes(
      STEP_MESSAGE,
      encodeStep({ epoch, ...to, headingRad: Number.NaN, moving: true }),
    );
    await rosa.ask("help.read", {});
    const islander = house.island.services.worlds
      .get(house.island.studyId)
      ?.avatars.get(rosa.standing.avatar);
    expect(islander).toMatchObject({ x, z });
  });
});

describe("B19: a seat is for one person, once, and soon", () => {
  const join = async (visitor: Visitor) => {
    const { body } = await visitor.post("/api/join", {
      protocol: PROTOCOL_VERSION,
      tab: visitor.tab,
      via: visitor.via,
    });
    return (
      body as {
        seat: Parameters<Client["consumeSeatReservation"]>[0];
      }
    ).seat;
  };

  test("a seat that was taken can't be taken again", async () => {
    const { token } = await house.island.invite("participant", "Once");
    const once = new Visitor(house.island.url);
    await once.signIn(token);
    const seat = await join(once);
    const client = new Client(house.island.url);
    const room = await client.consumeSeatReservation<WorldState>(
      seat,
      WorldState,
    );
    room.reconnection.enabled = false;
    await expect(
      new Client(house.island.url).consumeSeatReservation(seat),
    ).rejects.toThrow();
    await room.leave(true);
  });

  test("a ticket opens once, and nothing after its time", async () => {
    const { admissions } = house.island.services;
    expect(admissions.take("made-up")).toBeNull();
    expect(admissions.take({ toString: () => "x" })).toBeNull();
    expect(admissions.take("__proto__")).toBeNull();
  });
});

test("B23: whatever a client adds to its wish to come in is not read", async () => {
  const { token } = await house.island.invite("participant", "Rosa");
  const rosa = new Visitor(house.island.url);
  await rosa.signIn(token);
  const { body } = await rosa.post("/api/join", {
    protocol: PROTOCOL_VERSION,
    tab: rosa.tab,
    via: rosa.via,
    role: "administrator",
    isEducator: true,
    isStaff: true,
    maxClients: 1,
    studyId: randomUUID(),
    caller: { role: "administrator" },
  });
  expect(body).toMatchObject({ me: { role: "participant", isStaff: false } });
  await rosa.join();
  expect(rosa.room?.state.avatars.get(rosa.standing.avatar)?.isStaff).toBe(
    false,
  );
  await rosa.leave();
});

test("B24: whoever does not lead moves no slide and ends no class, and the class goes on", async () => {
  const nora = await house.comeIn("Nora", "educator");
  const rosa = await house.comeIn("Rosa");
  for (const each of [nora, rosa]) {
    await each.ask("travel.go", { to: { station: "classroom/projector" } });
    await waitUntil(
      () =>
        each.room?.state.avatars.get(each.standing.avatar)?.place ===
        "classroom",
      "in the classroom",
    );
  }
  await nora.ask("class.start", { title: "<b>Today</b>" });
  const station = "classroom/projector";
  for (const [name, payload] of [
    ["deck.turn", { station, slide: 1 }],
    ["deck.close", { station }],
    ["deck.show", { station, deck: randomUUID() }],
    ["class.end", {}],
    ["class.start", { title: "Mine" }],
    ["hand.answer", { avatar: nora.standing.avatar }],
  ] as const)
    expect(await rosa.askRaw(envelope(name, payload))).toEqual({
      ok: false,
      code: "not-allowed",
    });
  await waitUntil(
    () => nora.room?.state.classes.get("classroom")?.title === "<b>Today</b>",
    "the class goes on, and its title is text",
  );
  await nora.ask("class.end", {});
});

describe("B26: what is far, unknown or of another place is refused, and leaves no event", () => {
  test.each([
    [
      "50 m away",
      "menu.order",
      { station: MENU, dishes: ["bibimbap"] },
      "too-far",
    ],
    ["an unknown station", "menu.open", { station: "moon/menu" }, "not-found"],
    [
      "a station of another feature",
      "menu.open",
      { station: "classroom/projector" },
      "not-found",
    ],
  ])("%s", async (_, name, payload, code) => {
    const rosa = await house.comeIn("Rosa");
    expect(await rosa.askRaw(envelope(name, payload))).toEqual({
      ok: false,
      code,
    });
    expect(await countItems()).toBe(0);
  });

  test("an item that is not there", async () => {
    const rosa = await house.comeIn("Rosa");
    await rosa.ask("travel.go", { to: { station: MENU } });
    expect(
      await rosa.ask("menu.order", { station: MENU, dishes: ["no-such-dish"] }),
    ).toEqual({ ok: false, code: "not-found" });
    expect(await countItems()).toBe(0);
  });
});

async function countItems(): Promise<number> {
  await house.island.services.recorder.flush();
  const rows = await house.island.services.database.db
    .selectFrom("event")
    .select("id")
    .where("name", "like", "item.%")
    .execute();
  return rows.length;
}

describe("B27, B28, B30: the same wish a hundred times is one deed, and odd numbers are none", () => {
  test.each([[[]], [["bibimbap", "bibimbap"]], [Array(9).fill("bibimbap")]])(
    "dishes %j are turned down",
    async (dishes) => {
      const rosa = await house.comeIn("Rosa");
      await rosa.ask("travel.go", { to: { station: MENU } });
      expect(
        await rosa.askRaw(envelope("menu.order", { station: MENU, dishes })),
      ).toEqual({ ok: false, code: "bad-shape" });
    },
  );

  test("a hundred times at once, by both doors", async () => {
    const rosa = await house.comeIn("Rosa");
    await rosa.ask("travel.go", { to: { station: MENU } });
    const wish = envelope("menu.order", {
      station: MENU,
      dishes: ["bibimbap"],
    });
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        index % 2 === 0
          ? rosa.askRaw(wish)
          : rosa.post("/api/do/menu/order", wish).then(({ body }) => body),
      ),
    );
    expect(answers[0]).toMatchObject({ ok: true });
    expect(answers).toEqual(Array(100).fill(answers[0]));
    const things = await house.island.services.database.db
      .selectFrom("thing")
      .select("id")
      .where("client_event_id", "=", wish.id)
      .execute();
    expect(things).toHaveLength(1);
  });
});

test("nothing of all this was an error of ours", () => {
  expect(house.island.errors).toEqual([]);
});
