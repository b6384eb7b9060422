import { useId } from "preact/hooks";
import type { VNode } from "preact";
import type { App, AvatarFacts } from "../../interface/app.ts";
import { runAction } from "../../interface/run-action.ts";
import { askTables } from "./breakout-model.ts";

/** One person of a table; whoever leads can put them at another. */
export function PlacePerson(props: {
  readonly app: App;
  readonly person: AvatarFacts;
  readonly count: number;
  readonly leads: boolean;
}): VNode {
  const { app, person, count, leads } = props;
  const id = useId();
  if (!leads || person.isStaff) return <span dir="auto">{person.name}</span>;
  const tables = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <span>
      <label for={id} dir="auto">
        {person.name}
      </label>{" "}
      <select
        id={id}
        value={person.table}
        onChange={({ currentTarget: { value } }) =>
          runAction(app, () =>
            askTables(app, "breakout.place", {
              avatar: person.id,
              table: Number(value),
            }),
          )
        }
      >
        <option value={0}>{app.t("breakout.no-table")}</option>
        {tables.map((table) => (
          <option key={table} value={table}>
            {app.t("breakout.table", { table })}
          </option>
        ))}
      </select>
    </span>
  );
}
