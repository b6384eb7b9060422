import "./recording/recording.css";
import { computed, effect } from "@preact/signals";
import { CircleDot } from "lucide";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import type { ClientFeature } from "./client-feature.ts";
import { createFetchedPanel } from "./fetched-panel.tsx";
import { isInClass, isRecorded, isStaff } from "./recording/recorded-class.ts";
import { RecordingStrip } from "./recording/recording-strip.tsx";

/** Says when a class begins to be recorded while one is in it, and when that ends. */
function start(app: App): () => void {
  const state = computed(() =>
    isRecorded(app) ? "on" : isInClass(app) ? "off" : "",
  );
  let before = "";
  return effect(() => {
    const now = state.value;
    const was = before;
    before = now;
    if (now === was) return;
    if (now === "on") app.say(app.t("recording.sign"));
    else if (now === "off" && was === "on")
      app.say(app.t("recording.has-stopped"));
  });
}

/** Recordings of classes by consent. */
export const recording: ClientFeature = {
  panel: createFetchedPanel(
    async () =>
      (await import("./recording/recording-panel.tsx")).RecordingPanel,
  ),
  strip: RecordingStrip,
  start,
  commands: [
    {
      id: "recording.open",
      words: "command.recording.open",
      icon: CircleDot,
      who: ISLANDERS,
      when: (app) => isInClass(app) && (isStaff(app) || isRecorded(app)),
      isOn: (app) => app.panel.value?.feature === "recording",
      run: (app) => togglePanel(app, "recording"),
    },
  ],
};
