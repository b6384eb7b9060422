import type { RollEntry } from "../../../shared/features/class.ts";
import type { App } from "../../interface/app.ts";

/** Less is on time: people need a moment to sit down. */
const LATE_SECONDS = 60;

/** How somebody is in class, such as "here · 3 minutes late · came back 2 times". */
export function tellRollEntry(
  app: App,
  { state, lateSeconds, gaps }: RollEntry,
): string {
  return [
    app.t(`class.roll-state-${state}`),
    ...(lateSeconds < LATE_SECONDS
      ? []
      : [app.t("class.roll-late", { count: Math.round(lateSeconds / 60) })]),
    ...(gaps === 0 ? [] : [app.t("class.roll-gaps", { count: gaps })]),
  ].join(" · ");
}
