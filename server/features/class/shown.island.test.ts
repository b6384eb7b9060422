import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeEndLines } from "../../people/erase-end-lines.ts";
import { eraseAccount } from "../../people/erase-account.ts";
import { allowErasure } from "../../storage/allow-erasure.ts";
import { inTransaction } from "../../storage/write.ts";
import type { Visitor } from "../../testing/visitor.ts";
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
  const { database, recorder, config, files, clock } = house.island.services;
  const bringers = await database.db
    .selectFrom("account")
    .innerJoin("membership", "membership.account_id", "account.id")
    .select("account.id")
    .where("membership.study_id", "=", house.studyId)
    .where("account.name", "in", ["Bruno", "Maker"])
    .execute();
  for (const { id } of bringers)
    await eraseAccount(
      {
        database,
        files,
        dataDir: config.dataDir,
        now: () => clock.now(),
        endLines: makeEndLines(recorder),
      },
      id,
      { by: "operator", actor: "operator" },
    );
  expect(await reads(rosa, both)).toEqual([false, false]);
  expect(await reads(nora, both)).toEqual([false, false]);
});
