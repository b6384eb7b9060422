import type { SliceFacts } from "../../../shared/protocol/state.ts";
import type {
  OutcomeOf,
  PayloadOf,
} from "../../../shared/protocol/requests.ts";
import type { App, AvatarFacts } from "../../interface/app.ts";
import { classAround, peopleInClass } from "../../interface/class-around.ts";
import { ownAvatar } from "../../interface/names.ts";

/** The tables of the class one is in; `undefined` where there are none. */
export const tablesHere = (app: App): SliceFacts<"breakouts"> | undefined =>
  app.live.breakouts.value.get(classAround(app));

/** The table one sits at; 0 for none. */
export const ownTable = (app: App): number => ownAvatar(app)?.table ?? 0;

/** The people of the class who sit at a table, or with 0 at none; by name. */
export function peopleAt(app: App, table: number): AvatarFacts[] {
  return peopleInClass(app, classAround(app))
    .filter((each) => each.table === table)
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The tables that wait for help, the first that called first. */
export const callsOf = (shown: SliceFacts<"breakouts">): readonly number[] =>
  JSON.parse(shown.calls) as number[];

type TableRequest =
  | "breakout.open"
  | "breakout.place"
  | "breakout.visit"
  | "breakout.callHelp"
  | "breakout.bringBack";

/** Asks something about tables and says it where it is turned down; @returns whether it was done. */
export async function askTables<N extends TableRequest>(
  app: App,
  name: N,
  payload: PayloadOf<N>,
): Promise<boolean> {
  const outcome: OutcomeOf<N> = await app.request(name, payload);
  if (!outcome.ok) app.sayRefusal(outcome);
  return outcome.ok;
}
