import type { VNode } from "preact";
import type { RollEntry } from "../../../shared/features/class.ts";
import type { App } from "../../interface/app.ts";
import { tellRollEntry } from "./tell-roll-entry.ts";

/** People of a class by name, each with how they are there. */
export function RollRows(props: {
  readonly app: App;
  readonly people: readonly RollEntry[];
}): VNode {
  const { app, people } = props;
  return (
    <ul class="rows">
      {people.map((each, index) => (
        <li key={index} class="row">
          <strong dir="auto">{each.name}</strong>
          <span class={each.state === "away" ? "problem" : "faint"}>
            {tellRollEntry(app, each)}
          </span>
        </li>
      ))}
    </ul>
  );
}
