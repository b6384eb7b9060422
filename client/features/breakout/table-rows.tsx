import type { VNode } from "preact";
import { LifeBuoy, LogIn, LogOut } from "lucide";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import {
  askTables,
  callsOf,
  ownTable,
  peopleAt,
  tablesHere,
} from "./breakout-model.ts";
import { PlacePerson } from "./place-person.tsx";

/** For staff: every table with its people, and the way to it. */
export function TableRows(props: {
  readonly app: App;
  /** Whether this person may put others at tables. */
  readonly leads: boolean;
}): VNode | null {
  const { app, leads } = props;
  const shown = tablesHere(app);
  if (!shown) return null;
  const calls = callsOf(shown);
  const mine = ownTable(app);
  const tables = Array.from({ length: shown.count }, (_, index) => index + 1);
  const rest = peopleAt(app, 0).filter(({ isStaff }) => !isStaff);
  const visit = (table: number) => (): void =>
    runAction(app, () => askTables(app, "breakout.visit", { table }));
  return (
    <ul class="rows">
      {tables.map((table) => (
        <li key={table} class="row">
          <div class="row-text">
            <strong>{app.t("breakout.table", { table })}</strong>
            {calls.includes(table) && (
              <span class="mark">{app.t("breakout.calls")}</span>
            )}
            {peopleAt(app, table).map((person) => (
              <PlacePerson
                key={person.id}
                app={app}
                person={person}
                count={shown.count}
                leads={leads}
              />
            ))}
          </div>
          {mine === table ? (
            <Button
              icon={LogOut}
              label={app.t("breakout.leave")}
              onPress={visit(0)}
            />
          ) : (
            <Button
              icon={calls.includes(table) ? LifeBuoy : LogIn}
              label={app.t("breakout.visit")}
              fullLabel={app.t("breakout.visit-which", { table })}
              onPress={visit(table)}
            />
          )}
        </li>
      ))}
      {rest.length > 0 && (
        <li class="row">
          <div class="row-text">
            <strong>{app.t("breakout.rest")}</strong>
            {rest.map((person) => (
              <PlacePerson
                key={person.id}
                app={app}
                person={person}
                count={shown.count}
                leads={leads}
              />
            ))}
          </div>
        </li>
      )}
    </ul>
  );
}
