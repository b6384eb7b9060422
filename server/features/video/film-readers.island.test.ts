import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Visitor } from "../../testing/visitor.ts";
import { bringFilm } from "../testing/bring-film.ts";
import { type ClassHouse, openClassHouse } from "../testing/open-class.ts";
import { membershipOf, openGroup } from "../testing/open-group.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

/** What somebody is answered who asks for a film, a part of it and its captions. */
async function ask(who: Visitor, film: string): Promise<number[]> {
  const address = `${house.island.url}/files/films/${film}`;
  const { cookie } = who;
  const answers = [
    await fetch(address, { headers: { cookie } }),
    await fetch(address, { headers: { cookie, range: "bytes=0-9" } }),
    await fetch(`${address}/captions`, { headers: { cookie } }),
  ];
  return answers.map(({ status }) => status);
}
const GIVEN = [200, 206, 200];
const NONE = [404, 404, 404];

test("a film is seen by staff, and by those who may come to a class that shows or showed it", async () => {
  const { nora, rosa, walter, id } = await openGroup(house);
  const { film, station } = await bringFilm(house, nora, "What we lost");
  await nora.ask("preparation.save", { class: id, film: station });
  expect(await ask(nora, film)).toEqual(GIVEN);
  expect((await nora.ask("class.start", { class: id })).ok).toBe(true);
  // Prepared is not shown.
  expect(await ask(rosa, film)).toEqual(NONE);
  expect((await nora.ask("video.show", { station })).ok).toBe(true);
  expect(await ask(rosa, film)).toEqual(GIVEN);
  expect(await ask(walter, film)).toEqual(NONE);
  await nora.ask("class.end", {});
  expect(await ask(rosa, film)).toEqual(GIVEN);
  expect(await ask(walter, film)).toEqual(NONE);

  const { db } = house.island.services.database;
  await db
    .deleteFrom("series_member")
    .where("membership_id", "=", await membershipOf(house, "Rosa"))
    .execute();
  expect(await ask(rosa, film)).toEqual(NONE);

  await house.start(nora);
  await nora.ask("video.show", { station });
  expect(await ask(walter, film)).toEqual(GIVEN);
});
