import { effect } from "@preact/signals";
import { Users } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { isLeading } from "../interface/may-present.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";
import { callsOf, ownTable, tablesHere } from "./breakout/breakout-model.ts";
import { BreakoutStrip } from "./breakout/breakout-strip.tsx";

const isStaff = (app: App): boolean => app.live.me.value?.isStaff === true;

/** Tells people of their table and of coming back, and those who lead of calls. */
function start(app: App): () => void {
  const stopCalls = app.onNotice("breakout.called", ({ table, name }) => {
    app.say(app.t("breakout.called", { table, name }));
  });
  let before = 0;
  const stopTables = effect(() => {
    const table = ownTable(app);
    const isOpen = tablesHere(app) !== undefined;
    if (table > 0 && table !== before)
      app.say(app.t("breakout.you-sit", { table }));
    if (before > 0 && !isOpen) app.say(app.t("breakout.is-over"));
    // At the end one's own table is gone a moment before all tables are.
    before = isOpen ? table || before : 0;
  });
  return () => {
    stopCalls();
    stopTables();
  };
}

/** Tables at which a class talks apart for a while. */
export const breakout: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./breakout/breakout-panel.tsx")).BreakoutPanel,
  ),
  strip: BreakoutStrip,
  isGoingOn: (app) => tablesHere(app) !== undefined,
  start,
  commands: [
    {
      id: "breakout.open",
      words: "command.breakout.open",
      icon: Users,
      who: ISLANDERS,
      when: (app) => tablesHere(app) !== undefined || isLeading(app),
      isOn: (app) => app.panel.value?.feature === "breakout",
      countWaiting(app) {
        const shown = tablesHere(app);
        return shown && isStaff(app) ? callsOf(shown).length : 0;
      },
      run: (app) => togglePanel(app, "breakout"),
    },
  ],
};
