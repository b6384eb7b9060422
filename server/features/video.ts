import * as z from "zod";
import {
  classFilm,
  ClassVideo,
  type video as declaration,
} from "../../shared/features/video.ts";
import { readBroughtFilm } from "../../shared/features/video/brought-film.ts";
import { positionAt } from "../../shared/features/video/position-at.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import type { World } from "./context.ts";
import { everyWhile, LOOK_EVERY_MS } from "./every-while.ts";
import {
  CLASSROOM,
  dropEnded,
  findInClass,
  findPresenting,
} from "./in-class.ts";
import { clearTool, commitTool, restoreTool } from "./keep-tool.ts";
import { listFilms } from "./list-films.ts";
import { sumStudyBytes } from "../classes/sum-study-bytes.ts";
import { readClassFilm } from "./read-class-film.ts";
import { mayHavePlayed } from "./read-film.ts";
import type { ServerFeature } from "./server-feature.ts";
import { createTurnstile } from "./turnstile.ts";
import { dropErasedFilm } from "./video/drop-erased-film.ts";
import { readFilmLimits } from "./video/film-limits.ts";
import { createFilmRoutes } from "./video/film-routes.ts";
import { removeFilm } from "./video/remove-film.ts";
import { createUploadRoute } from "./video/upload-route.ts";

const entryShape = classFilm.extend({
  positionS: z.number(),
  isPlaying: z.boolean(),
  atServerMs: z.number(),
});

const isTimeToLook = everyWhile(LOOK_EVERY_MS);

/** Two quick presses are kept and shown in one order. */
const passOneByOne = createTurnstile();

function show(
  world: World,
  classId: string,
  entry: z.infer<typeof entryShape>,
): void {
  const shown = new ClassVideo();
  shown.assign({ class: classId, ...entry });
  world.state.videos.set(CLASSROOM, shown);
}

/** How a film stands, for the ledger of what was shown. */
const momentOf = ({ film, positionS, isPlaying }: z.infer<typeof entryShape>) =>
  ({ kind: "film", film, positionS, isPlaying }) as const;

/**
 * A film before the class. It is kept as where it stood at one moment of the
 * server's clock, so that late-comers and a restart find it where it is.
 */
export const video: ServerFeature<typeof declaration> = {
  requests: {
    async list(_payload, context) {
      return accept({ films: await listFilms(context) });
    },

    async room(_payload, { config, database, caller }) {
      return accept({
        usedBytes: await sumStudyBytes(database.db, caller.studyId),
        ...readFilmLimits(config),
      });
    },

    async remove({ film: id }, context) {
      const { world } = context;
      const remove = () => removeFilm(id, context);
      return world ? passOneByOne(world, remove) : remove();
    },

    async show({ station }, context) {
      const here = findPresenting(context);
      if (!here.ok) return here;
      const { world, running } = here;
      return passOneByOne(world, async () => {
        const found = await readClassFilm(context, station);
        if (!found) return refuse("not-found");
        const film = classFilm.parse({ ...found, station });
        const entry = {
          ...film,
          positionS: 0,
          isPlaying: false,
          atServerMs: context.nowMs,
        };
        const fact = {
          name: "film.shown",
          item: film.film,
          payload: { station },
        };
        const classId = running.id;
        await commitTool(context, {
          classId,
          tool: "video",
          entry,
          fact,
          shown: momentOf(entry),
        });
        show(world, classId, entry);
        return accept({});
      });
    },

    async steer({ isPlaying, positionS: wantedS }, context) {
      const here = findPresenting(context);
      if (!here.ok) return here;
      const { world, running } = here;
      return passOneByOne(world, async () => {
        const shown = world.state.videos.get(CLASSROOM);
        if (!shown) return refuse("not-found");
        const atServerMs = world.nowMs();
        const film = classFilm.parse(shown.toJSON());
        const positionS = Math.min(
          film.seconds,
          wantedS ?? positionAt(shown, atServerMs),
        );
        const entry = { ...film, positionS, isPlaying, atServerMs };
        const fact = {
          name: "film.steered",
          item: film.film,
          payload: { isPlaying, positionS },
        };
        const classId = running.id;
        await commitTool(context, {
          classId,
          tool: "video",
          entry,
          fact,
          shown: momentOf(entry),
          atMs: atServerMs,
        });
        show(world, classId, entry);
        return accept({});
      });
    },

    async clear(_payload, context) {
      const { world } = context;
      if (!world) return refuse("not-on-island");
      return passOneByOne(world, async () => {
        const item = world.state.videos.get(CLASSROOM)?.film;
        return clearTool(
          context,
          { name: "video", slice: "videos" },
          item === undefined
            ? {}
            : {
                fact: { name: "film.cleared", item },
                shown: { kind: "film-gone" },
              },
        );
      });
    },

    async open(_payload, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      const shown = here.world.state.videos.get(CLASSROOM);
      const found = shown && (await readClassFilm(context, shown.station));
      if (!found) return refuse("not-found");
      const isBrought = readBroughtFilm(shown.station) !== null;
      return accept({ ...found, id: found.film, isBrought });
    },

    clock: async (_payload, { world, nowMs }) =>
      accept({ nowMs: world?.nowMs() ?? nowMs }),

    async progress({ station, segments }, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      const film = await readClassFilm(context, station);
      if (!film) return refuse("not-found");
      if (!mayHavePlayed(film, segments)) return refuse("bad-shape");
      await context.commit((_transaction, record) => {
        record({
          name: "media.progressed",
          class: here.running.id,
          item: film.film,
          source: "client",
          payload: { segments },
        });
        return {};
      });
      return accept({});
    },
  },

  /** With the class its film goes, and with the person who brought it. */
  tick(world, nowMs, database) {
    dropEnded(world, world.state.videos);
    if (world.state.videos.size > 0 && isTimeToLook(world, nowMs))
      return passOneByOne(world, () => dropErasedFilm(world, database));
  },

  restore: (world, database) =>
    restoreTool(world, database, { name: "video", shape: entryShape, show }),

  routes(app, services) {
    const { sendFilm, sendCaptions } = createFilmRoutes(services);
    app.post("/api/films", createUploadRoute(services));
    app.get("/files/films/:film", sendFilm);
    app.get("/files/films/:film/captions", sendCaptions);
  },
};
