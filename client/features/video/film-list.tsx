import { useSignal } from "@preact/signals";
import { MonitorPlay, Trash2 } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { ClassFilm } from "../../../shared/features/video.ts";
import { readBroughtFilm } from "../../../shared/features/video/brought-film.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import { TryAgain } from "../../interface/try-again.tsx";
import { tellMoment } from "../film/tell-moment.ts";
import { deleteFilm } from "./delete-film.ts";
import { nameFilm } from "./name-film.ts";
import { FilmUploadForm } from "./upload-form.tsx";

async function show(app: App, station: string, title: string): Promise<void> {
  const outcome = await app.request("video.show", { station });
  if (outcome.ok) app.say(app.t("video.is-up", { title }));
  else app.sayRefusal(outcome);
}

/** For the presenter: the films there are, each with its length, and a way to bring one. */
export function FilmList({ app }: { readonly app: App }): VNode {
  const films = useSignal<readonly ClassFilm[] | "loading" | "failed">(
    "loading",
  );
  const read = async (): Promise<void> => {
    const outcome = await app.request("video.list", {});
    films.value = outcome.ok ? outcome.reply.films : "failed";
  };
  const readAgain = (): void => runAction(app, read);
  useEffect(readAgain, [app]);
  const list = films.value;
  if (list === "loading") return <p>{app.t("panel.loading")}</p>;
  if (list === "failed") return <TryAgain app={app} onAgain={readAgain} />;
  return (
    <>
      {list.length === 0 && <p>{app.t("video.none")}</p>}
      <ul class="rows">
        {list.map((each) => {
          const { station, film, seconds } = each;
          const title = nameFilm(app, each);
          return (
            <li key={station} class="row">
              <div class="row-text">
                <strong dir="auto">{title}</strong>
                <span class="faint">{tellMoment(seconds)}</span>
              </div>
              <Button
                icon={MonitorPlay}
                label={app.t("video.show")}
                fullLabel={app.t("video.show-which", { title })}
                onPress={() => runAction(app, () => show(app, station, title))}
              />
              {readBroughtFilm(station) !== null && (
                <Button
                  icon={Trash2}
                  label={app.t("video.delete")}
                  fullLabel={app.t("video.delete-which", { title })}
                  onPress={() =>
                    runAction(app, async () => {
                      if (await deleteFilm(app, film, title)) await read();
                    })
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
      <details>
        <summary>{app.t("video.add")}</summary>
        <FilmUploadForm app={app} onAdded={readAgain} />
      </details>
    </>
  );
}
