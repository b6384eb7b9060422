import { expect, test } from "vitest";
import { TOPICS } from "../../shared/curriculum/topics.ts";
import { bookstoreContent } from "../../shared/places/bookstore/content.ts";
import { holdHouse } from "../testing/hold-house.ts";

const station = "bookstore/books";
const book = "book-plate";

const house = holdHouse({ rateFactor: 1000 });

async function rows() {
  await house.island.services.recorder.flush();
  return house.island.services.database.db
    .selectFrom("event")
    .select(["name", "item", "payload"])
    .where("station", "=", "books")
    .orderBy("seq")
    .execute();
}

async function comeToBooks(name = "Rosa") {
  const person = await house.comeIn(name);
  await person.ask("travel.go", { to: { station } });
  const before = (await rows()).length;
  return { person, newRows: async () => (await rows()).slice(before) };
}

test("reading, a bookmark and a page of the web leave exactly a row each", async () => {
  const { person, newRows } = await comeToBooks();
  expect(await person.ask("book.open", { station })).toEqual({
    ok: true,
    reply: { ...bookstoreContent.books, marks: [] },
  });
  const read = await person.ask("book.read", { station, book, language: "es" });
  expect(read).toMatchObject({
    ok: true,
    reply: { language: "es", reviewedBy: null },
  });
  await person.ask("book.bookmark", { station, book, leaf: 3 });
  const finished = { station, book, isRead: true };
  expect(await person.ask("book.finish", finished)).toEqual({
    ok: true,
    reply: { mark: { book, leaf: 3, isRead: true } },
  });
  await person.ask("book.bookmark", { station, book, leaf: null });
  const page = "page-usda-myplate";
  await person.ask("book.follow", { station, book, page });
  expect(await person.ask("book.open", { station })).toMatchObject({
    reply: { marks: [{ book, leaf: null, isRead: true }] },
  });
  const kind = "book";
  expect(await newRows()).toEqual([
    { name: "item.opened", item: "books", payload: { kind } },
    { name: "item.opened", item: book, payload: { kind } },
    { name: "bookmark.put", item: book, payload: { leaf: 3 } },
    { name: "book.finished", item: book, payload: { read: true } },
    { name: "bookmark.put", item: book, payload: { leaf: null } },
    { name: "link.followed", item: page, payload: { kind: "web-page" } },
    { name: "item.opened", item: "books", payload: { kind } },
  ]);
});

test.each([
  ["book-plate", "ko", "ko"],
  ["book-medicine", "ko", "en"],
  ["book-medicine", "es", "es"],
] as const)("%s asked for in %s comes in %s", async (id, asked, expected) => {
  const { person } = await comeToBooks();
  const read = { station, book: id, language: asked };
  expect(await person.ask("book.read", read)).toMatchObject({
    ok: true,
    reply: { language: expected },
  });
});

test("every book can be read in English and Spanish, without the class's own frame", async () => {
  const { person } = await comeToBooks();
  const unwell = /not an emergency service|no es un servicio de emergencia/;
  for (const { books } of bookstoreContent.books.shelves)
    for (const { id } of books)
      for (const language of ["en", "es"] as const) {
        const outcome = await person.ask("book.read", {
          station,
          book: id,
          language,
        });
        if (!outcome.ok) throw new Error(`${id} in ${language}`);
        expect(outcome.reply).toMatchObject({ language });
        const { leaves } = outcome.reply as {
          leaves: { sources: string[]; lines: string[] }[];
        };
        expect(leaves.length).toBeGreaterThan(4);
        expect(JSON.stringify(leaves)).not.toMatch(unwell);
        for (const leaf of leaves)
          expect(leaf.sources.length).toBeGreaterThan(0);
      }
});

test("every class of the curriculum is a book on the shelf of what it teaches first", () => {
  const shelved = bookstoreContent.books.shelves.flatMap(
    ({ behaviour, books }) =>
      books.map(({ id, topic }) => `${behaviour} ${id} ${topic}`),
  );
  const taught = TOPICS.map(
    ({ id, behaviours }) => `${behaviours[0]} book-${id} ${id}`,
  );
  expect(shelved.toSorted()).toEqual(taught.toSorted());
});

test("a bookmark is its person's own", async () => {
  const { person } = await comeToBooks("Rosa");
  await person.ask("book.bookmark", { station, book, leaf: 2 });
  const { person: other } = await comeToBooks("Otto");
  expect(await other.ask("book.open", { station })).toMatchObject({
    reply: { marks: [] },
  });
});

test.each([
  ["a book the store has not", "book.read", { book: "gold", language: "en" }],
  [
    "a page that another book leads to",
    "book.follow",
    { book, page: "page-cdc-low" },
  ],
  ["a bookmark in no book", "book.bookmark", { book: "gold", leaf: 1 }],
  ["no book as read", "book.finish", { book: "gold", isRead: true }],
] as const)(
  "%s is turned down and leaves no row",
  async (_title, name, asked) => {
    const { person, newRows } = await comeToBooks();
    expect(await person.ask(name, { station, ...asked })).toMatchObject({
      ok: false,
      code: "not-found",
    });
    expect(await newRows()).toEqual([]);
  },
);

test("from the plaza no book can be read", async () => {
  const rosa = await house.comeIn("Rosa");
  await rosa.ask("travel.go", { to: { place: "plaza" } });
  expect(await rosa.ask("book.open", { station })).toMatchObject({
    ok: false,
    code: "too-far",
  });
});
