import type { film as declaration } from "../../shared/features/film.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { parseStationId } from "../../shared/protocol/station-id.ts";
import { openItem } from "./open-item.ts";
import { mayHavePlayed, readFilm } from "./read-film.ts";
import type { ServerFeature } from "./server-feature.ts";

/** A film at a station. What was seen of it only the browser knows; what can't be is turned down. */
export const film: ServerFeature<typeof declaration> = {
  requests: {
    async open({ station }, context) {
      const content = await readFilm(context, station);
      return openItem(context, station, "video", content, content?.id);
    },

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
      if (!mayHavePlayed(content, segments)) return refuse("bad-shape");
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
