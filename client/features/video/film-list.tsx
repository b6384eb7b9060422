import { useSignal } from "@preact/signals";
import { MonitorPlay, RotateCw } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { ReplyOf } from "../../../shared/protocol/requests.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { tellMoment } from "../film/tell-moment.ts";

type Films = ReplyOf<"video.list">["films"];

async function show(app: App, station: string, title: string): Promise<void> {
  const outcome = await app.request("video.show", { station });
  if (outcome.ok) app.say(app.t("video.is-up", { title }));
  else app.sayRefusal(outcome);
}

/** For the presenter: the films there are, each with its length. */
export function FilmList({ app }: { readonly app: App }): VNode {
  const films = useSignal<Films | "loading" | "failed">("loading");
  const read = async (): Promise<void> => {
    const outcome = await app.request("video.list", {});
    films.value = outcome.ok ? outcome.reply.films : "failed";
  };
  useEffect(() => runAction(app, read), [app]);
  const list = films.value;
  if (list === "loading") return <p>{app.t("panel.loading")}</p>;
  if (list === "failed")
    return (
      <>
        <p>{app.t("panel.failed")}</p>
        <Button
          icon={RotateCw}
          label={app.t("menu.again")}
          onPress={() => runAction(app, read)}
        />
      </>
    );
  if (list.length === 0) return <p>{app.t("video.none")}</p>;
  return (
    <ul class="rows">
      {list.map(({ station, film, seconds }) => {
        const title = app.t(`film.${film}.title`);
        return (
          <li key={station} class="row">
            <div class="row-text">
              <strong>{title}</strong>
              <span class="faint">{tellMoment(seconds)}</span>
            </div>
            <Button
              icon={MonitorPlay}
              label={app.t("video.show")}
              fullLabel={app.t("video.show-which", { title })}
              onPress={() => runAction(app, () => show(app, station, title))}
            />
          </li>
        );
      })}
    </ul>
  );
}
