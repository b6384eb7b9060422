import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { Words } from "../interface/words.ts";
import { readPage } from "./coming-in/ask.ts";
import { ConsentRows } from "./me/consent-rows.tsx";
import { DeleteEverything } from "./me/delete-everything.tsx";
import { DeviceRows } from "./me/device-rows.tsx";
import { KeyForms } from "./me/key-forms.tsx";
import { myPage, type MyPage } from "./me/my-page.ts";
import { PageFrame } from "./page-frame.tsx";
import { PageLinks } from "./page-links.tsx";

/** `/me`: what a person agreed to, their keys and devices, and the way out. */
export function MePage({ words }: { readonly words: Words }): VNode {
  const { t } = words;
  const page = useSignal<MyPage | string>("");
  const read = (): void => {
    void readPage("/api/me/page", myPage).then((answered) => {
      page.value = answered.ok ? answered.reply : answered.code;
    });
  };
  useEffect(read, [page]);
  const now = page.value;
  if (typeof now === "string")
    return (
      <PageFrame words={words} title={t("me.title")}>
        <p role="status">
          {now === "" ? t("panel.loading") : t(`refusal.${now}`)}
        </p>
      </PageFrame>
    );
  const common = { words, page: now };
  return (
    <PageFrame words={words} title={t("me.title")}>
      <p class="lead">{t("me.about", { name: now.name })}</p>
      <PageLinks words={words} role={now.role} />
      <ConsentRows {...common} onChanged={read} />
      <DeviceRows {...common} onChanged={read} />
      <KeyForms {...common} onChanged={read} />
      {now.isStaff && !now.hasSecondFactor && (
        <a class="button" href="/second-factor">
          {t("second.new-title")}
        </a>
      )}
      <DeleteEverything words={words} />
    </PageFrame>
  );
}
