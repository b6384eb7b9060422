import { STARTING_LOOKS } from "../../shared/features/look/starting-looks.ts";
import type { Role } from "../../shared/protocol/roles.ts";
import { createAccount } from "../people/create-account.ts";
import { DEMONSTRATION_CODE } from "../people/seed-demonstration.ts";
import { makeSignInLink } from "../people/sign-in-links.ts";
import { findStudyId } from "../people/studies.ts";
import { keepWhereabouts } from "../people/whereabouts.ts";
import type { Island } from "../start-island.ts";
import { Visitor } from "../testing/visitor.ts";
import { CROWDS, GYM_SEATS, NAMES } from "./crowds.ts";
import { inPlace, type PictureSpot } from "./picture-spot.ts";

const PHOTOGRAPHER = { name: "Rosa", look: "ruth" };
const SLIDE = 3;
/** Who sits in class beside the nurse and the photographer; the third has a question. */
const IN_CLASS = NAMES.slice(0, 10);
const ASKS = 2;

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
  const { db } = database;
  const found = await findStudyId(db, DEMONSTRATION_CODE);
  if (!found) throw new Error("no demonstration study");
  const studyId = found;
  const visitors: Visitor[] = [];

  async function member(
    name: string,
    role: Role,
    look = name.toLowerCase().replace("-", ""),
    type: "person" | "bot" = "bot",
  ): Promise<{ token: string; membershipId: string }> {
    const isLook = STARTING_LOOKS.some(({ id }) => id === look);
    const now = clock.now();
    const { membershipId } = await createAccount(db, recorder, {
      studyId,
      role,
      name,
      type,
      language: "en",
      consentsToActivity: true,
      ...(isLook ? { look } : {}),
      now,
    });
    const { token } = await makeSignInLink(db, membershipId, now, 1);
    return { token, membershipId };
  }

  const place: PictureScene["place"] = (membershipId, { seat = "", ...spot }) =>
    keepWhereabouts(db, [{ membershipId, ...spot, seat, at: clock.now() }]);

  async function bringOne(
    name: string,
    from: PictureSpot,
    role: Role = "participant",
  ): Promise<Visitor> {
    const { token, membershipId } = await member(name, role);
    await place(membershipId, from);
    const visitor = new Visitor(url);
    await visitor.come(token);
    visitors.push(visitor);
    if (from.seat) await visitor.ask("seat.take", { seat: from.seat });
    return visitor;
  }

  async function fillClass(): Promise<void> {
    const lectern = inPlace("classroom", 2.2, -3.6, 342);
    const nurse = await bringOne("Elena", lectern, "educator");
    await nurse.ask("class.start", { title: "First class: healthy eating" });
    const decks = await nurse.ask("deck.list", {});
    const deck = decks.ok ? decks.reply.decks[0]?.id : undefined;
    const station = "classroom/projector";
    if (deck) {
      await nurse.ask("deck.show", { station, deck });
      await nurse.ask("deck.turn", { station, slide: SLIDE });
    }
    for (const [index, name] of IN_CLASS.entries()) {
      const visitor = await bringOne(name, inPlace("classroom", 0, 1));
      await visitor.ask("seat.take", { seat: "any" });
      if (index === ASKS) await visitor.ask("hand.raise", {});
    }
  }

  async function fillGym(): Promise<void> {
    const station = "gym/routine";
    for (const [index, name] of NAMES.entries()) {
      const visitor = await bringOne(name, inPlace("gym", 0, 0.8));
      await visitor.ask("seat.take", { seat: `gym/${GYM_SEATS[index] ?? ""}` });
      const started = await visitor.ask("exercise.start", { station });
      if (!started.ok) await visitor.ask("exercise.join", { station });
    }
  }

  return {
    async bring() {
      await fillClass();
      for (const crowd of CROWDS)
        for (const [index, spot] of crowd.entries())
          await bringOne(NAMES[index] ?? "", spot);
      await fillGym();
    },
    async invite(role) {
      const { name, look } = PHOTOGRAPHER;
      const { token, membershipId } = await member(name, role, look, "person");
      return { link: `${url}/come-in#${token}`, membershipId };
    },
    place,
    async leave() {
      for (const visitor of visitors) await visitor.leave();
    },
  };
}
