import { Play } from "lucide";
import type { VNode } from "preact";
import { isOpen } from "../../../shared/features/calendar/occurrence.ts";
import { calendarOf } from "../../features/calendar/calendar-model.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import type { DoInRoom } from "./do-in-room.ts";
import { WayIntoRoom } from "./way-into-room.tsx";

/** While no class runs: those that can be started now; nothing where there is none. */
export function StartSection(props: {
  readonly app: App;
  readonly isInRoom: boolean;
  readonly onDo: DoInRoom;
}): VNode | null {
  const { app, isInRoom } = props;
  const { listed, nowMs } = calendarOf(app);
  if (typeof listed.value === "string") return null;
  const open = listed.value.classes.filter(
    (each) => each.state === "planned" && isOpen(each, nowMs.value),
  );
  if (open.length === 0) return null;
  return (
    <section class="card stack" id="start">
      <h2>{app.t("desk.start")}</h2>
      {isInRoom ? (
        open.map(({ id, title }) => (
          <Button
            key={id}
            icon={Play}
            kind="primary"
            label={app.t("class.start-which", { title })}
            onPress={() => props.onDo("class.start", { class: id })}
          />
        ))
      ) : (
        <WayIntoRoom app={app} />
      )}
    </section>
  );
}
