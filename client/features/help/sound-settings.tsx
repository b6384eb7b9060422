import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import {
  preferences,
  type Volume,
  VOLUMES,
} from "../../interface/preferences.ts";

function VolumeChoice(props: {
  readonly app: App;
  readonly words: string;
  readonly volume: Signal<Volume>;
}): VNode {
  const { app, words, volume } = props;
  const id = useId();
  return (
    <p>
      <label for={id}>{app.t(words)}</label>{" "}
      <select
        id={id}
        value={volume.value}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          volume.value =
            VOLUMES.find((each) => each === chosen) ?? volume.value;
        }}
      >
        {VOLUMES.toSorted((a, b) => Number(a) - Number(b)).map((each) => (
          <option key={each} value={each}>
            {app.t("settings.volume-share", { percent: each })}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Sound on or off by one switch, how loud each part of it is, and the same for both ears; kept on this device. */
export function SoundSettings({ app }: { readonly app: App }): VNode {
  const { sound, mono, ambienceVolume, effectsVolume } = preferences;
  const isOn = sound.value === "on";
  return (
    <section>
      <h3>{app.t("settings.sound-title")}</h3>
      <div class="stack">
        <Button
          label={app.t("settings.sound")}
          isOn={isOn}
          onPress={() => {
            sound.value = isOn ? "off" : "on";
          }}
        />
        {isOn && (
          <>
            <VolumeChoice
              app={app}
              words="settings.volume-ambience"
              volume={ambienceVolume}
            />
            <VolumeChoice
              app={app}
              words="settings.volume-effects"
              volume={effectsVolume}
            />
            <Button
              label={app.t("settings.mono")}
              isOn={mono.value === "on"}
              onPress={() => {
                mono.value = mono.value === "on" ? "off" : "on";
              }}
            />
          </>
        )}
      </div>
    </section>
  );
}
