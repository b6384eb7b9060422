import type { TrustedPage } from "../../shared/features/trusted-page.ts";
import {
  accept,
  type Outcome,
  refuse,
} from "../../shared/protocol/refusals.ts";
import { parseStationId } from "../../shared/protocol/station-id.ts";
import type { RequestContext } from "./context.ts";

/** Records that somebody opened one of the web pages that a thing leads to; the browser does the opening. */
export async function followPage(
  context: RequestContext,
  station: string,
  pages: readonly TrustedPage[],
  id: string,
): Promise<Outcome<Record<string, never>>> {
  if (!pages.some((page) => page.id === id)) return refuse("not-found");
  await context.commit((_, record) => {
    record({
      name: "link.followed",
      ...parseStationId(station),
      item: id,
      payload: { kind: "web-page" },
    });
    return {};
  });
  return accept({});
}
