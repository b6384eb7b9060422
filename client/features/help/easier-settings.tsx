import type { VNode } from "preact";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import {
  LIGHTS,
  PICTURES,
  preferences,
  TEXT_SIZES,
} from "../../interface/preferences.ts";

/** What makes the island easier to read and to use; kept on this device. */
export function EasierSettings({ app }: { readonly app: App }): VNode {
  const { textSize, contrast, singleKeys, picture, light } = preferences;
  return (
    <section>
      <h3>{app.t("settings.title")}</h3>
      <fieldset class="choices">
        <legend>{app.t("settings.text-size")}</legend>
        {TEXT_SIZES.map((size) => (
          <Button
            key={size}
            label={app.t(`settings.text-${size}`)}
            isOn={textSize.value === size}
            onPress={() => {
              textSize.value = size;
            }}
          />
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend>{app.t("settings.picture")}</legend>
        {PICTURES.map((each) => (
          <Button
            key={each}
            label={app.t(`settings.picture-${each}`)}
            isOn={picture.value === each}
            onPress={() => {
              picture.value = each;
            }}
          />
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend>{app.t("settings.light")}</legend>
        {LIGHTS.map((each) => (
          <Button
            key={each}
            label={app.t(`settings.light-${each}`)}
            isOn={light.value === each}
            onPress={() => {
              light.value = each;
            }}
          />
        ))}
      </fieldset>
      <div class="stack">
        <Button
          label={app.t("settings.strong-contrast")}
          isOn={contrast.value === "strong"}
          onPress={() => {
            contrast.value = contrast.value === "strong" ? "normal" : "strong";
          }}
        />
        <Button
          label={app.t("settings.single-keys")}
          isOn={singleKeys.value === "on"}
          onPress={() => {
            singleKeys.value = singleKeys.value === "on" ? "off" : "on";
          }}
        />
      </div>
    </section>
  );
}
