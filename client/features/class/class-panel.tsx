import { useSignal, useSignalEffect, type Signal } from "@preact/signals";
import { CircleStop, GraduationCap, Play } from "lucide";
import type { VNode } from "preact";
import type { ClassSummary } from "../../../shared/features/class.ts";
import type { App } from "../../interface/app.ts";
import { goToClass } from "../../interface/actions/go-to-class.ts";
import { Button } from "../../interface/button.tsx";
import { classAround } from "../../interface/class-around.ts";
import { placeName } from "../../interface/names.ts";
import { runAction } from "../../interface/run-action.ts";
import type { PanelProps } from "../client-feature.ts";
import { PracticeCard } from "../practice/practice-card.tsx";
import { LeadSection } from "./lead-section.tsx";
import { PreparedSection } from "./prepared-section.tsx";
import { RollSection } from "./roll-section.tsx";
import { TripSection } from "./trip-section.tsx";
import { NewClassForm } from "./new-class-form.tsx";
import { tellWhen } from "./tell-when.ts";

type Classes = readonly ClassSummary[] | "loading" | "failed";

async function readClasses(app: App, into: Signal<Classes>): Promise<void> {
  const outcome = await app.request("class.list", {});
  into.value = outcome.ok ? outcome.reply.classes : "failed";
}

async function startClass(
  app: App,
  which: { class: string } | { title: string },
): Promise<void> {
  const outcome = await app.request("class.start", which);
  if (!outcome.ok) app.sayRefusal(outcome);
}

async function endClass(app: App): Promise<void> {
  const outcome = await app.request("class.end", {});
  if (outcome.ok)
    app.say(app.t("class.you-ended", { count: outcome.reply.attended }));
  else app.sayRefusal(outcome);
}

function ClassRow(props: {
  readonly app: App;
  readonly item: ClassSummary;
  readonly mayStart: boolean;
}): VNode {
  const { app, item } = props;
  const isThere = classAround(app) !== "";
  return (
    <li class="row">
      <div class="row-text">
        <strong dir="auto">{item.title}</strong>
        <span class="faint">
          {app.t("class.when", {
            time: tellWhen(item.startsAt, Date.now(), app.language.value),
            minutes: item.minutes,
          })}
          {" · "}
          {app.t(`class.state-${item.state}`)}
          {item.trip !== null &&
            ` · ${app.t("calendar.goes-to", { place: placeName(app, item.trip) })}`}
        </span>
      </div>
      {item.state === "running" && !isThere && (
        <Button
          icon={GraduationCap}
          label={app.t("command.class.go")}
          onPress={() => runAction(app, () => goToClass(app))}
        />
      )}
      {props.mayStart && item.state === "planned" && (
        <Button
          icon={Play}
          label={app.t("class.start")}
          fullLabel={app.t("class.start-which", { title: item.title })}
          onPress={() =>
            runAction(app, () => startClass(app, { class: item.id }))
          }
        />
      )}
    </li>
  );
}

/** Today's classes; those who lead also start and end them here. */
export function ClassPanel({ app }: PanelProps): VNode {
  const classes = useSignal<Classes>("loading");
  const isStaff = app.live.me.value?.isStaff === true;
  const isRunning = app.live.classes.value.size > 0;
  useSignalEffect(() => {
    // Read again whenever a class starts or ends.
    void app.live.classes.value;
    runAction(app, () => readClasses(app, classes));
  });
  const list = classes.value;
  return (
    <>
      {isStaff && isRunning && (
        <Button
          icon={CircleStop}
          kind="primary"
          label={app.t("class.end")}
          onPress={() => runAction(app, () => endClass(app))}
        />
      )}
      <LeadSection app={app} />
      <TripSection app={app} />
      {isStaff &&
        [...app.live.classes.value.values()].map(({ id }) => (
          <PreparedSection key={id} app={app} classId={id} />
        ))}
      {!isStaff && <PracticeCard app={app} />}
      {isStaff &&
        [...app.live.classes.value.keys()].map((place) => (
          <RollSection key={place} app={app} place={place} />
        ))}
      {list === "loading" && <p>{app.t("panel.loading")}</p>}
      {list === "failed" && <p>{app.t("panel.failed")}</p>}
      {typeof list !== "string" && list.length === 0 && (
        <p>{app.t("class.none-today")}</p>
      )}
      {typeof list !== "string" && (
        <ul class="rows">
          {list.map((item) => (
            <ClassRow
              key={item.id}
              app={app}
              item={item}
              mayStart={isStaff && !isRunning}
            />
          ))}
        </ul>
      )}
      {isStaff && !isRunning && (
        <NewClassForm
          app={app}
          onStart={(title) => runAction(app, () => startClass(app, { title }))}
        />
      )}
    </>
  );
}
