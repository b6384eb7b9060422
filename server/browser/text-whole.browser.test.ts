import { beforeAll, expect, test } from "vitest";
import { GESTURE_KINDS } from "../../shared/features/gesture.ts";
import { recipeSchema } from "../../shared/features/look/recipe.ts";
import { readLook } from "../../shared/features/look/read-look.ts";
import { PLACES } from "../../shared/places/index.ts";
import en from "../../shared/words/en.json" with { type: "json" };
import type { Place, Seat } from "../../shared/places/place.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { holdBrowser } from "./hold-browser.ts";
import { Person } from "./person.ts";
import { word, type WordKey } from "./word.ts";

/** The version is nobody's choice. */
const LOOK_KEYS = Object.keys(recipeSchema.shape).filter((key) => key !== "v");

const island = holdIsland({ rateFactor: 1000 });
const browser = holdBrowser();
beforeAll(async () => {
  // Every gesture in a row is more than a hand makes in a minute.
});

const nameOf = (place: Place): string =>
  word(`place.${place.id}.name` as WordKey);

const seatWords = (seat: Seat): string =>
  seat.row === undefined
    ? word(`seat.${seat.kind}` as WordKey, { number: seat.number })
    : word("seat.inRow", { row: seat.row, number: seat.number });

const comeIn = (name: string): Promise<Person> =>
  Person.comeIn(browser, island, { name, role: "participant", view: "text" });

async function goTo(person: Person, place: Place): Promise<void> {
  const there = person.page.getByRole("group", {
    name: nameOf(place),
    exact: true,
  });
  if (!(await there.isVisible()))
    await person.press("travel.go-where", { place: nameOf(place) });
  await there.waitFor();
}

test("every place, thing and seat of the island is named, described and reached in the text view", async () => {
  const person = await comeIn("Wilma");
  const { page } = person;
  for (const place of PLACES) {
    await goTo(person, place);
    await person.reads(`place.${place.id}.about` as WordKey);
    const things = page.getByRole("region", { name: word("text-view.things") });
    for (const { id } of place.stations) {
      const station = `station.${place.id}.${id}`;
      const thing = word(`${station}.name` as WordKey);
      const row = things.getByRole("listitem").filter({
        has: person.button("things.use-which", { thing }),
      });
      expect(await row.innerText()).toContain(
        word(`${station}.about` as WordKey),
      );
    }
    const seats = page
      .getByRole("region", { name: word("text-view.seats") })
      .getByRole("button");
    expect(await seats.allInnerTexts(), place.id).toEqual(
      place.seats.map((seat) => `${seatWords(seat)}\n${word("seat.free")}`),
    );
    for (let at = 0; at < place.seats.length; at++) {
      // Each is sat down on: from one seat straight to the next.
      await seats.nth(at).click();
      await seats
        .nth(at)
        .filter({ hasText: word("seat.yours") })
        .waitFor();
    }
    if (place.seats.length > 0) await person.use("command.seat.stand");
  }
  expect(person.faults).toEqual([]);
  await person.close();
});

test("every gesture is made in the text view, and told there to whoever stands by", async () => {
  const [wilma, otto] = [await comeIn("Wilma"), await comeIn("Otto")];
  for (const kind of GESTURE_KINDS) {
    await wilma.use(`command.gesture.${kind}` as WordKey);
    await otto.reads(`gesture.they-${kind}` as WordKey, { name: "Wilma" });
  }
  await wilma.use("command.gesture.put-down");
  await otto.page
    .getByText(word("gesture.they-carry", { name: "Wilma" }), { exact: true })
    .waitFor({ state: "hidden" });
  await wilma.close();
  await otto.close();
});

/** What the look in words says of a choice, or that it leaves out what somebody does not have. */
function describeFact(
  key: string,
  choice: string,
): { hasText: RegExp } | { hasNotText: RegExp } {
  const group = word(`look.group.${key}` as WordKey);
  const none = `look.choice.${key}.none`;
  const isLeftOut =
    key !== "hair" && none in en && word(none as WordKey) === choice;
  const fact = word("look.fact", { group, choice: isLeftOut ? "" : choice });
  // A fact stands between dots; one question's words may be the end of another's.
  const whole = new RegExp(`(^|· )${fact}${isLeftOut ? "" : "( ·|$)"}`);
  return isLeftOut ? { hasNotText: whole } : { hasText: whole };
}

test("every choice of the maker is made in the text view with keys alone, said in words, saved, and told to others", async () => {
  const otto = await comeIn("Otto");
  const person = await comeIn("Wilma");
  const { page } = person;
  const { keyboard } = page;
  await (await person.findCommand("command.look.open")).focus();
  await keyboard.press("Enter");
  const parts = page.getByRole("group", { name: word("look.parts") });
  await parts.waitFor();
  await page.getByText(word("look.in-words")).click();
  const inWords = page.locator(".look-words p");

  const asked = new Set<string>();
  const count = await parts.getByRole("button").count();
  for (let part = 0; part < count; part++) {
    await parts.getByRole("button").nth(part).press("Enter");
    const groups = page.getByRole("radiogroup");
    for (let at = 0; at < (await groups.count()); at++) {
      const group = groups.nth(at);
      const radios = group.getByRole("radio");
      const key = ((await radios.first().getAttribute("name")) ?? "").slice(5);
      asked.add(key);
      const choices = await radios.count();
      expect(choices, key).toBeGreaterThan(1);
      if ((await group.locator("input:checked").count()) === 0) {
        await radios.first().focus();
        await keyboard.press("Space");
      }
      await group.locator("input:checked").focus();
      // Once round by arrow, and on to the second: what hangs on it can then be asked.
      for (let turn = 0; turn < 2 * choices; turn++) {
        await keyboard.press("ArrowDown");
        await group.locator("input:checked:focus").waitFor();
        const label = group.locator("label:has(input:checked)");
        const said = ((await label.textContent()) ?? "").trim();
        expect(said, key).not.toBe("");
        await inWords.filter(describeFact(key, said)).waitFor();
        if (turn >= choices && (await radios.nth(1).isChecked())) break;
      }
    }
  }
  expect([...asked].toSorted()).toEqual(LOOK_KEYS.toSorted());

  await person.press("look.surprise");
  await person.press("look.save");
  await person.reads("look.saved");
  const look = [
    ...(island.services.worlds.get(island.studyId)?.state.avatars.values() ??
      []),
  ].find(({ name }) => name === "Wilma")?.look;
  const hair = readLook(look ?? "")?.hair ?? "";
  await otto.page
    .getByRole("listitem")
    .filter({ hasText: "Wilma" })
    .filter({
      hasText: word("look.fact", {
        group: word("look.group.hair"),
        choice: word(`look.choice.hair.${hair}` as WordKey),
      }),
    })
    .first()
    .waitFor();
  expect(person.faults).toEqual([]);
  await person.close();
  await otto.close();
});
