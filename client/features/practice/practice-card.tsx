import { useSignal } from "@preact/signals";
import { Check, MapPin } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { GivenPractice } from "../../../shared/features/practice.ts";
import { goAndDo } from "../../interface/actions/go-and-do.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { stationAbout, stationName } from "../../interface/names.ts";
import { runAction } from "../../interface/run-action.ts";

/** What the last class was given to practise: what, the way there, and "I have done it". Nothing where there is none. */
export function PracticeCard({ app }: { readonly app: App }): VNode | null {
  const given = useSignal<GivenPractice | null>(null);
  const read = async (): Promise<void> => {
    const outcome = await app.request("practice.read", {});
    if (outcome.ok) given.value = outcome.reply.practice;
  };
  const readAgain = (): void => runAction(app, read);
  useEffect(() => {
    readAgain();
    return app.onNotice("practice.given", readAgain);
  }, [app]);
  const now = given.value;
  if (now === null) return null;
  const name = stationName(app, now.station);
  const finish = async (): Promise<void> => {
    const outcome = await app.request("practice.finish", { class: now.class });
    if (!outcome.ok) return app.sayRefusal(outcome);
    app.say(app.t("practice.well-done"));
    await read();
  };
  return (
    <section class="stack">
      <h3>{app.t("practice.today")}</h3>
      <p dir="auto">
        {now.words === "" ? stationAbout(app, now.station) : now.words}
      </p>
      <p class="faint">{app.t("practice.from", { title: now.title })}</p>
      <div class="button-row">
        <Button
          icon={MapPin}
          kind="primary"
          label={app.t("practice.take-me")}
          fullLabel={app.t("practice.take-me-where", { station: name })}
          onPress={() => runAction(app, () => goAndDo(app, now.station))}
        />
        {now.isDone ? (
          <p>{app.t("practice.is-done")}</p>
        ) : (
          <Button
            icon={Check}
            label={app.t("practice.done")}
            onPress={() => runAction(app, finish)}
          />
        )}
      </div>
    </section>
  );
}
