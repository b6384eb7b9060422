import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { LIMITS } from "../../shared/access/limits.ts";
import { CLOSE_TOO_FAST } from "../../shared/protocol/close-codes.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol/version.ts";
import en from "../../shared/words/en.json" with { type: "json" };
import { createAdmissions } from "../rooms/admissions.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";
import { holdHouse } from "../testing/hold-house.ts";

const house = holdHouse({ rateFactor: 1_000_000 });

test("every limit has words for whoever meets it", () => {
  const words: Record<string, string> = en;
  const silent = Object.values(LIMITS)
    .map((limit) => limit.words)
    .filter((key) => !words[key]);
  expect(silent).toEqual([]);
});

test("of ten thousand messages at once hardly any is heard, the line is closed, and others do not notice", async () => {
  const flooder = await house.comeIn("Flooder");
  const walter = await house.comeIn("Walter");
  const { database, recorder } = house.island.services;
  for (let i = 0; i < 10_000; i++)
    void flooder
      .askRaw({
        id: randomUUID(),
        name: "gesture.make",
        payload: { kind: "wave" },
        via: "3d+pointer",
        clientAt: 0,
      })
      .catch(() => undefined);
  const calm = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      walter.ask("chat.send", { channel: "nearby", text: `calm ${i}` }),
    ),
  );
  expect(calm.map((each) => each.ok)).toEqual(Array(20).fill(true));
  await waitUntil(() => flooder.closeCode !== null, "the line is closed");
  await recorder.flush();
  const heard = await database.db
    .selectFrom("event")
    .select("id")
    .where("name", "=", "gesture.made")
    .execute();
  expect(heard.length).toBeLessThanOrEqual(2 * LIMITS.frames.perSecond);
  expect(walter.closeCode).toBeNull();
});

test("who sends a little too much is told why the line was closed", async () => {
  const rosa = await house.comeIn("Rosa");
  for (let i = 0; i <= LIMITS.frames.perSecond + 5; i++)
    rosa.room?.sendBytes("nothing", new Uint8Array(1));
  for (let i = 0; i <= LIMITS.frames.perSecond + 5; i++)
    rosa.room?.send("no-such-word", {});
  await waitUntil(() => rosa.closeCode !== null, "closed");
  expect(rosa.closeCode).toBe(CLOSE_TOO_FAST);
});

test("an account gets no more seats than it may have windows", async () => {
  const { token } = await house.island.invite("participant", "Many");
  const many = new Visitor(house.island.url);
  await many.signIn(token);
  const answers = [];
  for (let i = 0; i <= LIMITS.sockets.perAccount; i++)
    answers.push(
      await many.post("/api/join", {
        protocol: PROTOCOL_VERSION,
        tab: many.tab,
        via: many.via,
      }),
    );
  expect(answers.map((each) => each.status)).toEqual([200, 200, 200, 429]);
  expect(answers.at(-1)?.body).toEqual({
    ok: false,
    code: "too-many-windows",
  });
});

test("seats count until they are taken back, and tickets only for their time", () => {
  let nowMs = 0;
  const admissions = createAdmissions(() => nowMs, 20_000);
  const caller = { accountId: "a" } as Parameters<
    typeof admissions.grant
  >[0]["caller"];
  const ask = (): string | null =>
    admissions.grant({
      caller,
      look: "",
      tab: "",
      via: "3d+pointer",
      signIn: "",
    });
  const [first] = [ask(), ask(), ask()];
  expect(ask()).toBeNull();
  expect(admissions.take(first)?.caller).toBe(caller);
  expect(admissions.take(first)).toBeNull();
  expect(ask()).toBeNull();
  admissions.release("a");
  const again = ask();
  expect(again).not.toBeNull();
  nowMs += 20_001;
  expect(admissions.take(again)).toBeNull();
  expect([ask(), ask(), ask(), ask()].map((each) => each === null)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
