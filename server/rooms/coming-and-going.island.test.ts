import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { CLOSE_ELSEWHERE } from "../../shared/protocol/close-codes.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/version.ts";
import { holdHouse } from "../testing/hold-house.ts";
import { waitUntil } from "../testing/visitor.ts";

const house = holdHouse({ seatKeptSeconds: 3 });

test("a line that drops before the join is acknowledged ends nothing", async () => {
  const { token } = await house.island.invite("participant", "Early");
  const early = house.openWindow();
  await early.signIn(token);
  const { body } = await early.post("/api/join", {
    protocol: PROTOCOL_VERSION,
    tab: early.tab,
    via: "3d+pointer",
  });
  const { seat } = body as { seat: Record<string, string> };
  const address = `${house.island.url.replace("http", "ws")}/${seat["processId"]}/${seat["roomId"]}?sessionId=${seat["sessionId"]}`;
  for (let i = 0; i < 5; i++) {
    const socket = new WebSocket(address);
    socket.on("error", () => undefined);
    await new Promise((resolve) => {
      socket.once("open", resolve);
      socket.once("error", resolve);
    });
    socket.terminate();
  }
  const rosa = await house.comeIn("Rosa");
  expect((await rosa.ask("help.read", {})).ok).toBe(true);
});

test("who comes back within the time finds place and seat; others see them greyed meanwhile", async () => {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  await rosa.ask("travel.go", { to: { place: "classroom" } });
  await waitUntil(
    () =>
      rosa.room?.state.avatars.get(rosa.standing.avatar)?.place === "classroom",
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
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
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
  const rosa = await house.comeIn("Rosa");
  const second = house.openWindow();
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
  const stranger = house.openWindow();
  expect((await stranger.post("/api/join", body)).status).toBe(401);
  const { token } = await house.island.invite("researcher", "Robin");
  const researcher = house.openWindow();
  await researcher.signIn(token);
  expect((await researcher.post("/api/join", body)).status).toBe(403);
  const rosa = await house.comeIn("Rosa");
  expect((await rosa.post("/api/join", { ...body, protocol: 0 })).status).toBe(
    409,
  );
  await rosa.post("/api/sign-out", {});
  expect((await rosa.post("/api/join", body)).status).toBe(401);
});

test("the engine's own doors are shut, and another site gets neither seat nor answer", async () => {
  const rosa = await house.comeIn("Rosa");
  for (const method of [
    "joinOrCreate",
    "create",
    "join",
    "joinById",
    "reconnect",
  ])
    expect(
      (await rosa.post(`/matchmake/${method}/world`, { isAdmin: true })).status,
    ).toBeGreaterThanOrEqual(400);
  const foreign = await rosa.post(
    "/api/join",
    { protocol: PROTOCOL_VERSION, tab: rosa.tab, via: "3d+pointer" },
    { origin: "https://elsewhere.example" },
  );
  expect(foreign.status).toBe(403);
  const read = await fetch(`${house.island.url}/api/me`, {
    headers: { origin: "https://elsewhere.example" },
  });
  expect(read.headers.get("access-control-allow-origin")).toBeNull();
  const socket = new WebSocket(
    `${house.island.url.replace("http", "ws")}/a/b?sessionId=c`,
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
