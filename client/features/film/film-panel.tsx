import "./film.css";
import { useSignal } from "@preact/signals";
import { Download, RotateCw } from "lucide";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { FilmContent } from "../../../shared/features/film.ts";
import type { App } from "../../interface/app.ts";
import { findBuiltFile } from "../../built-files.ts";
import { Button } from "../../interface/button.tsx";
import { Icon } from "../../interface/icon.tsx";
import { runAction } from "../../interface/run-action.ts";
import { TryAgain } from "../../interface/try-again.tsx";
import type { PanelProps } from "../client-feature.ts";
import { FilmPlayer } from "./film-player.tsx";
import { Transcript } from "./transcript.tsx";

/** In place of a film that does not play: its words stand below, and it can be taken along. */
function BrokenFilm(props: {
  readonly app: App;
  readonly id: string;
  readonly onAgain: () => void;
}): VNode {
  const { app, id, onAgain } = props;
  return (
    <div role="alert" class="stack">
      <p>{app.t("film.broken")}</p>
      <div class="button-row">
        <Button icon={RotateCw} label={app.t("menu.again")} onPress={onAgain} />
        <a
          class="button"
          href={findBuiltFile(`films/${id}.mp4`)}
          download={`${id}.mp4`}
        >
          <Icon node={Download} />
          <span>{app.t("film.save")}</span>
        </a>
      </div>
    </div>
  );
}

function FilmAtStation(props: { app: App; station: string }): VNode {
  const { app, station } = props;
  const film = useSignal<FilmContent | "loading" | "failed">("loading");
  const isBroken = useSignal(false);
  const open = async (): Promise<void> => {
    const outcome = await app.request("film.open", { station });
    film.value = outcome.ok ? outcome.reply : "failed";
    if (!outcome.ok) app.sayRefusal(outcome);
  };
  useEffect(() => runAction(app, open), [app, station]);
  const shown = film.value;
  if (shown === "loading") return <p>{app.t("panel.loading")}</p>;
  if (shown === "failed")
    return <TryAgain app={app} onAgain={() => runAction(app, open)} />;
  return (
    <div class="film-panel">
      <p>{app.t(`film.${shown.id}.about`)}</p>
      {isBroken.value ? (
        <BrokenFilm
          app={app}
          id={shown.id}
          onAgain={() => {
            isBroken.value = false;
          }}
        />
      ) : (
        <>
          <FilmPlayer
            app={app}
            station={station}
            id={shown.id}
            onBroken={() => {
              isBroken.value = true;
            }}
          />
          <p class="faint">{app.t("film.captions")}</p>
        </>
      )}
      <Transcript
        app={app}
        film={shown}
        isOpen={isBroken.value || app.view.value === "text"}
      />
      <p class="faint">
        {shown.reviewedBy === null
          ? app.t("exercise.general")
          : app.t("exercise.reviewed", { who: shown.reviewedBy })}
      </p>
    </div>
  );
}

/** The film of a station, with its words. */
export function FilmPanel({ app, station }: PanelProps): VNode | null {
  return station === undefined ? null : (
    <FilmAtStation app={app} station={station} />
  );
}
