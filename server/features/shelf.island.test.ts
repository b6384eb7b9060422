import { expect, test } from "vitest";
import { QUESTIONS_MAX } from "../../shared/features/shelf/questions.ts";
import { pharmacyContent } from "../../shared/places/pharmacy/content.ts";
import { holdHouse } from "../testing/hold-house.ts";

const station = "pharmacy/shelf";

const house = holdHouse({ rateFactor: 1000 });

async function rows() {
  await house.island.services.recorder.flush();
  return house.island.services.database.db
    .selectFrom("event")
    .select(["name", "item", "payload"])
    .where("station", "=", "shelf")
    .orderBy("seq")
    .execute();
}

async function comeToShelf(name = "Rosa") {
  const person = await house.comeIn(name);
  await person.ask("travel.go", { to: { station } });
  const before = (await rows()).length;
  return { person, newRows: async () => (await rows()).slice(before) };
}

test("looking, following a page and keeping questions leaves exactly a row each, and no words", async () => {
  const { person, newRows } = await comeToShelf();
  expect(await person.ask("shelf.open", { station })).toEqual({
    ok: true,
    reply: { ...pharmacyContent.shelf, questions: [] },
  });
  const lancets = { station, thing: "lancets" };
  await person.ask("shelf.view", lancets);
  await person.ask("shelf.follow", { ...lancets, page: "page-ada-checks" });
  await person.ask("shelf.keep", { ...lancets, ask: 2 });
  // It is on the list already.
  await person.ask("shelf.keep", { ...lancets, ask: 2 });
  const written = await person.ask("shelf.write", {
    station,
    text: "  Can I come on Sunday?  ",
  });
  expect(written).toMatchObject({
    ok: true,
    reply: {
      questions: [
        { id: "lancets.2", thing: "lancets", ask: 2 },
        { text: "Can I come on Sunday?" },
      ],
    },
  });
  await person.ask("shelf.drop", { station, question: "lancets.2" });
  // It is gone already.
  await person.ask("shelf.drop", { station, question: "lancets.2" });
  const opened = await person.ask("shelf.open", { station });
  expect(opened).toMatchObject({
    reply: { questions: [{ text: "Can I come on Sunday?" }] },
  });
  const pharmacy = { kind: "pharmacy" };
  expect(await newRows()).toEqual([
    { name: "item.opened", item: "shelf", payload: pharmacy },
    { name: "item.viewed", item: "lancets", payload: pharmacy },
    {
      name: "link.followed",
      item: "page-ada-checks",
      payload: { kind: "web-page" },
    },
    { name: "note.kept", item: "lancets", payload: { own: false } },
    { name: "note.kept", item: null, payload: { own: true } },
    { name: "note.dropped", item: "lancets", payload: { own: false } },
    { name: "item.opened", item: "shelf", payload: pharmacy },
  ]);
});

test("a list is its person's own", async () => {
  const { person } = await comeToShelf("Rosa");
  await person.ask("shelf.write", { station, text: "Only mine?" });
  const { person: other } = await comeToShelf("Otto");
  expect(await other.ask("shelf.open", { station })).toMatchObject({
    reply: { questions: [] },
  });
});

test("a full list takes nothing more and loses nothing", async () => {
  const { person } = await comeToShelf("Fay");
  for (let count = 0; count < QUESTIONS_MAX; count++)
    await person.ask("shelf.write", { station, text: `Number ${count}?` });
  const { newRows } = await comeToShelf("Fay");
  expect(
    await person.ask("shelf.write", { station, text: "One more?" }),
  ).toMatchObject({ ok: false, code: "list-full" });
  expect(await newRows()).toEqual([]);
});

test("two windows that keep questions at once lose none", async () => {
  const { person } = await comeToShelf("Nora");
  await Promise.all(
    pharmacyContent.shelf.things
      .slice(0, 6)
      .map(({ id }) =>
        person.ask("shelf.keep", { station, thing: id, ask: 1 }),
      ),
  );
  const opened = await person.ask("shelf.open", { station });
  expect(
    opened.ok && (opened.reply as { questions: unknown[] }).questions,
  ).toHaveLength(6);
});

test.each([
  ["a thing the shelf has not", "shelf.view", { thing: "gold" }, "not-found"],
  [
    "a page that another thing leads to",
    "shelf.follow",
    { thing: "meter", page: "page-fda-sharps" },
    "not-found",
  ],
  [
    "a question nobody wrote",
    "shelf.keep",
    { thing: "meter", ask: 3 },
    "bad-shape",
  ],
  ["an empty question", "shelf.write", { text: "   " }, "empty-text"],
  ["a letter", "shelf.write", { text: "a".repeat(201) }, "too-long"],
] as const)(
  "%s is turned down and leaves no row",
  async (_title, name, asked, code) => {
    const { person, newRows } = await comeToShelf();
    expect(await person.ask(name, { station, ...asked })).toMatchObject({
      ok: false,
      code,
    });
    expect(await newRows()).toEqual([]);
  },
);

test("from the plaza nothing can be taken off the shelf", async () => {
  const rosa = await house.comeIn("Rosa");
  await rosa.ask("travel.go", { to: { place: "plaza" } });
  expect(await rosa.ask("shelf.open", { station })).toMatchObject({
    ok: false,
    code: "too-far",
  });
});
