import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { RunningClass } from "../../../shared/features/class.ts";
import { beginLead } from "../class/lead.ts";
import type { LiveAvatar, RequestContext, World } from "../context.ts";
import type { Caller } from "../../engagement/caller.ts";
import { deck } from "../deck.ts";
import { addDeck } from "./add-deck.ts";
import { readDeckLimits } from "./deck-limits.ts";
import {
  openTestContext,
  openTestWorld,
} from "./fixtures/open-test-context.ts";
import { openTestStudy, type TestStudy } from "./fixtures/open-test-study.ts";
import { writePages } from "./fixtures/write-pdf.ts";

const STATION = "classroom/projector";

let study: TestStudy;
let educator: Caller;
let deckId: string;
let world: World;
let context: RequestContext;

beforeAll(async () => {
  study = await openTestStudy();
  educator = await study.addMember("educator");
  const added = await addDeck({
    ...study,
    membershipId: educator.membershipId,
    title: "Plates",
    bytes: writePages(3),
    limits: readDeckLimits(study.config),
  });
  if (!added.ok) throw new Error(added.code);
  deckId = added.deck.id;
});
afterAll(() => study.close());

beforeEach(() => {
  world = openTestWorld(study);
  context = openTestContext(study, educator, world);
});

const { list, read, show, turn, close } = deck.requests;
const shown = (of: World = world) => of.state.projectors.get(STATION)?.toJSON();
const NOT_POINTED = { pointX: 255, pointY: 255 };

async function readLog() {
  const rows = await study.database.db
    .selectFrom("event")
    .select(["name", "place", "station", "class", "payload"])
    .orderBy("seq", "desc")
    .limit(2)
    .execute();
  return rows.toReversed();
}

describe("the decks of a study", () => {
  it("are listed and read with their slides", async () => {
    const listed = await list({}, context);
    expect(listed).toMatchObject({
      ok: true,
      reply: { decks: [{ id: deckId, title: "Plates", slideCount: 3 }] },
    });
    const opened = await read({ deck: deckId }, context);
    expect(opened).toMatchObject({
      ok: true,
      reply: {
        slides: [1, 2, 3].map((number) => ({
          number,
          image: `/files/slides/${deckId}/${number}`,
          widthPx: 1280,
          heightPx: 720,
          text: "Hello",
        })),
      },
    });
  });

  it("do not exist for another study", async () => {
    const stranger = await study.addMember("educator", await study.addStudy());
    const theirs = { ...context, caller: stranger };
    expect(await list({}, theirs)).toMatchObject({ reply: { decks: [] } });
    const notFound = { ok: false, code: "not-found" };
    expect(await read({ deck: deckId }, theirs)).toEqual(notFound);
    const showing = { station: STATION, deck: deckId };
    expect(await show(showing, theirs)).toEqual(notFound);
    expect(shown()).toBeUndefined();
  });
});

describe("the screen", () => {
  it("shows the first slide, turns, and is cleared", async () => {
    const running = new RunningClass();
    running.id = randomUUID();
    world.state.classes.set("classroom", running);
    await study.database.db
      .insertInto("class")
      .values({
        id: running.id,
        study_id: study.studyId,
        place: "classroom",
        title: "Plates",
        starts_at: new Date(),
        minutes: 60,
      })
      .execute();
    const { membershipId } = educator;
    beginLead(running, {
      host: membershipId,
      presenter: membershipId,
      keptMs: 0,
    });
    context = { ...context, avatar: { caller: educator } as LiveAvatar };

    const at = { place: "classroom", station: "projector", class: running.id };
    await show({ station: STATION, deck: deckId }, context);
    expect(shown()).toEqual({
      deck: deckId,
      title: "Plates",
      slide: 1,
      slideCount: 3,
      ...NOT_POINTED,
    });
    await turn({ station: STATION, slide: 3 }, context);
    expect(shown()).toMatchObject({ slide: 3 });
    expect(await readLog()).toEqual([
      { name: "slide.shown", ...at, payload: { deck: deckId, slide: 1 } },
      { name: "slide.shown", ...at, payload: { deck: deckId, slide: 3 } },
    ]);
    await close({ station: STATION }, context);
    expect(shown()).toBeUndefined();
    expect((await readLog()).at(-1)).toEqual({
      name: "slide.cleared",
      ...at,
      payload: {},
    });
  });

  it("refuses a slide that the deck does not have", async () => {
    await show({ station: STATION, deck: deckId }, context);
    const outcome = await turn({ station: STATION, slide: 4 }, context);
    expect(outcome).toEqual({ ok: false, code: "not-found" });
    expect(shown()).toMatchObject({ slide: 1 });
  });

  it("refuses to turn while nothing is on it", async () => {
    const outcome = await turn({ station: STATION, slide: 1 }, context);
    expect(outcome).toEqual({ ok: false, code: "not-found" });
  });

  it("ends with the slide that was asked for last", async () => {
    await show({ station: STATION, deck: deckId }, context);
    const order = [2, 3, 1, 3, 2];
    await Promise.all(
      order.map((slide) => turn({ station: STATION, slide }, context)),
    );
    expect(shown()).toMatchObject({ slide: 2 });
  });

  it("stays as it is when the turn cannot be saved", async () => {
    await show({ station: STATION, deck: deckId }, context);
    const failing: RequestContext = {
      ...context,
      commit: () => Promise.reject(new Error("disk full")),
    };
    await expect(turn({ station: STATION, slide: 2 }, failing)).rejects.toThrow(
      "disk full",
    );
    expect(shown()).toMatchObject({ slide: 1 });
    expect(await turn({ station: STATION, slide: 3 }, context)).toMatchObject({
      ok: true,
    });
  });
});

describe("the screen after a restart", () => {
  it("shows the slide that was up", async () => {
    await show({ station: STATION, deck: deckId }, context);
    await turn({ station: STATION, slide: 2 }, context);
    const after = openTestWorld(study);
    await deck.restore?.(after, study.database, study.config);
    expect(shown(after)).toEqual(shown());
  });

  it("stays empty when it had been cleared", async () => {
    await show({ station: STATION, deck: deckId }, context);
    await close({ station: STATION }, context);
    const after = openTestWorld(study);
    await deck.restore?.(after, study.database, study.config);
    expect(shown(after)).toBeUndefined();
  });
});
