import { Check, GraduationCap, Play, X } from "lucide";
import type { VNode } from "preact";
import {
  isFull,
  isOpen,
  type Occurrence,
} from "../../../shared/features/calendar/occurrence.ts";
import type { App } from "../../interface/app.ts";
import { goToClass } from "../../interface/actions/go-to-class.ts";
import { Button } from "../../interface/button.tsx";
import { placeName } from "../../interface/names.ts";
import { runAction } from "../../interface/run-action.ts";
import { tellTime } from "../../interface/tell-time.ts";
import { createFetchedPanel } from "../fetched-panel.tsx";
import { answerClass, calendarOf } from "./calendar-model.ts";
import { startClass } from "./start-class.ts";
import { tellStart } from "./tell-start.ts";

interface Props {
  readonly app: App;
  readonly each: Occurrence;
}

/** Most who come see only when it is. */
const ClassDeeds = createFetchedPanel<Props>(
  async () => (await import("./class-deeds.tsx")).ClassDeeds,
);

/** What sort of class it is, and what else there is to know before one says yes. */
function describe({ app, each }: Props): string {
  return [
    app.t(`calendar.kind-${each.kind}`),
    app.t("calendar.minutes", { count: each.minutes }),
    ...(each.trip === null
      ? []
      : [app.t("calendar.goes-to", { place: placeName(app, each.trip) })]),
    ...(each.coming > 0
      ? [app.t("calendar.coming", { count: each.coming })]
      : []),
    ...(each.capacity === null
      ? []
      : [app.t("calendar.seats", { count: each.capacity })]),
  ].join(" · ");
}

/** The way into a class, while its doors are open. */
function WayIn({ app, each }: Props): VNode | null {
  const { nowMs } = calendarOf(app);
  if (!isOpen(each, nowMs.value)) return null;
  const label = app.t("calendar.go");
  const fullLabel = app.t("calendar.go-which", { title: each.title });
  if (app.live.me.value?.avatar === "")
    return (
      <a class="button primary" href="/" aria-label={fullLabel}>
        {label}
      </a>
    );
  return (
    <Button
      icon={GraduationCap}
      kind="primary"
      label={label}
      fullLabel={fullLabel}
      onPress={() => runAction(app, () => goToClass(app))}
    />
  );
}

/** "I'll come" and "I can't"; pressed again, the answer is taken back. */
function Answers({ app, each }: Props): VNode | null {
  if (each.state !== "planned") return null;
  const { title, isComing } = each;
  const isBusy = calendarOf(app).answering.value === each.id;
  if (isFull(each) && isComing !== true)
    return <span class="mark">{app.t("calendar.full")}</span>;
  const answer = (wanted: boolean): void =>
    runAction(app, () =>
      answerClass(app, each, isComing === wanted ? null : wanted),
    );
  return (
    <>
      <Button
        icon={Check}
        label={app.t("calendar.come")}
        fullLabel={app.t("calendar.come-which", { title })}
        isOn={isComing === true}
        isDisabled={isBusy}
        onPress={() => answer(true)}
      />
      <Button
        icon={X}
        label={app.t("calendar.cannot")}
        fullLabel={app.t("calendar.cannot-which", { title })}
        isOn={isComing === false}
        isDisabled={isBusy}
        onPress={() => answer(false)}
      />
    </>
  );
}

/** Starts the class, for those who lead and are on the island. */
function StartButton({ app, each }: Props): VNode | null {
  const me = app.live.me.value;
  const mayStart =
    me?.isStaff === true &&
    me.avatar !== "" &&
    app.live.classes.value.size === 0 &&
    isOpen(each, calendarOf(app).nowMs.value) &&
    each.state === "planned";
  if (!mayStart) return null;
  return (
    <Button
      icon={Play}
      label={app.t("class.start")}
      fullLabel={app.t("class.start-which", { title: each.title })}
      onPress={() => runAction(app, () => startClass(app, each.id))}
    />
  );
}

/** One class: when, what, and what one can do about it. */
export function OccurrenceRow(props: {
  readonly app: App;
  readonly each: Occurrence;
  /** Whether the day is told too. */
  readonly hasDay?: boolean;
}): VNode {
  const { app, each, hasDay } = props;
  const language = app.language.value;
  const { startsAt } = each;
  return (
    <li class="row">
      <div class="row-text">
        <span>
          {hasDay === true
            ? tellStart(startsAt, language)
            : tellTime(startsAt, language)}
        </span>
        <strong dir="auto">{each.title}</strong>
        <span class="faint">{describe({ app, each })}</span>
        {(each.state !== "planned" || each.isMoved) && (
          <span>
            <span class="mark">
              {app.t(
                each.state === "planned"
                  ? "calendar.moved"
                  : `calendar.state-${each.state}`,
              )}
            </span>
          </span>
        )}
      </div>
      <div class="button-row">
        <WayIn app={app} each={each} />
        <StartButton app={app} each={each} />
        <Answers app={app} each={each} />
      </div>
      {app.live.me.value?.isStaff === true && (
        <ClassDeeds app={app} each={each} />
      )}
    </li>
  );
}
