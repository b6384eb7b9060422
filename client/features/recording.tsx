import "./recording/recording.css";
import { computed, effect } from "@preact/signals";
import { CircleDot, Square } from "lucide";
import type { VNode } from "preact";
import { ISLANDERS } from "../../shared/protocol/roles.ts";
import { togglePanel } from "../interface/actions/toggle-panel.ts";
import type { App } from "../interface/app.ts";
import { Button } from "../interface/button.tsx";
import { currentPlace } from "../interface/names.ts";
import { runAction } from "../interface/run-action.ts";
import type { ClientFeature, PanelProps } from "./client-feature.ts";
import { OwnWords } from "./recording/own-words.tsx";
import { RecordingStrip } from "./recording/recording-strip.tsx";

const isStaff = (app: App): boolean => app.live.me.value?.isStaff === true;
const placeOf = (app: App): string => currentPlace(app)?.id ?? "";
const isInClass = (app: App): boolean =>
  app.live.classes.value.has(placeOf(app));
const isRecorded = (app: App): boolean =>
  app.live.recordings.value.has(placeOf(app));

async function turn(app: App, to: "start" | "stop"): Promise<void> {
  const outcome = await app.request(`recording.${to}`, {});
  if (!outcome.ok) app.sayRefusal(outcome);
}

/** Whether the class is recorded, what of oneself goes in, and for those who lead the switch. */
function RecordingPanel({ app }: PanelProps): VNode {
  const isOn = isRecorded(app);
  return (
    <div class="stack">
      <p>{app.t(isOn ? "recording.sign" : "recording.is-off")}</p>
      {isStaff(app) && isInClass(app) && (
        <>
          {!isOn && <p class="faint">{app.t("recording.about")}</p>}
          <Button
            icon={isOn ? Square : CircleDot}
            kind="primary"
            label={app.t(isOn ? "recording.stop" : "recording.start")}
            onPress={() =>
              runAction(app, () => turn(app, isOn ? "stop" : "start"))
            }
          />
        </>
      )}
      <OwnWords app={app} />
      <a class="button" href="/recordings" target="_blank">
        {app.t("recording.to-page")}
        <span class="only-read"> {app.t("card.new-window")}</span>
      </a>
    </div>
  );
}

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
  panel: RecordingPanel,
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
