import { useId } from "preact/hooks";
import type { VNode } from "preact";
import { runAction } from "../../interface/run-action.ts";
import type { PartProps } from "./preparation-model.ts";

/** Which film is shown in the class. */
export function FilmPart({ app, read, save }: PartProps): VNode {
  const id = useId();
  const { films, prepared } = read;
  const { film } = prepared;
  const isGone =
    film !== null && !films.some(({ station }) => station === film);
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
            {app.t(`film.${each.film}.title`)}
          </option>
        ))}
      </select>
      <p id={`${id}-problem`} class="problem">
        {isGone && app.t("refusal.film-gone")}
      </p>
    </>
  );
}
