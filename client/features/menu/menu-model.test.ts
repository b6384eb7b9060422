import { beforeEach, expect, test } from "vitest";
import { restaurantContent } from "../../../shared/places/restaurant/content.ts";
import { accept, refuse } from "../../../shared/protocol/refusals.ts";
import { fakeApp, type FakeApp } from "./fake-app.ts";
import { createMenuModel, type MenuModel } from "./menu-model.ts";

const station = "restaurant/menu";
const content = restaurantContent.menu;
const [friedChicken, roastChicken, tacos, bibimbap, halfRice] = content.dishes;
if (!friedChicken || !roastChicken || !tacos || !bibimbap || !halfRice)
  throw new Error("the menu is too short for these tests");
const ordered = {
  dishes: [{ id: tacos.id, values: tacos.values }],
  plate: tacos.values,
  orderedAt: 1,
};

let fake: FakeApp;
let model: MenuModel;
const answer = (outcome: unknown) =>
  fake.answers.push(Promise.resolve(outcome));

beforeEach(async () => {
  fake = fakeApp();
  model = createMenuModel(fake.app, station);
  answer(accept({ ...content, lastPlate: null }));
  await model.open();
  fake.asked.length = 0;
});

test("the menu opens at the list, with the plate of the last visit", async () => {
  answer(accept({ ...content, lastPlate: ordered }));
  await model.open();
  expect(model.status.value).toBe("open");
  expect(model.content.value).toEqual(content);
  expect(model.lastPlate.value).toEqual(ordered);
  model.showLastPlate();
  expect(model.page.value).toMatchObject({ name: "ordered", isNew: false });
});

test("a menu that can't be opened says why, and can be tried again", async () => {
  answer(refuse("too-far"));
  await model.open();
  expect(model.status.value).toBe("failed");
  expect(fake.said).toEqual(["refusal.too-far"]);
  answer(accept({ ...content, lastPlate: null }));
  await model.open();
  expect(model.status.value).toBe("open");
});

test("a dish is shown before the server answers, and taken back when it refuses", async () => {
  answer(refuse("too-far"));
  const looking = model.look(tacos);
  expect(model.page.value).toEqual({ name: "dish", dish: tacos });
  await looking;
  expect(model.page.value).toEqual({ name: "list" });
  expect(fake.said).toEqual(["refusal.too-far"]);
});

test("a late refusal leaves alone what the person has gone on to", async () => {
  answer(refuse("too-far"));
  const looking = model.look(tacos);
  model.showPlate();
  await looking;
  expect(model.page.value).toEqual({ name: "plate" });
});

test("the first dish of a comparison asks nothing of the server, the second does", async () => {
  await model.compare(bibimbap);
  expect(fake.asked).toEqual([]);
  answer(accept({ dishes: [bibimbap, halfRice] }));
  await model.compare(halfRice);
  expect(model.page.value).toEqual({
    name: "compare",
    dishes: [bibimbap, halfRice],
  });
  expect(fake.asked).toEqual([
    {
      name: "menu.compare",
      payload: { station, dishes: [bibimbap.id, halfRice.id] },
    },
  ]);
});

test("choosing the same dish twice lets go of it", async () => {
  await model.compare(bibimbap);
  await model.compare(bibimbap);
  expect(model.comparing.value).toBeNull();
  expect(fake.asked).toEqual([]);
});

test("a plate takes four dishes and says so at the fifth", () => {
  for (const dish of content.dishes.slice(0, 5)) model.togglePlate(dish);
  expect(model.plate.value).toEqual(content.dishes.slice(0, 4));
  expect(fake.said.at(-1)).toBe("menu.plate-full 4");
  model.togglePlate(friedChicken);
  expect(model.plate.value).toEqual([roastChicken, tacos, bibimbap]);
});

test("an order goes out once, and the plate comes from the server", async () => {
  model.togglePlate(tacos);
  answer(accept(ordered));
  await Promise.all([model.order(), model.order()]);
  expect(fake.asked).toEqual([
    { name: "menu.order", payload: { station, dishes: [tacos.id] } },
  ]);
  expect(model.page.value).toEqual({
    name: "ordered",
    plate: ordered,
    isNew: true,
  });
  expect(model.plate.value).toEqual([]);
});

test("a refused order leaves the plate as it was", async () => {
  model.togglePlate(tacos);
  answer(refuse("not-saved"));
  await model.order();
  expect(model.plate.value).toEqual([tacos]);
  expect(model.isOrdering.value).toBe(false);
  expect(fake.said.at(-1)).toBe("refusal.not-saved");
});

test("an empty plate is not ordered", async () => {
  await model.order();
  expect(fake.asked).toEqual([]);
});
