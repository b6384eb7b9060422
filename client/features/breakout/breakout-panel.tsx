import { BellRing, Undo2 } from "lucide";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { isLeading } from "../../interface/may-present.ts";
import { runAction } from "../../interface/run-action.ts";
import { tellTime } from "../../interface/tell-time.ts";
import { askTables, ownTable, peopleAt, tablesHere } from "./breakout-model.ts";
import { OpenForm } from "./open-form.tsx";
import { TableRows } from "./table-rows.tsx";
import { TellAll } from "./tell-all.tsx";

/** For whoever sits at a table: who else does, and the call for help. */
function OwnTable({ app }: { readonly app: App }): VNode {
  const table = ownTable(app);
  const others = peopleAt(app, table).filter(
    ({ id }) => id !== app.live.me.value?.avatar,
  );
  const call = async (): Promise<void> => {
    if (await askTables(app, "breakout.callHelp", {}))
      app.say(app.t("breakout.you-called"));
  };
  return (
    <section class="stack">
      <h3>{app.t("breakout.your-table", { table })}</h3>
      {others.length === 0 && <p>{app.t("breakout.alone")}</p>}
      <ul class="rows">
        {others.map(({ id, name }) => (
          <li key={id} class="row" dir="auto">
            {name}
          </li>
        ))}
      </ul>
      <p class="faint">{app.t("breakout.talk")}</p>
      <Button
        icon={BellRing}
        label={app.t("breakout.call-help")}
        onPress={() => runAction(app, call)}
      />
    </section>
  );
}

/** The tables of the class: for staff all of them, for others their own. */
export function BreakoutPanel({ app }: { readonly app: App }): VNode {
  const shown = tablesHere(app);
  const isStaff = app.live.me.value?.isStaff === true;
  const leads = isLeading(app);
  const bringBack = (isAtOnce: boolean) => (): void =>
    runAction(app, () => askTables(app, "breakout.bringBack", { isAtOnce }));
  if (!shown)
    return leads ? <OpenForm app={app} /> : <p>{app.t("breakout.none")}</p>;
  return (
    <div class="stack">
      {shown.endsAt > 0 && (
        <p>
          {app.t("breakout.until", {
            time: tellTime(shown.endsAt, app.language.value),
          })}
        </p>
      )}
      {!isStaff &&
        (ownTable(app) > 0 ? (
          <OwnTable app={app} />
        ) : (
          <p>{app.t("breakout.you-stay")}</p>
        ))}
      {leads && (
        <div class="button-row">
          <Button
            icon={Undo2}
            kind="primary"
            label={app.t("breakout.bring-back")}
            onPress={bringBack(false)}
          />
          <Button
            label={app.t("breakout.bring-back-now")}
            onPress={bringBack(true)}
          />
        </div>
      )}
      {isStaff && <TableRows app={app} leads={leads} />}
      {isStaff && <TellAll app={app} />}
    </div>
  );
}
