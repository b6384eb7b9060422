import { effect } from "@preact/signals";
import { ShieldCheck } from "lucide";
import { STAFF } from "../../shared/protocol/roles.ts";
import type { App } from "../interface/app.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import { runAction } from "../interface/run-action.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";
import { ordersOf, readReports } from "./moderation/orders.ts";

const isStaff = (app: App): boolean => app.live.me.value?.isStaff === true;

/** Keeps the list of reports fresh for those who lead. */
function start(app: App): () => void {
  const orders = ordersOf(app);
  const stopNotices = app.onNotice("moderation.reported", ({ open }) => {
    if (open > orders.open.value) app.say(app.t("moderation.new-report"));
    orders.open.value = open;
    runAction(app, () => readReports(app));
  });
  const stopReading = effect(() => {
    if (app.live.status.value === "online" && isStaff(app))
      runAction(app, () => readReports(app));
  });
  const stopDraft = effect(() => {
    if (app.panel.value?.feature !== "moderation") orders.draft.value = null;
  });
  return () => {
    stopNotices();
    stopReading();
    stopDraft();
  };
}

export const moderation: ClientFeature = {
  panel: createFetchedPanel(
    async () => (await import("./moderation/order-panel.tsx")).OrderPanel,
  ),
  start,
  commands: [
    {
      id: "moderation.open",
      words: "command.moderation.open",
      icon: ShieldCheck,
      who: STAFF,
      when: () => true,
      isOn: (app) => app.panel.value?.feature === "moderation",
      countWaiting: (app) => ordersOf(app).open.value,
      run: (app) => togglePanel(app, "moderation"),
    },
  ],
};
