import * as z from "zod";
import {
  ClassVideo,
  type video as declaration,
} from "../../shared/features/video.ts";
import { positionAt } from "../../shared/features/video/position-at.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import type { World } from "./context.ts";
import {
  CLASSROOM,
  dropEnded,
  findInClass,
  findPresenting,
} from "./in-class.ts";
import { clearTool, commitTool, restoreTool } from "./keep-tool.ts";
import { listFilms } from "./list-films.ts";
import { mayHavePlayed, readFilm } from "./read-film.ts";
import type { ServerFeature } from "./server-feature.ts";
import { createTurnstile } from "./turnstile.ts";

const entryShape = z.object({
  station: z.string(),
  film: z.string(),
  seconds: z.number(),
  positionS: z.number(),
  isPlaying: z.boolean(),
  atServerMs: z.number(),
});

/** Two quick presses are kept and shown in one order. */
const passOneByOne = createTurnstile();

function show(
  world: World,
  classId: string,
  entry: z.infer<typeof entryShape>,
): void {
  const shown = new ClassVideo();
  shown.class = classId;
  shown.station = entry.station;
  shown.film = entry.film;
  shown.seconds = entry.seconds;
  shown.positionS = entry.positionS;
  shown.isPlaying = entry.isPlaying;
  shown.atServerMs = entry.atServerMs;
  world.state.videos.set(CLASSROOM, shown);
}

/**
 * A film before the class. It is kept as where it stood at one moment of the
 * server's clock, so that late-comers and a restart find it where it is.
 */
export const video: ServerFeature<typeof declaration> = {
  requests: {
    async list(_payload, context) {
      return accept({ films: await listFilms(context) });
    },

    async show({ station }, context) {
      const here = findPresenting(context);
      if (!here.ok) return here;
      const { world, running } = here;
      const film = await readFilm(context, station);
      if (!film) return refuse("not-found");
      return passOneByOne(world, async () => {
        const entry = {
          station,
          film: film.id,
          seconds: film.seconds,
          positionS: 0,
          isPlaying: false,
          atServerMs: context.nowMs,
        };
        const fact = {
          name: "film.shown",
          item: film.id,
          payload: { station },
        };
        const classId = running.id;
        await commitTool(context, { classId, tool: "video", entry, fact });
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
        const { station, film, seconds } = shown;
        const positionS = Math.min(
          seconds,
          wantedS ?? positionAt(shown, atServerMs),
        );
        const entry = {
          station,
          film,
          seconds,
          positionS,
          isPlaying,
          atServerMs,
        };
        const fact = {
          name: "film.steered",
          item: film,
          payload: { isPlaying, positionS },
        };
        const classId = running.id;
        await commitTool(context, { classId, tool: "video", entry, fact });
        show(world, classId, entry);
        return accept({});
      });
    },

    async clear(_payload, context) {
      const { world } = context;
      if (!world) return refuse("not-on-island");
      return passOneByOne(world, async () => {
        const item = world.state.videos.get(CLASSROOM)?.film;
        const fact = item === undefined ? item : { name: "film.cleared", item };
        return clearTool(context, { name: "video", slice: "videos" }, fact);
      });
    },

    async open(_payload, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      const shown = here.world.state.videos.get(CLASSROOM);
      const film = shown && (await readFilm(context, shown.station));
      return film ? accept(film) : refuse("not-found");
    },

    clock: async (_payload, { world, nowMs }) =>
      accept({ nowMs: world?.nowMs() ?? nowMs }),

    async progress({ station, segments }, context) {
      const here = findInClass(context);
      if (!here.ok) return here;
      const film = await readFilm(context, station);
      if (!film) return refuse("not-found");
      if (!mayHavePlayed(film, segments)) return refuse("bad-shape");
      await context.commit((_transaction, record) => {
        record({
          name: "media.progressed",
          class: here.running.id,
          item: film.id,
          source: "client",
          payload: { segments },
        });
        return {};
      });
      return accept({});
    },
  },

  /** With the class its film goes. */
  tick: (world) => dropEnded(world, world.state.videos),

  restore: (world, database) =>
    restoreTool(world, database, { name: "video", shape: entryShape, show }),
};
