import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { holdHouse } from "../testing/hold-house.ts";
import { type Visitor, waitUntil } from "../testing/visitor.ts";

const house = holdHouse();

test("a text sent again with the same id is one text, heard once, with the same answer", async () => {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
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
  const rows = await house.island.services.database.db
    .selectFrom("message")
    .select("id")
    .where("text", "=", text)
    .execute();
  expect(rows).toHaveLength(1);
});

test("texts of one person arrive in the order in which they were written", async () => {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
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
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  const far = await house.comeIn("Amina");
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
  const rosa = await house.comeIn("Rosa");
  const [, seated] = await Promise.all([
    rosa.ask("travel.go", { to: { place: "classroom" } }),
    rosa.ask("seat.take", { seat: "any" }),
  ]);
  expect(seated.ok && seated.reply.seat).toMatch(/^classroom\//);
});

test("of two who want one seat, one gets it", async () => {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
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
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
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
