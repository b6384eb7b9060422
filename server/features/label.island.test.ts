import { expect, test } from "vitest";
import { groceryContent } from "../../shared/places/grocery/content.ts";
import { holdHouse } from "../testing/hold-house.ts";

const station = "grocery/labels";

const house = holdHouse({ rateFactor: 1000 });

async function rows() {
  await house.island.services.recorder.flush();
  return house.island.services.database.db
    .selectFrom("event")
    .select(["name", "item", "payload"])
    .where("station", "=", "labels")
    .orderBy("seq")
    .execute();
}

test("opening the shelf and comparing two labels leaves a row for each thing handled", async () => {
  const rosa = await house.comeIn("Rosa");
  await rosa.ask("travel.go", { to: { station } });
  const before = (await rows()).length;
  expect(await rosa.ask("label.open", { station })).toEqual({
    ok: true,
    reply: groceryContent.labels,
  });
  const compared = await rosa.ask("label.compare", {
    station,
    foods: ["yogurt-plain", "yogurt-fruit"],
  });
  expect(compared).toMatchObject({
    ok: true,
    reply: {
      foods: [
        { id: "yogurt-plain", values: { carbohydrateG: 17.2 } },
        { id: "yogurt-fruit", values: { carbohydrateG: 46.7 } },
      ],
    },
  });
  expect((await rows()).slice(before)).toEqual([
    { name: "item.opened", item: "labels", payload: { kind: "product" } },
    {
      name: "item.viewed",
      item: "yogurt-plain",
      payload: { kind: "product", beside: "yogurt-fruit" },
    },
    {
      name: "item.viewed",
      item: "yogurt-fruit",
      payload: { kind: "product", beside: "yogurt-plain" },
    },
  ]);
});

test.each([
  ["a food the shelf has not", ["yogurt-plain", "gold"], "not-found"],
  ["a food beside itself", ["jam", "jam"], "bad-shape"],
] as const)(
  "%s is turned down and leaves no row",
  async (_title, foods, code) => {
    const rosa = await house.comeIn("Rosa");
    await rosa.ask("travel.go", { to: { station } });
    const before = (await rows()).length;
    expect(
      await rosa.ask("label.compare", { station, foods: [foods[0], foods[1]] }),
    ).toMatchObject({ ok: false, code });
    expect((await rows()).length).toBe(before);
  },
);

test("from the plaza no label can be read", async () => {
  const rosa = await house.comeIn("Rosa");
  await rosa.ask("travel.go", { to: { place: "plaza" } });
  expect(await rosa.ask("label.open", { station })).toMatchObject({
    ok: false,
    code: "too-far",
  });
});
