import type { BoardLine } from "../../../shared/features/whiteboard.ts";
import type { App } from "../../interface/app.ts";
import { currentPlace } from "../../interface/names.ts";

/** The whiteboard of the class one is in. */
export interface BoardHere {
  readonly isShown: boolean;
  readonly lines: readonly BoardLine[];
}

/** What stands on the whiteboard here; `undefined` where there is none. */
export function boardHere(app: App): BoardHere | undefined {
  const facts = app.live.whiteboards.value.get(currentPlace(app)?.id ?? "");
  return (
    facts && {
      isShown: facts.isShown,
      lines: JSON.parse(facts.lines) as BoardLine[],
    }
  );
}
