import type { RequestContext } from "../context.ts";

/** Tells everybody on the island to read their calendar again. */
export function tellChanged({ world }: RequestContext): void {
  world?.tell("calendar.changed", {});
}
