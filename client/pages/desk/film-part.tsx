import { Trash2 } from "lucide";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import { readBroughtFilm } from "../../../shared/features/video/brought-film.ts";
import { deleteFilm } from "../../features/video/delete-film.ts";
import { nameFilm } from "../../features/video/name-film.ts";
import { FilmUploadForm } from "../../features/video/upload-form.tsx";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";
import type { PartProps } from "./preparation-model.ts";

/** Which film is shown in the class, and a way to bring one. */
export function FilmPart(
  props: PartProps & {
    /** There is one film less. */
    readonly onFilms: () => void;
  },
): VNode {
  const { app, read, save, onFilms } = props;
  const id = useId();
  const { films, prepared } = read;
  const { film } = prepared;
  const chosen = films.find(({ station }) => station === film);
  const isGone = film !== null && !chosen;
  return (
    <>
      <label for={id}>{app.t("prepare.film")}</label>
      <select
        id={id}
        value={film ?? ""}
        aria-describedby={`${id}-problem`}
        onChange={({ currentTarget: { value } }) =>
          runAction(app, () => save({ film: value === "" ? null : value }))
        }
      >
        <option value="">{app.t("prepare.no-film")}</option>
        {isGone && (
          <option value={film}>{app.t("prepare.film-is-gone")}</option>
        )}
        {films.map((each) => (
          <option key={each.station} value={each.station}>
            {nameFilm(app, each)}
          </option>
        ))}
      </select>
      <p id={`${id}-problem`} class="problem">
        {isGone && app.t("refusal.film-gone")}
      </p>
      {chosen && readBroughtFilm(chosen.station) !== null && (
        <div class="button-row">
          <Button
            icon={Trash2}
            label={app.t("video.delete-which", { title: chosen.title })}
            onPress={() =>
              runAction(app, async () => {
                if (await deleteFilm(app, chosen.film, chosen.title)) onFilms();
              })
            }
          />
        </div>
      )}
      <details>
        <summary>{app.t("video.add")}</summary>
        <FilmUploadForm
          app={app}
          onAdded={({ station }) =>
            runAction(app, async () => void (await save({ film: station })))
          }
        />
      </details>
    </>
  );
}
