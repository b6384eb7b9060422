import { useSignal, useSignalEffect } from "@preact/signals";
import { CalendarClock } from "lucide";
import type { VNode } from "preact";
import type { MissedTopic } from "../../../shared/features/calendar/missed-topic.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { answerClass, calendarOf } from "./calendar-model.ts";
import { tellStart } from "./tell-start.ts";

/** What one has missed and can still come to; nothing where there is nothing, or nothing could be read. */
export function MissedTopics({ app }: { readonly app: App }): VNode | null {
  const topics = useSignal<readonly MissedTopic[]>([]);
  useSignalEffect(() => {
    // Again with every change of the calendar, and whenever a class starts or ends.
    void calendarOf(app).listed.value;
    void app.live.classes.value;
    runAction(app, async () => {
      const outcome = await app.request("calendar.missed", {});
      if (outcome.ok) topics.value = outcome.reply.topics;
    });
  });
  if (topics.value.length === 0) return null;
  return (
    <section>
      <h3>{app.t("missed.title")}</h3>
      <ul class="rows">
        {topics.value.map(({ title, again }) => (
          <li key={again.id} class="row">
            <div class="row-text">
              <strong dir="auto">{app.t("missed.topic", { title })}</strong>
              <span>
                {again.state === "running"
                  ? app.t("missed.now")
                  : app.t("missed.again", {
                      time: tellStart(again.startsAt, app.language.value),
                    })}
              </span>
            </div>
            {again.state === "planned" && (
              <Button
                icon={CalendarClock}
                label={app.t("calendar.come")}
                fullLabel={app.t("calendar.come-which", { title })}
                isOn={again.isComing === true}
                isDisabled={calendarOf(app).answering.value === again.id}
                onPress={() =>
                  runAction(app, () =>
                    answerClass(
                      app,
                      again,
                      again.isComing === true ? null : true,
                    ),
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
