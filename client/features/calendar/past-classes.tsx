import { CalendarPlus } from "lucide";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { calendarOf } from "./calendar-model.ts";
import { repeatClass } from "./class-deeds.tsx";
import { ReportView } from "./report-view.tsx";
import { tellStart } from "./tell-start.ts";

/** The classes of the last week, for those who lead: what came of each, and the same again. */
export function PastClasses({ app }: { readonly app: App }): VNode | null {
  const read = calendarOf(app).listed.value;
  if (typeof read === "string") return null;
  const past = read.classes
    .filter(({ state }) => state === "ended")
    .toReversed();
  return (
    <section class="stack">
      <h2>{app.t("calendar.past")}</h2>
      {past.length === 0 && <p>{app.t("calendar.none-past")}</p>}
      <ul class="rows">
        {past.map((each) => (
          <li key={each.id} class="row">
            <div class="row-text">
              <span>{tellStart(each.startsAt, app.language.value)}</span>
              <strong dir="auto">{each.title}</strong>
              <ReportView app={app} each={each} />
            </div>
            <Button
              icon={CalendarPlus}
              label={app.t("calendar.again")}
              fullLabel={app.t("calendar.again-which", { title: each.title })}
              onPress={() => runAction(app, () => repeatClass(app, each))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
