import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { Button } from "../../interface/button.tsx";
import type { Words } from "../../interface/words.ts";
import { ask, nothing } from "../coming-in/ask.ts";
import { signOut } from "../page-links.tsx";
import type { MyPage } from "./my-page.ts";

/** The devices a person is signed in on, and how to end each, or all. */
export function DeviceRows(props: {
  readonly words: Words;
  readonly page: MyPage;
  readonly onChanged: () => void;
}): VNode {
  const { words, page } = props;
  const { t } = words;
  const problem = useSignal("");
  const moment = new Intl.DateTimeFormat(words.language.value, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const end = async (id: string): Promise<void> => {
    const answered = await ask("/api/me/end-device", { id }, nothing);
    if (answered.ok) props.onChanged();
    else problem.value = answered.code;
  };
  return (
    <section class="card stack" aria-labelledby="my-devices">
      <h2 id="my-devices">{t("me.devices")}</h2>
      <ul class="rows">
        {page.devices.map((device) => {
          const name = device.device || t("me.some-device");
          return (
            <li key={device.id} class="row">
              <div class="row-text">
                <strong>{name}</strong>
                <span class="faint">
                  {t("me.last-seen", { when: moment.format(device.lastSeen) })}
                </span>
              </div>
              {device.isThis ? (
                <span class="mark">{t("me.this-device")}</span>
              ) : (
                <Button
                  label={t("me.sign-out")}
                  fullLabel={t("me.end-which", { device: name })}
                  onPress={() => {
                    void end(device.id);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p class="problem" role="alert">
        {problem.value && t(`refusal.${problem.value}`)}
      </p>
      <Button
        label={t("me.everywhere")}
        onPress={() => {
          void signOut("/api/sign-out-everywhere");
        }}
      />
    </section>
  );
}
