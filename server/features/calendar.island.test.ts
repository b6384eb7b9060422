import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import type { PayloadOf } from "../../shared/protocol/requests.ts";
import { holdHouse } from "../testing/hold-house.ts";
import type { Visitor } from "../testing/visitor.ts";

const DAY_MS = 86_400_000;

const house = holdHouse({ rateFactor: 1000 });
afterEach(async () => {
  // Each test has the room for itself.
  await house.island.services.database.db
    .updateTable("class")
    .set({ ended_at: new Date() })
    .execute();
});

/** A moment so many days from now on the clock of the study, which is New York's. */
function localTime(days: number, time = "19:00"): string {
  const day = new Date(Date.now() + days * DAY_MS);
  const date = new Intl.DateTimeFormat("en-CA", {
    timeZone: "America/New_York",
  }).format(day);
  return `${date}T${time}`;
}

function wish(
  changes: Partial<PayloadOf<"calendar.plan">> = {},
): PayloadOf<"calendar.plan"> {
  return {
    kind: "class",
    title: "Eating out",
    startsLocal: localTime(1),
    minutes: 60,
    rule: "FREQ=WEEKLY;COUNT=3",
    capacity: null,
    topics: null,
    members: null,
    ...changes,
  };
}

async function listAll(visitor: Visitor) {
  const outcome = await visitor.ask("calendar.list", {
    from: Date.now() - DAY_MS,
    until: Date.now() + 90 * DAY_MS,
  });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reply.classes.filter(({ state }) => state !== "ended");
}

test("an educator plans a weekly series, people see it and answer, and the first class starts from it", async () => {
  const nora = await house.comeIn("Nora", "educator");
  const rosa = await house.comeIn("Rosa");
  const planned = await nora.ask("calendar.plan", wish());
  expect(planned).toMatchObject({ ok: true, reply: { classes: 3 } });
  const classes = await listAll(rosa);
  expect(classes.map(({ title, state }) => [title, state])).toEqual(
    Array.from({ length: 3 }, () => ["Eating out", "planned"]),
  );
  const [first] = classes;
  if (!first) throw new Error("no class");
  const said = await rosa.ask("calendar.answer", {
    class: first.id,
    isComing: true,
  });
  expect(said).toEqual({ ok: true, reply: { coming: 1 } });
  expect((await listAll(nora))[0]).toMatchObject({ coming: 1, isComing: null });
  expect((await listAll(rosa))[0]).toMatchObject({ coming: 1, isComing: true });

  await nora.ask("travel.go", { to: { station: "classroom/projector" } });
  const started = await nora.ask("class.start", { class: first.id });
  expect(started).toEqual({ ok: true, reply: { id: first.id } });
  expect((await listAll(rosa))[0]).toMatchObject({ state: "running" });
});

test("the last seat is given once, also to ten who ask at once", async () => {
  const nora = await house.comeIn("Nora", "educator");
  await nora.ask("calendar.plan", wish({ capacity: 2, rule: "" }));
  const people: Visitor[] = [];
  for (let number = 0; number < 10; number++)
    people.push(await house.comeIn(`Person ${number}`));
  const id = (await listAll(nora))[0]?.id ?? "";
  const answers = await Promise.all(
    people.map((each) =>
      each.ask("calendar.answer", { class: id, isComing: true }),
    ),
  );
  expect(answers.filter(({ ok }) => ok).length).toBe(2);
  for (const answer of answers)
    if (!answer.ok) expect(answer.code).toBe("class-full");
  const winner = people[answers.findIndex(({ ok }) => ok)];
  await winner?.ask("calendar.answer", { class: id, isComing: false });
  const loser = people[answers.findIndex(({ ok }) => !ok)];
  expect(
    await loser?.ask("calendar.answer", { class: id, isComing: true }),
  ).toEqual({ ok: true, reply: { coming: 2 } });
});

test("who is not on the list neither sees a class nor answers it", async () => {
  const nora = await house.comeIn("Nora", "educator");
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  const { db } = house.island.services.database;
  const { id: member } = await db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .select("membership.id")
    .where("account.name", "=", "Rosa")
    .orderBy("membership.joined_at", "desc")
    .executeTakeFirstOrThrow();
  await nora.ask(
    "calendar.plan",
    wish({ kind: "support-group", members: [member], rule: "" }),
  );
  expect((await listAll(rosa)).length).toBe(1);
  expect(await listAll(walter)).toEqual([]);
  const id = (await listAll(nora))[0]?.id ?? "";
  expect(
    await walter.ask("calendar.answer", { class: id, isComing: true }),
  ).toEqual({ ok: false, code: "not-found" });
});

test.each([
  ["in the past", { startsLocal: "2020-01-01T19:00" }, "time-past"],
  ["on 30 February", { startsLocal: "2099-02-30T19:00" }, "time-none"],
  [
    "with an end before its start",
    { rule: "FREQ=WEEKLY;UNTIL=20200101" },
    "rule-wrong",
  ],
  ["without an end", { rule: "FREQ=WEEKLY" }, "rule-endless"],
  ["a thousand times", { rule: "FREQ=DAILY;COUNT=1000" }, "rule-too-many"],
  ["of no minutes", { minutes: 0 }, "bad-shape"],
  ["of less than no minutes", { minutes: -60 }, "bad-shape"],
  ["without a date", { startsLocal: "" }, "bad-shape"],
  [
    "with a zone of its own",
    { startsLocal: "2099-01-01T19:00[Mars/Olympus]" },
    "bad-shape",
  ],
  [
    "with a title that turns the direction",
    { title: "\u202Eabc" },
    "bad-characters",
  ],
  [
    "with topics there are none of",
    { topics: { part: "core", from: 1 } },
    "topic-none",
  ],
  [
    "for somebody of nowhere",
    { members: ["00000000-0000-4000-8000-000000000000"] },
    "not-found",
  ],
] as const)(
  "B42: a class %s is turned down with a reason",
  async (_, changes, code) => {
    const nora = await house.comeIn("Nora", "educator");
    const outcome = await nora.ask(
      "calendar.plan",
      wish({ ...changes } as never),
    );
    expect(outcome).toMatchObject({ ok: false, code });
    expect(await listAll(nora)).toEqual([]);
  },
);

test("B42: a thousand wishes for one hour give one class", async () => {
  const nora = await house.comeIn("Nora", "educator");
  const payload = wish({ rule: "" });
  const codes: string[] = [];
  // By HTTP, for a socket that says so much is cut.
  for (let round = 0; round < 20; round++)
    codes.push(
      ...(await Promise.all(
        Array.from({ length: 50 }, async () => {
          const { body } = await nora.post("/api/do/calendar/plan", {
            id: randomUUID(),
            payload,
            via: nora.via,
            clientAt: 0,
          });
          return (body as { code?: string }).code ?? "ok";
        }),
      )),
    );
  expect(codes.filter((code) => code === "ok").length).toBe(1);
  expect(codes.filter((code) => code === "class-overlaps").length).toBe(999);
  expect((await listAll(nora)).length).toBe(1);
});
