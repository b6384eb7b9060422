import { useSignal } from "@preact/signals";
import { Eye, EyeOff } from "lucide";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";

type Read = ReplyOf<"today.visits"> | "loading" | "failed";

function VisitRows(props: {
  readonly app: App;
  readonly read: ReplyOf<"today.visits">;
}): VNode {
  const { app } = props;
  const { people, more } = props.read;
  if (people.length === 0) return <p>{app.t("today.visits-none")}</p>;
  return (
    <>
      <ul class="rows">
        {people.map(({ name, isStaff, isToday }, number) => (
          <li key={number} class="row">
            <div class="row-text">
              <span>
                <strong dir="auto">{name}</strong>
                {isStaff && <span class="mark">{app.t("people.staff")}</span>}
              </span>
              <span class="faint">
                {app.t(isToday ? "today.visits-today" : "today.visits-week")}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{app.t("today.visits-more", { count: more })}</p>}
    </>
  );
}

/** Who was here this week of those who agree, and the one press that shows or takes away one's own name. */
export function Visits({ app }: { readonly app: App }): VNode | null {
  const read = useSignal<Read>("loading");
  const readAgain = async (): Promise<void> => {
    const outcome = await app.request("today.visits", {});
    read.value = outcome.ok ? outcome.reply : "failed";
  };
  useEffect(() => runAction(app, readAgain), [app]);
  const now = read.value;
  if (typeof now !== "string" && !now.isAsked) return null;
  const change = async (isNamed: boolean): Promise<void> => {
    const outcome = await app.request("today.nameMe", { isNamed });
    if (!outcome.ok) app.sayRefusal(outcome);
    else
      app.say(app.t(isNamed ? "today.visits-now-in" : "today.visits-now-out"));
    await readAgain();
  };
  return (
    <section class="stack">
      <h3>{app.t("today.visits")}</h3>
      {typeof now === "string" ? (
        <p>{app.t(`panel.${now}`)}</p>
      ) : (
        <>
          <VisitRows app={app} read={now} />
          <p class="faint">
            {app.t(now.isNamed ? "today.visits-in" : "today.visits-out")}
          </p>
          <Button
            icon={now.isNamed ? EyeOff : Eye}
            label={app.t(
              now.isNamed ? "today.visits-hide" : "today.visits-show",
            )}
            onPress={() => runAction(app, () => change(!now.isNamed))}
          />
        </>
      )}
    </section>
  );
}
