import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { may } from "../../shared/access/may.ts";
import type { RequestName } from "../../shared/protocol/requests.ts";
import { CLOSE_REMOVED } from "../../shared/protocol/close-codes.ts";
import { enterClassroom } from "../features/testing/open-class.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";
import { bringGuest, makeThings } from "./testing/people-of-all-roles.ts";
import { SAMPLES, type Things } from "./testing/request-samples.ts";

const STATION = "classroom/projector";
const NOT_ALLOWED = { ok: false, code: "not-allowed" };

/** What staff alone may ask, but not participants or guests. */
const OF_STAFF = (Object.keys(SAMPLES) as RequestName[]).filter(
  (name) => may("educator", name) && !may("guest", name),
);

const island = holdIsland({ rateFactor: 100_000 });
let things: Things;
let nora: Visitor;
let guest: Visitor;

beforeAll(async () => {
  const made = await makeThings(island, island.studyId, "Plates");
  things = made.things;
  nora = made.owner;
  await enterClassroom(nora);
  guest = await bringGuest(island, "Dita");
  await nameForClass();
  expect((await nora.ask("class.start", { class: things.class })).ok).toBe(
    true,
  );
  await nora.ask("deck.show", { station: STATION, deck: things.deck });
  await enterClassroom(guest);
});
afterAll(async () => {
  await guest?.leave();
  await nora?.leave();
});

const findMembership = () =>
  island.services.database.db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .select("membership.id")
    .where("account.name", "=", "Dita")
    .executeTakeFirstOrThrow();

async function nameForClass(): Promise<void> {
  const { id } = await findMembership();
  await island.services.database.db
    .insertInto("class_guest")
    .values({ class_id: things.class, membership_id: id })
    .execute();
}

async function ask(name: RequestName): Promise<unknown> {
  const { body } = await guest.post(`/api/do/${name.replace(".", "/")}`, {
    id: randomUUID(),
    payload: (SAMPLES[name] as (things: Things) => unknown)(things),
    via: guest.via,
    clientAt: Date.now(),
  });
  return body;
}

const presenter = () =>
  nora.room?.state.classes.get("classroom")?.presenter ?? "";

async function handOver(): Promise<void> {
  const { avatar } = guest.standing;
  expect(await nora.ask("class.handOver", { avatar })).toEqual({
    ok: true,
    reply: { name: "Dita" },
  });
  await waitUntil(() => presenter() === avatar, "the guest leads");
}

test("without the presenter's place a guest may do nothing that is for staff", async () => {
  for (const name of OF_STAFF)
    expect(await ask(name), name).toEqual(NOT_ALLOWED);
});

test("with it a guest turns slides and may do what presents, and nothing else that is for staff", async () => {
  await handOver();
  const turn = { station: STATION, slide: 1 };
  expect((await guest.ask("deck.turn", turn)).ok).toBe(true);
  expect(await nora.ask("deck.turn", turn)).toEqual({
    ok: false,
    code: "not-presenter",
  });
  const rest = OF_STAFF.filter((name) => name !== "class.handOver");
  for (const name of rest) {
    const answer = await ask(name);
    if (may("presenting-guest", name))
      expect(answer, name).not.toMatchObject({ code: "not-allowed" });
    else expect(answer, name).toEqual(NOT_ALLOWED);
  }
  expect(rest.filter((name) => may("presenting-guest", name))).toContain(
    "whiteboard.write",
  );
});

test("a guest gives the place back, and staff take it back at any time", async () => {
  const { avatar } = nora.standing;
  expect((await guest.ask("class.handOver", { avatar })).ok).toBe(true);
  expect(await ask("deck.turn")).toEqual(NOT_ALLOWED);
  await handOver();
  const eli = await island.invite("educator", "Eli");
  const other = new Visitor(island.url);
  await other.come(eli.token);
  await enterClassroom(other);
  expect((await other.ask("class.takeLead", {})).ok).toBe(true);
  expect(await ask("deck.turn")).toEqual(NOT_ALLOWED);
  const back = { avatar: nora.standing.avatar };
  expect((await other.ask("class.handOver", back)).ok).toBe(true);
  await other.leave();
});

test("the place ends with the guest's access", async () => {
  await handOver();
  await island.services.database.db
    .updateTable("membership")
    .set({ left_at: island.services.clock.now() })
    .where("id", "=", (await findMembership()).id)
    .execute();
  await waitUntil(() => guest.closeCode === CLOSE_REMOVED, "the guest is out");
  expect((await nora.ask("class.takeLead", {})).ok).toBe(true);
  const { avatar } = guest.standing;
  expect(await nora.ask("class.handOver", { avatar })).toMatchObject({
    ok: false,
  });
});
