import { useSignal, useSignalEffect, type Signal } from "@preact/signals";
import { Hand, MessageCircleQuestionMark } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { RollEntry } from "../../../shared/features/class.ts";
import type { App } from "../../interface/app.ts";
import { togglePanel } from "../../interface/actions/toggle-panel.ts";
import { Button } from "../../interface/button.tsx";
import { peopleInClass } from "../../interface/class-around.ts";
import { runAction } from "../../interface/run-action.ts";
import { RollRows } from "./roll-rows.tsx";

/** Read again so often too, for who was awaited says so off the island. */
const READ_EVERY_MS = 10_000;

type Roll = readonly RollEntry[];

async function readRoll(app: App, into: Signal<Roll>): Promise<void> {
  const outcome = await app.request("class.roll", {});
  if (outcome.ok) into.value = outcome.reply.people;
}

/** Changes whenever somebody comes into the room or goes, or a line is lost. */
const whoIsThere = (app: App, place: string): string =>
  peopleInClass(app, place)
    .map(({ id, connected }) => `${id} ${connected}`)
    .join();

/** What waits for whoever leads: hands in their order, and questions. */
function Waiting(props: { readonly app: App; readonly place: string }): VNode {
  const { app, place } = props;
  const hands = peopleInClass(app, place).filter(
    (each) => each.hand > 0,
  ).length;
  const questions = app.live.questions.value.get(place)?.open ?? 0;
  if (hands + questions === 0)
    return <p class="faint">{app.t("class.roll-quiet")}</p>;
  return (
    <div class="button-row">
      {hands > 0 && (
        <Button
          icon={Hand}
          label={app.t("class.roll-hands", { count: hands })}
          onPress={() => togglePanel(app, "hand")}
        />
      )}
      {questions > 0 && (
        <Button
          icon={MessageCircleQuestionMark}
          label={app.t("class.roll-questions", { count: questions })}
          onPress={() => togglePanel(app, "question")}
        />
      )}
    </div>
  );
}

/** For staff while a class runs: who is here, late, awaited or has lost the line, and what waits for an answer. */
export function RollSection(props: {
  readonly app: App;
  readonly place: string;
}): VNode {
  const { app, place } = props;
  const roll = useSignal<Roll>([]);
  const read = (): void => runAction(app, () => readRoll(app, roll));
  useSignalEffect(() => {
    whoIsThere(app, place);
    read();
  });
  useEffect(() => {
    const timer = setInterval(read, READ_EVERY_MS);
    return () => clearInterval(timer);
  }, [app]);
  const taught = roll.value.filter(({ isStaff }) => !isStaff);
  const here = taught.filter(({ state }) => state === "here").length;
  return (
    <section class="stack">
      <h3>{app.t("class.roll")}</h3>
      <p>{app.t("class.roll-here", { count: here })}</p>
      <Waiting app={app} place={place} />
      <RollRows app={app} people={taught} />
    </section>
  );
}
