import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { pickFromShelf, readBook, useShelf } from "./practice-acts.ts";
import { readLog } from "./read-log.ts";
import type { Look } from "./rounds.ts";

const island = holdIsland();
const browser = holdBrowser();

const SIZES = {
  desk: { size: { width: 1024, height: 640 } },
  phone: { isPhone: true },
} as const;

/** Gathers what stands in anybody's way, and keeps pictures where they are asked for. */
function createLook(
  { page }: Person,
  title: string,
): { look: Look; found: string[] } {
  const found: string[] = [];
  return {
    found,
    async look(state) {
      const tooWide = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      if (Number(tooWide) > 0) found.push(`${state}: too wide`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations)
        found.push(`${state}: ${id}: ${nodes.map(({ html }) => html).join()}`);
      const folder = process.env["PICTURES_TO"];
      if (folder !== undefined)
        await page.screenshot({
          path: `${folder}/${title}-${state.replaceAll(/\W+/g, "-")}.png`,
        });
    },
  };
}

/** What somebody leaves at the pharmacy and the bookstore, sorted. */
const rowsOf = (via: string): string[] =>
  [
    "item.opened pharmacy/shelf shelf kind=pharmacy",
    "item.viewed pharmacy/shelf lancets kind=pharmacy",
    "note.kept pharmacy/shelf lancets own=false",
    "link.followed pharmacy/shelf page-ada-checks kind=web-page",
    "note.kept pharmacy/shelf own=true",
    "item.opened bookstore/books books kind=book",
    "item.opened bookstore/books book-plate kind=book",
    "bookmark.put bookstore/books book-plate leaf=2",
    "book.finished bookstore/books book-plate read=true",
  ]
    .map((row) => `${row} via=${via}+keyboard`)
    .toSorted();

test.each([
  { name: "Rosa", view: "3d", on: "desk" },
  { name: "Rita", view: "text", on: "desk" },
  { name: "Ruth", view: "3d", on: "phone" },
  { name: "Ruby", view: "text", on: "phone" },
] as const)(
  "$name uses the shelf and reads a book by keyboard alone in the $view view of a $on",
  async ({ name, view, on }) => {
    const person = await Person.comeIn(browser, island, {
      name,
      role: "participant",
      view,
      ...SIZES[on],
    });
    const { context } = person;
    // The web is not there where this is tried.
    await context.route(
      (url) => !url.href.startsWith(island.url),
      (route) => route.fulfill({ body: "elsewhere" }),
    );
    const { look, found } = createLook(person, `${view}-${on}`);
    await useShelf(person, look);
    await readBook(person, look);
    expect(found).toEqual([]);
    await person.close();
    const { rows } = await readLog(island);
    const done = (rows[name] ?? []).filter((row) =>
      / (pharmacy\/shelf|bookstore\/books) /.test(row),
    );
    expect(done).toEqual(rowsOf(view));
    expect(person.faults).toEqual([]);
  },
);

test("a thing can be taken from the shelf in the picture itself", async () => {
  const person = await Person.comeIn(browser, island, {
    name: "Raul",
    role: "participant",
    view: "3d",
    ...SIZES.desk,
  });
  const { look, found } = createLook(person, "picked");
  await pickFromShelf(person, look);
  expect(found).toEqual([]);
  await person.close();
  const { rows } = await readLog(island);
  const viewed = (rows["Raul"] ?? []).filter((row) =>
    row.startsWith("item.viewed"),
  );
  expect(viewed).toEqual([
    "item.viewed pharmacy/shelf meter kind=pharmacy via=3d+keyboard",
    "item.viewed pharmacy/shelf strips kind=pharmacy via=3d+pointer",
  ]);
});
