import { MapPin } from "lucide";
import type { VNode } from "preact";
import { chooseTask } from "../../../shared/features/today/choose-task.ts";
import { goAndDo } from "../../interface/actions/go-and-do.ts";
import { goTo } from "../../interface/actions/go-to.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";

/** One small thing to do today, and the way there. */
export function TodaysTask({ app }: { readonly app: App }): VNode {
  const date = new Date();
  const { id, to } = chooseTask({
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
  });
  const go = async (): Promise<void> => {
    if ("place" in to) await goTo(app, to);
    else await goAndDo(app, to.station);
  };
  return (
    <>
      <p>{app.t(`today.task-${id}`)}</p>
      <Button
        icon={MapPin}
        label={app.t("travel.go")}
        fullLabel={app.t("today.go-do")}
        onPress={() => runAction(app, go)}
      />
    </>
  );
}
