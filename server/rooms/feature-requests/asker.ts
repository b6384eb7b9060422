import type { Caller } from "../../engagement/caller.ts";
import type { Study } from "../../features/context.ts";
import type { Islander } from "../islander.ts";
import type { LiveWorld } from "../live-world.ts";

/** Who stands at the gate: found out by the server, never told by the client. */
export interface Asker {
  readonly caller: Caller;
  readonly study: Study;
  readonly world: LiveWorld | null;
  readonly islander: Islander | null;
}
