import "./video.css";
import { Film, MonitorPlay, Volume2 } from "lucide";
import type { VNode } from "preact";
import { togglePanel } from "../../interface/actions/toggle-panel.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { Icon } from "../../interface/icon.tsx";
import { classFilmOf } from "./class-film.ts";
import { nameFilm } from "./name-film.ts";

/** The film of the class above everything: what is said in it, and one button where the browser keeps it silent. */
export function VideoStrip({ app }: { readonly app: App }): VNode | null {
  const film = classFilmOf(app).value;
  if (!film) return null;
  const isBeside =
    app.view.value === "text" || app.panel.value?.feature === "video";
  return (
    <div class="strip">
      <Icon node={Film} />
      <strong dir="auto">{nameFilm(app, film.of)}</strong>
      {!isBeside && <span class="film-line">{film.caption.value}</span>}
      {film.isSilenced.value && (
        <Button
          icon={Volume2}
          kind="primary"
          label={app.t("video.sound-on")}
          onPress={() => film.allowSound()}
        />
      )}
      {!isBeside && (
        <Button
          icon={MonitorPlay}
          label={app.t("video.watch")}
          onPress={() => togglePanel(app, "video")}
        />
      )}
    </div>
  );
}
