import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Visitor } from "../../testing/visitor.ts";
import { bringClassGuest } from "../testing/bring-class-guest.ts";
import { bringFilm } from "../testing/bring-film.ts";
import { type ClassHouse, openClassHouse } from "../testing/open-class.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

/** What somebody is answered who asks for a film and for its captions. */
async function ask({ cookie }: Visitor, film: string): Promise<number[]> {
  const address = `${house.island.url}/files/films/${film}`;
  const answers = await Promise.all(
    [address, `${address}/captions`].map((each) =>
      fetch(each, { headers: { cookie } }),
    ),
  );
  return answers.map(({ status }) => status);
}
const GIVEN = [200, 200];
const NONE = [404, 404];

test("a guest is given the film that their class shows, and no other, for as long as they may be here", async () => {
  const nora = await house.bring("Nora", "educator");
  const walter = await house.comeIn("Walter");
  const [own, other, put] = [
    await bringFilm(house, nora, "Shoes that fit"),
    await bringFilm(house, nora, "Of another evening"),
    await bringFilm(house, nora, "Only prepared"),
  ];
  await house.start(nora);
  await nora.ask("video.show", { station: other.station });
  await nora.ask("class.end", {});
  const id = await house.start(nora);
  await nora.ask("preparation.save", { class: id, film: put.station });
  const gus = await bringClassGuest(house, "Gus", id);
  for (const { film } of [own, other, put])
    expect(await ask(gus, film)).toEqual(NONE);
  await nora.ask("video.show", { station: own.station });
  expect(await ask(gus, own.film)).toEqual(GIVEN);
  for (const { film } of [other, put])
    expect(await ask(gus, film)).toEqual(NONE);
  // Members see what classes for all have shown.
  expect(await ask(walter, other.film)).toEqual(GIVEN);

  await nora.ask("class.end", {});
  expect(await ask(gus, own.film)).toEqual(GIVEN);
  await house.island.services.database.db
    .updateTable("class")
    .set({ ended_at: new Date(Date.now() - 16 * 60_000) })
    .where("id", "=", id)
    .execute();
  expect(await ask(gus, own.film)).not.toContain(200);
  await gus.leave();
});
