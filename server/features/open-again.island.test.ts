import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { holdHouse } from "../testing/hold-house.ts";

const house = holdHouse({ rateFactor: 1000 });

test.each([
  ["label.open", "grocery/labels"],
  ["menu.open", "restaurant/menu"],
  ["shelf.open", "pharmacy/shelf"],
  ["book.open", "bookstore/books"],
  ["film.open", "gym/film"],
  ["exercise.open", "gym/routine"],
] as const)(
  "%s that is sent again for want of an answer gets the whole answer, and leaves one row",
  async (name, station) => {
    const rosa = await house.comeIn("Rosa");
    await rosa.ask("travel.go", { to: { station } });
    const id = randomUUID();
    const first = await rosa.ask(name, { station }, id);
    expect(first).toMatchObject({ ok: true });
    expect(await rosa.ask(name, { station }, id)).toEqual(first);
    const { recorder, database } = house.island.services;
    await recorder.flush();
    const rows = await database.db
      .selectFrom("event")
      .select("name")
      .where("name", "=", "item.opened")
      .where("station", "=", station.split("/")[1] ?? "")
      .execute();
    expect(rows).toHaveLength(1);
  },
);
