import { CircleDot } from "lucide";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Icon } from "../../interface/icon.tsx";
import { classAround } from "../../interface/class-around.ts";

/** The sign on everybody's screen while the class one is in is being recorded. */
export function RecordingStrip({ app }: { readonly app: App }): VNode | null {
  if (!app.live.recordings.value.has(classAround(app))) return null;
  return (
    <div class="strip recording-sign">
      <Icon node={CircleDot} />
      <span>{app.t("recording.sign")}</span>
    </div>
  );
}
