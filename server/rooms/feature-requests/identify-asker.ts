import type { Identity } from "../../../shared/access/grants.ts";
import { identityOf } from "../../engagement/caller.ts";
import { findPresenting } from "../../features/in-class.ts";
import type { Asker } from "./asker.ts";

/**
 * Who stands at the gate, for the table of access. A guest who was handed the
 * class may do what presents it, for as long as they have it.
 */
export function identifyAsker({ caller, world, islander }: Asker): Identity {
  const who = identityOf(caller);
  if (who !== "guest") return who;
  const isPresenting = findPresenting({ world, avatar: islander }).ok;
  return isPresenting ? "presenting-guest" : who;
}
