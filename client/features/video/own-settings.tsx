import { Captions } from "lucide";
import { useId } from "preact/hooks";
import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { FILM_VOLUMES, preferences } from "../../interface/preferences.ts";

/** How loud the film is and whether its captions stand, for this person alone. */
export function OwnSettings({ app }: { readonly app: App }): VNode {
  const id = useId();
  const { filmVolume, captions } = preferences;
  const areOn = captions.value === "on";
  return (
    <div class="button-row">
      <Button
        icon={Captions}
        label={app.t("video.captions")}
        isOn={areOn}
        onPress={() => {
          captions.value = areOn ? "off" : "on";
        }}
      />
      <span>
        <label for={id}>{app.t("video.volume")}</label>{" "}
        <select
          id={id}
          value={filmVolume.value}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            filmVolume.value =
              FILM_VOLUMES.find((each) => each === chosen) ?? filmVolume.value;
          }}
        >
          {FILM_VOLUMES.toSorted((a, b) => Number(a) - Number(b)).map(
            (each) => (
              <option key={each} value={each}>
                {app.t("settings.volume-share", { percent: each })}
              </option>
            ),
          )}
        </select>
      </span>
    </div>
  );
}
