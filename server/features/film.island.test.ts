import { expect, test } from "vitest";
import { gymContent } from "../../shared/places/gym/content.ts";
import { holdHouse } from "../testing/hold-house.ts";

const STATION = "gym/film";

const house = holdHouse({ rateFactor: 1000 });

async function rows() {
  await house.island.services.recorder.flush();
  return house.island.services.database.db
    .selectFrom("event")
    .select(["name", "item", "source", "payload"])
    .where("item", "=", gymContent.film.id)
    .orderBy("seq")
    .execute();
}

test("opening, playing and what was seen leave one row each", async () => {
  const rosa = await house.comeIn("Rosa");
  const station = STATION;
  await rosa.ask("travel.go", { to: { station } });
  expect(await rosa.ask("film.open", { station })).toMatchObject({
    ok: true,
    reply: { id: "gentle-stretch", seconds: 90 },
  });
  await rosa.ask("film.play", { station });
  await rosa.ask("travel.go", { to: { place: "plaza" } });
  const seen = { station, segments: [[0, 12.5] as [number, number]] };
  expect(await rosa.ask("film.progress", seen)).toMatchObject({ ok: true });
  const of = { item: "gentle-stretch", source: "server" };
  expect(await rows()).toEqual([
    { ...of, name: "item.opened", payload: { kind: "video" } },
    { ...of, name: "item.played", payload: { kind: "video" } },
    {
      ...of,
      name: "media.progressed",
      source: "client",
      payload: { segments: [[0, 12.5]] },
    },
  ]);
});

test.each([
  ["more than there is", [[0, 3600]], "bad-shape"],
  ["a part that ends before it begins", [[20, 10]], "bad-shape"],
  ["no number", [[0, Number.NaN]], "bad-shape"],
  ["very many parts", Array.from({ length: 21 }, () => [0, 1]), "bad-shape"],
] as const)("nobody has seen %s", async (_, segments, code) => {
  const rosa = await house.comeIn("Rosa");
  expect(
    await rosa.ask("film.progress", {
      station: STATION,
      segments: segments as unknown as [number, number][],
    }),
  ).toEqual({ ok: false, code });
});

test("a station that shows no film has none", async () => {
  const rosa = await house.comeIn("Rosa");
  const seen = {
    station: "gym/routine",
    segments: [[0, 1] as [number, number]],
  };
  expect(await rosa.ask("film.progress", seen)).toEqual({
    ok: false,
    code: "not-found",
  });
});
