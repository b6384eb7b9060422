import type { deck as declaration } from "../../shared/features/deck.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { isStaff } from "../../shared/protocol/roles.ts";
import { parseStationId } from "../../shared/protocol/station-id.ts";
import { sumStudyBytes } from "../classes/sum-study-bytes.ts";
import { readTopic } from "../content/read-topic.ts";
import type { RequestContext, World } from "./context.ts";
import { addTopic } from "./deck/add-topic.ts";
import { annotateDeck } from "./deck/annotate-deck.ts";
import { dropErasedDecks } from "./deck/drop-erased-decks.ts";
import { findDeck, listDecks } from "./deck/deck-records.ts";
import { keepSlide } from "./deck/keep-slide.ts";
import { listLastShown } from "./deck/list-last-shown.ts";
import { listSlides } from "./deck/slide-records.ts";
import { readDeckLimits } from "./deck/deck-limits.ts";
import { mayReadDeck } from "./deck/may-read-deck.ts";
import { offerTopics } from "./deck/offer-topics.ts";
import { describeShowing, pointAt, putOnScreen } from "./deck/on-screen.ts";
import { putUpPrepared } from "./deck/put-up-prepared.ts";
import { readTopicParts } from "./deck/read-topic-parts.ts";
import { removeDeck } from "./deck/remove-deck.ts";
import { createTurnstile } from "./turnstile.ts";
import { createSlideRoute } from "./deck/slide-route.ts";
import { createUploadRoute } from "./deck/upload-route.ts";
import { everyWhile, LOOK_EVERY_MS } from "./every-while.ts";
import { refusePresenting } from "./in-class.ts";
import type { ServerFeature } from "./server-feature.ts";

/** What was left on a screen longer ago is not brought back. */
const SCREEN_KEPT_MS = 6 * 3_600_000;

/** The classes that ran at the last tick, by place. */
const runningBefore = new WeakMap<World, ReadonlyMap<string, string>>();

/** A class that began longer ago, and is only seen now, has its screen as it was left. */
const JUST_BEGUN_MS = 10_000;

const isTimeToLook = everyWhile(LOOK_EVERY_MS);

const passOneByOne = createTurnstile();

/** Only the presenter changes the screen while a class runs. */
const refuseAt = ({ avatar }: RequestContext, world: World, station: string) =>
  refusePresenting(world, parseStationId(station).place, avatar);

const momentOf = ({ caller, nowMs }: RequestContext) => ({
  studyId: caller.studyId,
  nowMs,
});

/**
 * The slides on a screen, the same for everybody. What is shown is committed
 * first and changed in the live state after that, one request after the other,
 * so that log and screen never tell different stories.
 */
export const deck: ServerFeature<typeof declaration> = {
  requests: {
    async list(_payload, { config, database, caller }) {
      const { caps, quotaBytes } = readDeckLimits(config);
      return accept({
        decks: await listDecks(database.db, caller.studyId),
        room: {
          usedBytes: await sumStudyBytes(database.db, caller.studyId),
          quotaBytes,
          maxFileBytes: caps.maxBytes,
        },
      });
    },

    async read({ deck: id }, context) {
      const { database, caller } = context;
      const found = await findDeck(database.db, caller.studyId, id);
      if (!found || !(await mayReadDeck(database.db, caller, id)))
        return refuse("not-found");
      const isForStaff = isStaff(caller.role);
      return accept({
        deck: found,
        slides: await listSlides(database.db, id, isForStaff),
        ...(await readTopicParts(found.of, isForStaff, context)),
      });
    },

    async topics() {
      return accept({ topics: offerTopics() });
    },

    async addTopic({ topic, language }, context) {
      const text = readTopic(topic, language);
      return text === null ? refuse("not-found") : addTopic(text, context);
    },

    annotate: ({ deck: id, slide, description, notes }, context) =>
      annotateDeck({ id, slide, description, notes }, context),

    remove: ({ deck: id }, context) => removeDeck(id, context),

    async show({ station, deck: id }, context) {
      const { world, database, caller } = context;
      if (!world) return refuse("not-on-island");
      return passOneByOne(world, async () => {
        const refusal = refuseAt(context, world, station);
        if (refusal) return refusal;
        const found = await findDeck(database.db, caller.studyId, id);
        if (!found) return refuse("not-found");
        const { title, slideCount } = found;
        const reply = await context.commit(async (transaction, record) => {
          const showing = describeShowing(world, station);
          const payload = { deck: id, slide: 1 };
          record({ name: "slide.shown", ...showing, payload });
          await keepSlide(transaction, momentOf(context), showing, payload);
          return { slide: 1, slideCount };
        });
        putOnScreen(world, station, { deck: id, title, ...reply });
        return accept(reply);
      });
    },

    async turn({ station, slide }, context) {
      const { world } = context;
      if (!world) return refuse("not-on-island");
      return passOneByOne(world, async () => {
        const refusal = refuseAt(context, world, station);
        if (refusal) return refusal;
        const projector = world.state.projectors.get(station);
        if (!projector || slide > projector.slideCount)
          return refuse("not-found");
        const reply = await context.commit(async (transaction, record) => {
          const showing = describeShowing(world, station);
          const payload = { deck: projector.deck, slide };
          record({ name: "slide.shown", ...showing, payload });
          await keepSlide(transaction, momentOf(context), showing, payload);
          return { slide };
        });
        projector.slide = reply.slide;
        pointAt(projector, null);
        return accept(reply);
      });
    },

    async point({ station, at }, context) {
      const { world } = context;
      if (!world) return refuse("not-on-island");
      const refusal = refuseAt(context, world, station);
      if (refusal) return refusal;
      const projector = world.state.projectors.get(station);
      if (!projector) return refuse("not-found");
      pointAt(projector, at);
      return accept({});
    },

    async close({ station }, context) {
      const { world } = context;
      if (!world) return refuse("not-on-island");
      return passOneByOne(world, async () => {
        const refusal = refuseAt(context, world, station);
        if (refusal) return refusal;
        const isShowing = world.state.projectors.has(station);
        await context.commit(async (transaction, record) => {
          if (!isShowing) return {};
          const showing = describeShowing(world, station);
          record({ name: "slide.cleared", ...showing });
          await keepSlide(transaction, momentOf(context), showing, null);
          return {};
        });
        world.state.projectors.delete(station);
        return accept({});
      });
    },
  },

  /** With the class its slides come to the screen, and go from it. */
  tick(world, nowMs, database) {
    const before = runningBefore.get(world) ?? new Map<string, string>();
    const now = new Map<string, string>();
    for (const [place, running] of world.state.classes)
      now.set(place, running.id);
    runningBefore.set(world, now);
    const begun = [...world.state.classes].find(
      ([place, running]) =>
        before.get(place) !== running.id &&
        nowMs - running.startedAt < JUST_BEGUN_MS,
    );
    for (const station of Array.from(world.state.projectors.keys())) {
      const at = parseStationId(station);
      const ended = before.get(at.place);
      if (ended === undefined || now.has(at.place)) continue;
      world.state.projectors.delete(station);
      world.record(null, { name: "slide.cleared", ...at, class: ended });
    }
    const looks = world.state.projectors.size > 0 && isTimeToLook(world, nowMs);
    if (begun || looks)
      return passOneByOne(world, async () => {
        if (begun) await putUpPrepared(world, begun, database);
        if (looks) await dropErasedDecks(world, database);
      });
  },

  async restore(world, database) {
    const since = new Date(world.nowMs() - SCREEN_KEPT_MS);
    const left = await listLastShown(database.db, world.study.id, since);
    for (const { station, deck: id, slide } of left) {
      const found = await findDeck(database.db, world.study.id, id);
      if (found && slide <= found.slideCount)
        putOnScreen(world, station, {
          deck: id,
          title: found.title,
          slide,
          slideCount: found.slideCount,
        });
    }
  },

  routes(app, services) {
    app.post("/api/decks", createUploadRoute(services));
    app.get("/files/slides/:deck/:number", createSlideRoute(services));
  },
};
