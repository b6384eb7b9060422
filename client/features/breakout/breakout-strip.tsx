import { Users } from "lucide";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Icon } from "../../interface/icon.tsx";
import { tellTime } from "../../interface/tell-time.ts";
import { ownTable, peopleAt, tablesHere } from "./breakout-model.ts";

/** The table one sits at, above everything, and when all come back; the warning is read out. */
export function BreakoutStrip({ app }: { readonly app: App }): VNode | null {
  const shown = tablesHere(app);
  if (!shown) return null;
  const table = ownTable(app);
  const names = peopleAt(app, table)
    .filter(({ id }) => id !== app.live.me.value?.avatar)
    .map(({ name }) => name);
  return (
    <div class="strip">
      <Icon node={Users} />
      <strong>
        {table > 0
          ? app.t("breakout.your-table", { table })
          : app.t("breakout.at-tables")}
      </strong>
      {table > 0 && names.length > 0 && (
        <span dir="auto">
          {new Intl.ListFormat(app.language.value).format(names)}
        </span>
      )}
      {shown.endsAt > 0 && !shown.isEnding && (
        <span>
          {app.t("breakout.until", {
            time: tellTime(shown.endsAt, app.language.value),
          })}
        </span>
      )}
      <span role="status">{shown.isEnding && app.t("breakout.ends-soon")}</span>
    </div>
  );
}
