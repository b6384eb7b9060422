import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import type { Words } from "../../interface/words.ts";
import type { Counted } from "./research-reading.ts";

/** The choice between real and made-up people, who are never counted together. */
export function WhoseFigures(props: {
  readonly words: Words;
  readonly counted: Signal<Counted>;
}): VNode {
  const { words, counted } = props;
  const { t } = words;
  return (
    <>
      <div class="field">
        <label for="whose">{t("research.whose")}</label>
        <select
          id="whose"
          value={counted.value}
          onChange={({ currentTarget }) => {
            counted.value =
              currentTarget.value === "simulated"
                ? "simulated"
                : "participants";
          }}
        >
          <option value="participants">{t("research.whose-people")}</option>
          <option value="simulated">{t("research.whose-simulated")}</option>
        </select>
      </div>
      {counted.value === "simulated" && (
        <p class="research-notice">{t("research.simulated")}</p>
      )}
    </>
  );
}
