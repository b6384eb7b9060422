import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { allowErasure } from "../../storage/allow-erasure.ts";
import { inTransaction } from "../../storage/write.ts";
import { type Visitor, waitUntil } from "../../testing/visitor.ts";
import { eraseByName } from "../testing/erase-by-name.ts";
import { bringFilm } from "../testing/bring-film.ts";
import { type ClassHouse, openClassHouse } from "../testing/open-class.ts";
import { openGroup } from "../testing/open-group.ts";
import { plantDeck } from "../testing/plant-deck.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

/** Whether somebody is given a picture of a deck, and a film. */
async function reads(
  who: Visitor,
  { deck, film }: { readonly deck: string; readonly film: string },
): Promise<boolean[]> {
  const answers = await Promise.all(
    [`slides/${deck}/1`, `films/${film}`].map((path) =>
      fetch(`${house.island.url}/files/${path}`, {
        headers: { cookie: who.cookie },
      }),
    ),
  );
  return answers.map(({ status }) => status === 200);
}

/** A group that was shown a deck and a film, and one who may not come to it. */
async function showBoth() {
  const { nora, rosa, walter, id } = await openGroup(house);
  const bringer = await house.bring("Bruno", "educator");
  const { film, station } = await bringFilm(house, bringer, "Beans");
  const { studyId } = house;
  const deck = await plantDeck(house.island, {
    studyId,
    title: "Plates",
    slideCount: 2,
  });
  await nora.ask("class.start", { class: id });
  await nora.ask("deck.show", { station: "classroom/projector", deck });
  await nora.ask("video.show", { station });
  return { nora, rosa, walter, id, deck, film };
}

test("what was shown is read on after the log has let its rows go, and by nobody else than before", async () => {
  const { nora, rosa, walter, id, ...both } = await showBoth();
  await nora.ask("recording.start", {});
  await nora.ask("recording.stop", {});
  await nora.ask("class.end", {});
  const { database, recorder } = house.island.services;
  await recorder.flush();
  await inTransaction(database, async (transaction) => {
    await allowErasure(transaction);
    await transaction
      .deleteFrom("event")
      .where("study_id", "=", house.studyId)
      .execute();
  });
  expect(await reads(rosa, both)).toEqual([true, true]);
  expect(await reads(walter, both)).toEqual([false, false]);
  expect(await rosa.ask("recording.read", { class: id })).toMatchObject({
    reply: {
      moments: [
        { kind: "begin" },
        { kind: "slide", deck: both.deck, slide: 1 },
        { kind: "film", film: both.film },
      ],
    },
  });
});

test("with the person who brought them they are gone for everybody", async () => {
  const { nora, rosa, ...both } = await showBoth();
  await nora.ask("class.end", {});
  expect(await reads(rosa, both)).toEqual([true, true]);
  for (const name of ["Bruno", "Maker"]) await eraseByName(house, name);
  expect(await reads(rosa, both)).toEqual([false, false]);
  expect(await reads(nora, both)).toEqual([false, false]);
});

test("what is up or prepared goes at once with the person who brought it, and the presenter is told", async () => {
  const { nora, rosa, id, deck, film } = await showBoth();
  await nora.ask("preparation.save", { class: id, film: `study/${film}` });
  await waitUntil(() => nora.shown.videos.size === 1, "the film is up");
  for (const name of ["Bruno", "Maker"]) await eraseByName(house, name);
  await waitUntil(() => nora.shown.videos.size === 0, "the film is down");
  await waitUntil(() => nora.shown.projectors.size === 0, "the deck is down");
  const told = () => nora.notices.map(({ name }) => name);
  await waitUntil(() => told().includes("video.removed"), "told of the film");
  await waitUntil(() => told().includes("deck.removed"), "told of the deck");
  expect(JSON.stringify(nora.notices)).not.toContain("Beans");
  expect(await nora.ask("preparation.read", { class: id })).toMatchObject({
    reply: { prepared: { film: null } },
  });
  expect(await reads(rosa, { deck, film })).toEqual([false, false]);
  await house.comeUpAgain();
  const again = await house.bring("Again", "educator");
  expect(again.shown.videos.size + again.shown.projectors.size).toBe(0);
});
