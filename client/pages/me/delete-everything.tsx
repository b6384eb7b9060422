import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import { Button } from "../../interface/button.tsx";
import type { Words } from "../../interface/words.ts";
import { ask, nothing } from "../coming-in/ask.ts";

/** Stop and delete: one press, and one more because it can't be taken back. */
export function DeleteEverything({ words }: { readonly words: Words }): VNode {
  const { t } = words;
  const dialog = useRef<HTMLDialogElement>(null);
  const problem = useSignal("");
  const erase = async (): Promise<void> => {
    const answered = await ask("/api/me/erase", {}, nothing);
    if (!answered.ok) {
      problem.value = answered.code;
      return;
    }
    localStorage.clear();
    sessionStorage.clear();
    location.assign("/");
  };
  return (
    <section class="card stack" aria-labelledby="my-end">
      <h2 id="my-end">{t("me.delete-title")}</h2>
      <p>{t("me.delete-about")}</p>
      <Button
        label={t("me.delete")}
        onPress={() => dialog.current?.showModal()}
      />
      <dialog ref={dialog} aria-labelledby="my-end-ask">
        <div class="stack">
          <h2 id="my-end-ask">{t("me.delete-ask")}</h2>
          <p>{t("me.delete-for-good")}</p>
          <p class="problem" role="alert">
            {problem.value && t(`refusal.${problem.value}`)}
          </p>
          <Button
            kind="primary"
            label={t("me.delete-not")}
            onPress={() => dialog.current?.close()}
          />
          <Button
            label={t("me.delete-yes")}
            onPress={() => {
              void erase();
            }}
          />
        </div>
      </dialog>
    </section>
  );
}
