import {
  filmContent,
  type film as declaration,
  type FilmContent,
} from "../../shared/features/film.ts";
import { findStation } from "../../shared/places/find-place.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { parseStationId } from "../../shared/protocol/station-id.ts";
import type { RequestContext } from "./context.ts";
import { openItem } from "./open-item.ts";
import type { ServerFeature } from "./server-feature.ts";

/** A player may run a little past the end it was told. */
const END_TOLERANCE_S = 1;

async function readFilm(
  context: RequestContext,
  station: string,
): Promise<FilmContent | null> {
  if (findStation(station)?.station.feature !== "film") return null;
  const content = await context.readContent(station);
  return content === null ? null : filmContent.parse(content);
}

/** A film at a station. What was seen of it only the browser knows; what can't be is turned down. */
export const film: ServerFeature<typeof declaration> = {
  requests: {
    open: async ({ station }, context) =>
      openItem(context, station, "video", await readFilm(context, station)),

    async play({ station }, context) {
      const content = await readFilm(context, station);
      if (!content) return refuse("not-found");
      await context.commit((_, record) => {
        record({
          name: "item.played",
          ...parseStationId(station),
          item: content.id,
          payload: { kind: "video" },
        });
        return {};
      });
      return accept({});
    },

    async progress({ station, segments }, context) {
      const content = await readFilm(context, station);
      if (!content) return refuse("not-found");
      const endS = content.seconds + END_TOLERANCE_S;
      if (segments.some(([, to]) => to > endS)) return refuse("bad-shape");
      await context.commit((_, record) => {
        record({
          name: "media.progressed",
          ...parseStationId(station),
          item: content.id,
          source: "client",
          payload: { segments },
        });
        return {};
      });
      return accept({});
    },
  },
};
