import { CircleDot, Square } from "lucide";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import type { PanelProps } from "../client-feature.ts";
import { OwnWords } from "./own-words.tsx";
import { isInClass, isRecorded, isStaff } from "./recorded-class.ts";

async function turn(app: App, to: "start" | "stop"): Promise<void> {
  const outcome = await app.request(`recording.${to}`, {});
  if (!outcome.ok) app.sayRefusal(outcome);
}

/** Whether the class is recorded, what of oneself goes in, and for those who lead the switch. */
export function RecordingPanel({ app }: PanelProps): VNode {
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
