import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { restaurantContent } from "../../shared/places/restaurant/content.ts";
import { menu } from "./menu.ts";
import {
  openTestMenu,
  TEST_STATION as station,
  type TestMenu,
} from "./menu/open-test-menu.ts";

const at = { place: "restaurant", station: "menu" };
const { open, view, compare, order } = menu.requests;

let restaurant: TestMenu;
const makeContext = () => restaurant.makeContext();
const readThings = () =>
  restaurant.database.db.selectFrom("thing").selectAll().execute();

beforeAll(async () => {
  restaurant = await openTestMenu();
});
afterAll(() => restaurant.database.close());
beforeEach(async () => {
  restaurant.facts = [];
  restaurant.content = restaurantContent.menu;
  restaurant.nowMs += 60_000;
  await restaurant.database.db.deleteFrom("thing").execute();
});

test("opening the menu gives all dishes and leaves one row", async () => {
  const outcome = await open({ station }, makeContext());
  expect(outcome).toEqual({
    ok: true,
    reply: { ...restaurantContent.menu, lastPlate: null },
  });
  expect(restaurant.facts).toEqual([
    { name: "item.opened", ...at, item: "menu", payload: { kind: "menu" } },
  ]);
});

test("opening a dish gives its values and leaves one row", async () => {
  const outcome = await view({ station, dish: "fish-tacos" }, makeContext());
  expect(outcome).toMatchObject({
    ok: true,
    reply: { dish: { id: "fish-tacos", values: { carbohydrateG: 44.5 } } },
  });
  expect(restaurant.facts).toEqual([
    {
      name: "item.viewed",
      ...at,
      item: "fish-tacos",
      payload: { kind: "food" },
    },
  ]);
});

test("comparing two dishes leaves a row for each of them", async () => {
  const outcome = await compare(
    { station, dishes: ["bibimbap", "bibimbap-half-rice"] },
    makeContext(),
  );
  expect(outcome).toMatchObject({
    ok: true,
    reply: { dishes: [{ id: "bibimbap" }, { id: "bibimbap-half-rice" }] },
  });
  expect(
    restaurant.facts.map(({ name, item, payload }) => [name, item, payload]),
  ).toEqual([
    ["item.viewed", "bibimbap", { kind: "food", beside: "bibimbap-half-rice" }],
    ["item.viewed", "bibimbap-half-rice", { kind: "food", beside: "bibimbap" }],
  ]);
});

test("an order is added up, kept as one plate, and leaves a row for each dish", async () => {
  const context = makeContext();
  const dishes = ["tofu-vegetables", "lemon-tea"];
  const outcome = await order({ station, dishes }, context);
  expect(outcome).toMatchObject({
    ok: true,
    reply: {
      dishes: [{ id: "tofu-vegetables" }, { id: "lemon-tea" }],
      plate: { carbohydrateG: 60.9, energyKcal: 573, sodiumMg: 771 },
      orderedAt: restaurant.nowMs,
    },
  });
  const things = await readThings();
  expect(things).toMatchObject([
    {
      study_id: restaurant.caller.studyId,
      membership_id: restaurant.caller.membershipId,
      kind: "food",
      item: "plate",
      from_place: "restaurant",
      from_station: "menu",
      client_event_id: context.requestId,
      obtained_at: new Date(restaurant.nowMs),
    },
  ]);
  const plate = things[0]?.id;
  expect(restaurant.facts).toEqual([
    {
      name: "item.ordered",
      ...at,
      item: "tofu-vegetables",
      payload: { kind: "food", plate, carbohydrateG: 58.9 },
    },
    {
      name: "item.ordered",
      ...at,
      item: "lemon-tea",
      payload: { kind: "food", plate, carbohydrateG: 2 },
    },
  ]);
});

test("the last plate is shown again on the next visit, as it was served", async () => {
  await order({ station, dishes: ["apple-pie"] }, makeContext());
  restaurant.nowMs += 86_400_000;
  const ordered = await order({ station, dishes: ["bibimbap"] }, makeContext());
  restaurant.content = {
    ...restaurantContent.menu,
    dishes: restaurantContent.menu.dishes.slice(0, 1),
  };
  restaurant.nowMs += 86_400_000;
  const outcome = await open({ station }, makeContext());
  expect(outcome.ok && outcome.reply.lastPlate).toEqual(
    ordered.ok && ordered.reply,
  );
  expect(outcome).toMatchObject({
    reply: { lastPlate: { plate: { fibreG: null, carbohydrateG: 74.2 } } },
  });
});

test("a plate kept in another shape is passed over", async () => {
  await order({ station, dishes: ["apple-pie"] }, makeContext());
  await restaurant.database.db
    .updateTable("thing")
    .set({ detail: "{}" })
    .execute();
  const outcome = await open({ station }, makeContext());
  expect(outcome).toMatchObject({ ok: true, reply: { lastPlate: null } });
});

test.each([
  {
    what: "looking at an unknown dish",
    ask: () => view({ station, dish: "pizza" }, makeContext()),
  },
  {
    what: "comparing with an unknown dish",
    ask: () =>
      compare({ station, dishes: ["bibimbap", "pizza"] }, makeContext()),
  },
  {
    what: "ordering an unknown dish",
    ask: () => order({ station, dishes: ["bibimbap", "pizza"] }, makeContext()),
  },
  {
    what: "opening a menu without content",
    ask: () => open({ station: "dock/menu" }, makeContext()),
  },
])("$what is refused and leaves nothing", async ({ ask }) => {
  expect(await ask()).toEqual({ ok: false, code: "not-found" });
  expect(restaurant.facts).toEqual([]);
  expect(await readThings()).toHaveLength(0);
});

test("a menu of the wrong shape is an error, not a menu", async () => {
  restaurant.content = { dishes: [], source: "" };
  await expect(open({ station }, makeContext())).rejects.toThrow();
  expect(restaurant.facts).toEqual([]);
});

test("when the plate can't be kept, no row says that it was ordered", async () => {
  const context = makeContext();
  await order({ station, dishes: ["bibimbap"] }, context);
  restaurant.facts = [];
  const again = order({ station, dishes: ["fish-tacos"] }, context);
  await expect(again).rejects.toThrow();
  expect(restaurant.facts).toEqual([]);
  expect(await readThings()).toHaveLength(1);
});
