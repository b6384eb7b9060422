import { useSignal } from "@preact/signals";
import { GraduationCap } from "lucide";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { ClassSummary } from "../../../shared/features/class.ts";
import { goToClass } from "../../interface/actions/go-to-class.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { tellTime } from "../../interface/tell-time.ts";
import { tellUntil } from "./tell-until.ts";

const TICK_MS = 20_000;

/** The class that runs, else the one that starts next; classes that are over don't count. */
export function chooseNext(
  classes: readonly ClassSummary[],
): ClassSummary | undefined {
  return (
    classes.find(({ state }) => state === "running") ??
    classes
      .filter(({ state }) => state === "planned")
      .toSorted((a, b) => a.startsAt - b.startsAt)[0]
  );
}

/** The next class with the time until then, and the way to its room. */
export function NextClass(props: {
  readonly app: App;
  readonly classes: readonly ClassSummary[];
}): VNode {
  const { app } = props;
  const nowMs = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      nowMs.value = Date.now();
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [nowMs]);
  const next = chooseNext(props.classes);
  if (next === undefined) return <p>{app.t("class.none-today")}</p>;
  const language = app.language.value;
  return (
    <>
      <p>
        <strong dir="auto">{next.title}</strong>
        <br />
        {next.state === "running"
          ? app.t("class.state-running")
          : app.t("today.class-starts", {
              time: tellTime(next.startsAt, language),
              until: tellUntil(next.startsAt, nowMs.value, language),
            })}
      </p>
      <Button
        kind="primary"
        icon={GraduationCap}
        label={app.t("command.class.go")}
        onPress={() => runAction(app, () => goToClass(app))}
      />
    </>
  );
}
