import ICAL from "ical.js";
import { expect, test } from "vitest";
import { holdHouse } from "../../testing/hold-house.ts";
import type { Visitor } from "../../testing/visitor.ts";

const DAY_MS = 86_400_000;

const house = holdHouse({ rateFactor: 1000 });

async function readFeed(path: string) {
  const response = await fetch(house.island.url + path);
  return { response, text: await response.text() };
}

async function makeFeed(visitor: Visitor): Promise<string> {
  const made = await visitor.ask("calendar.makeFeed", {});
  if (!made.ok) throw new Error(made.code);
  return made.reply.path;
}

test("another library reads the feed and agrees on every instant of a year, over both clock changes", async () => {
  const nora = await house.comeIn("Nora", "educator");
  const rosa = await house.comeIn("Rosa");
  const day = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10);
  for (const [time, kind] of [
    ["19:00", "class"],
    ["02:30", "support-group"],
  ] as const) {
    const planned = await nora.ask("calendar.plan", {
      kind,
      title: "Nora tells of low blood sugar",
      startsLocal: `${day}T${time}`,
      minutes: 45,
      rule: "FREQ=WEEKLY;COUNT=53",
      capacity: null,
      topics: null,
      members: null,
    });
    expect(planned.ok).toBe(true);
  }
  const listed = await rosa.ask("calendar.list", {
    from: Date.now(),
    until: Date.now() + 390 * DAY_MS,
  });
  if (!listed.ok) throw new Error(listed.code);
  const { classes } = listed.reply;
  expect(classes.length).toBe(106);
  const [first, second] = classes;
  await nora.ask("calendar.change", {
    class: first?.id ?? "",
    isCancelled: true,
  });
  await rosa.ask("calendar.answer", {
    class: second?.id ?? "",
    isComing: false,
  });
  const [, , third] = classes;
  await nora.ask("calendar.change", {
    class: third?.id ?? "",
    trip: "restaurant",
  });

  const { response, text } = await readFeed(await makeFeed(rosa));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toMatch(/^text\/calendar/);
  expect(response.headers.get("x-robots-tag")).toMatch(/noindex/);
  expect(response.headers.get("cache-control")).toMatch(/no-store/);
  const events = ICAL.Component.fromString(text)
    .getAllSubcomponents("vevent")
    .map((each) => new ICAL.Event(each));
  const read = events.map((event) => ({
    id: event.uid.replace("@islet", ""),
    startsAt: event.startDate.toJSDate().getTime(),
    endsAt: event.endDate.toJSDate().getTime(),
    isCancelled:
      event.component.getFirstPropertyValue("status") === "CANCELLED",
    location: event.location,
  }));
  const byId = (a: { id: string }, b: { id: string }): number =>
    a.id.localeCompare(b.id);
  expect(read.toSorted(byId)).toEqual(
    classes
      .filter(({ id }) => id !== second?.id)
      .map(({ id, startsAt }) => ({
        id,
        startsAt,
        endsAt: startsAt + 45 * 60_000,
        isCancelled: id === first?.id,
        location: id === third?.id ? "Restaurant, on the island" : null,
      }))
      .toSorted(byId),
  );
  // Nobody's name, and no word of health.
  expect(text).not.toMatch(/Nora|Rosa|sugar/);
});

test("an address ends when it is made anew or given up, and no other opens anything", async () => {
  const rosa = await house.comeIn("Rosa");
  const first = await makeFeed(rosa);
  expect(first).toMatch(/^\/calendar\/feed\/[\w-]{43}\.ics$/);
  const second = await makeFeed(rosa);
  expect((await readFeed(first)).response.status).toBe(404);
  expect((await readFeed(second)).response.status).toBe(200);
  expect((await readFeed(`${second.slice(0, -5)}.ics`)).response.status).toBe(
    404,
  );
  await rosa.ask("calendar.endFeed", {});
  expect((await readFeed(second)).response.status).toBe(404);
  const { rows } = {
    rows: await house.island.services.database.db
      .selectFrom("handled_request")
      .select("reply")
      .execute(),
  };
  expect(JSON.stringify(rows)).not.toContain("/calendar/feed/");
});

test("whoever has left the study is told nothing more", async () => {
  const rosa = await house.comeIn("Rosa");
  const path = await makeFeed(rosa);
  await house.island.services.database.db
    .updateTable("membership")
    .set({ left_at: new Date() })
    .where("role", "=", "participant")
    .execute();
  expect((await readFeed(path)).response.status).toBe(404);
});
