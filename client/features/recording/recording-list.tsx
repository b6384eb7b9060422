import { Play } from "lucide";
import type { VNode } from "preact";
import type { RecordingSummary } from "../../../shared/features/recording.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { tellStart } from "../calendar/tell-start.ts";
import { tellPosition } from "./tell-position.ts";

/** The recorded classes, the newest first. */
export function RecordingList(props: {
  readonly app: App;
  readonly recordings: readonly RecordingSummary[];
  readonly onOpen: (id: string) => void;
}): VNode {
  const { app, recordings, onOpen } = props;
  if (recordings.length === 0) return <p>{app.t("recording.none")}</p>;
  return (
    <ul class="rows">
      {recordings.map((each) => (
        <li key={each.class} class="row">
          <div class="row-text">
            <strong dir="auto">{each.title}</strong>
            <span class="faint">
              {tellStart(each.startedAt, app.language.value)} ·{" "}
              {tellPosition(each.lengthMs)}
              {each.isRunning && ` · ${app.t("recording.goes-on")}`}
            </span>
          </div>
          <Button
            icon={Play}
            label={app.t("recording.see")}
            fullLabel={app.t("recording.see-which", { title: each.title })}
            onPress={() => onOpen(each.class)}
          />
        </li>
      ))}
    </ul>
  );
}
