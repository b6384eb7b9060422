import { findPlace } from "../../shared/places/find-place.ts";
import type { PlaceId } from "../../shared/places/place.ts";
import type { Role } from "../../shared/protocol/roles.ts";
import { STARTING_LOOKS } from "../../shared/features/look/starting-looks.ts";
import { createAccount } from "../people/create-account.ts";
import { DEMONSTRATION_CODE } from "../people/seed-demonstration.ts";
import { makeSignInLink } from "../people/sign-in-links.ts";
import { findStudyId } from "../people/studies.ts";
import { keepWhereabouts } from "../people/whereabouts.ts";
import type { Island } from "../start-island.ts";
import { Visitor } from "../testing/visitor.ts";
import { inPlace, type PictureSpot } from "./views.ts";

/** Who sits and stands about; names as people have them. */
const IN_CLASS = [
  "Ruth",
  "Min-jun",
  "Walter",
  "Amina",
  "Marcus",
  "Joan",
  "Diego",
  "Grace",
];
const ABOUT = ["Harpreet", "Tess", "Bill", "Linh"];
const EVERYBODY = [...IN_CLASS, ...ABOUT];
const IN_GYM: readonly [name: string, seat: string][] = [
  ["Rosa", "m1"],
  ["Walter", "m2"],
  ["Amina", "m3"],
  ["Joan", "c1"],
  ["Diego", "m5"],
];
/** Places where everybody takes any free seat; who finds none stands. */
const SEATED_IN: readonly PlaceId[] = [
  "hall",
  "restaurant",
  "grocery",
  "bookstore",
  "pharmacy",
  "garden",
  "beach",
];
const PEOPLE_IN_A_PLACE = 11;
const SPOTS: readonly PictureSpot[] = [
  { x: -1.2, z: 5.2, headingRad: 0.9, place: "plaza" },
  { x: 0.1, z: 6, headingRad: -2.1, place: "plaza" },
  { x: -5.5, z: 2, headingRad: 1.8, place: "plaza" },
  { x: 4.6, z: 3.2, headingRad: 3.6, place: "plaza" },
];

/** The people of the pictures, and how to bring the photographer in. */
export interface PictureScene {
  /** Fills the demonstration: a class with a nurse, people on the plaza and in every place. */
  bring(): Promise<void>;
  invite(role: Role): Promise<{ link: string; membershipId: string }>;
  place(membershipId: string, from: PictureSpot): Promise<void>;
  leave(): Promise<void>;
}

/** Readies the demonstration for pictures; nobody is there yet. */
export async function prepareScene(island: Island): Promise<PictureScene> {
  const { database, recorder, clock, url } = island;
  const studyId = await findStudyId(database.db, DEMONSTRATION_CODE);
  if (!studyId) throw new Error("no demonstration study");
  const visitors: Visitor[] = [];

  const member = async (
    name: string,
    role: Role,
    type: "person" | "bot" = "bot",
  ): Promise<{ token: string; membershipId: string }> => {
    const look = STARTING_LOOKS.find(
      ({ id }) => id === name.toLowerCase().replace("-", ""),
    );
    const { membershipId } = await createAccount(database.db, recorder, {
      studyId,
      role,
      name,
      type,
      language: "en",
      consentsToActivity: true,
      ...(look ? { look: look.id } : {}),
      now: clock.now(),
    });
    const link = await makeSignInLink(
      database.db,
      membershipId,
      clock.now(),
      1,
    );
    return { token: link.token, membershipId };
  };
  const place: PictureScene["place"] = (membershipId, { seat = "", ...spot }) =>
    keepWhereabouts(database.db, [
      { membershipId, ...spot, seat, at: clock.now() },
    ]);
  const bringOne = async (
    name: string,
    role: Role,
    from: PictureSpot | null,
  ): Promise<Visitor> => {
    const { token, membershipId } = await member(name, role);
    if (from) await place(membershipId, from);
    const visitor = new Visitor(url);
    await visitor.come(token);
    visitors.push(visitor);
    return visitor;
  };

  const fill = async (id: PlaceId): Promise<void> => {
    const arrivals = findPlace(id)?.arrivals ?? [];
    for (let index = 0; index < PEOPLE_IN_A_PLACE; index += 1) {
      const name = EVERYBODY[index % EVERYBODY.length] ?? "";
      const spot = arrivals[index % arrivals.length];
      const visitor = await bringOne(
        name,
        "participant",
        spot ? inPlace(id, spot.x, spot.z, spot.turnDeg) : null,
      );
      await visitor.ask("seat.take", { seat: "any" });
    }
  };

  const bring = async (): Promise<void> => {
    const nurse = await bringOne("Elena", "educator", {
      x: 9.6,
      z: -25.2,
      headingRad: 5.9,
      place: "classroom",
    });
    await nurse.ask("class.start", { title: "First class: healthy eating" });
    const decks = await nurse.ask("deck.list", {});
    const deck = decks.ok ? decks.reply.decks[0]?.id : undefined;
    const station = "classroom/projector";
    if (deck) {
      await nurse.ask("deck.show", { station, deck });
      await nurse.ask("deck.turn", { station, slide: 3 });
    }
    for (const [index, name] of IN_CLASS.entries()) {
      const visitor = await bringOne(name, "participant", {
        x: 6,
        z: -18,
        headingRad: Math.PI,
        place: "classroom",
      });
      await visitor.ask("seat.take", { seat: "any" });
      if (index === 2) await visitor.ask("hand.raise", {});
    }
    for (const [index, name] of ABOUT.entries())
      await bringOne(name, "participant", SPOTS[index] ?? null);

    for (const [name, seat] of IN_GYM) {
      const visitor = await bringOne(name, "participant", {
        x: 20,
        z: 0.6,
        headingRad: Math.PI / 2,
        place: "gym",
      });
      await visitor.ask("seat.take", { seat: `gym/${seat}` });
      const station = "gym/routine";
      const started = await visitor.ask("exercise.start", { station });
      if (!started.ok) await visitor.ask("exercise.join", { station });
    }

    for (const id of SEATED_IN) await fill(id);
  };

  return {
    bring,
    async invite(role) {
      const { token, membershipId } = await member("Rosa", role, "person");
      return { link: `${url}/come-in#${token}`, membershipId };
    },
    place,
    async leave() {
      for (const visitor of visitors) await visitor.leave();
    },
  };
}
