import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import * as z from "zod";
import type { Words } from "../interface/words.ts";
import { ask } from "./coming-in/ask.ts";
import { SignalField } from "./coming-in/signal-field.tsx";
import { opened, SCOPES } from "./coming-in/newcomer.ts";
import { SubmitForm } from "./coming-in/submit-form.tsx";
import { PageFrame } from "./page-frame.tsx";
import {
  ownTimeZone,
  type StudyDraft,
  StudyFields,
} from "./study/study-form.tsx";

const openedSetUp = z.object({
  consentTexts: z.record(z.string(), z.string()),
});

const NAME_PROBLEMS = /^name-|^too-long$|^bad-characters$|^empty-text$/;

/** `/set-up#TOKEN`: the operator's first study and its first administrator, in one go. */
export function SetUpPage({ words }: { readonly words: Words }): VNode {
  const { t } = words;
  const token = useSignal(location.hash.slice(1)).value;
  const isOpen = useSignal(false);
  const problem = useSignal("");
  const code = useSignal("");
  const name = useSignal("");
  const email = useSignal("");
  const draft = useSignal<StudyDraft>({
    name: "",
    timeZone: ownTimeZone(),
    language: words.language.value,
    telephone: "",
    emergencyWords: "",
    consentScopes: SCOPES,
    consentTexts: {},
  });
  const open = async (): Promise<void> => {
    problem.value = "";
    const answered = await ask("/api/set-up/open", { token }, openedSetUp);
    if (answered.ok) {
      const { consentTexts } = answered.reply;
      draft.value = { ...draft.value, consentTexts };
      isOpen.value = true;
    } else problem.value = answered.code;
  };
  const make = async (): Promise<void> => {
    problem.value = "";
    const answered = await ask(
      "/api/set-up",
      {
        ...draft.value,
        token,
        code: code.value.trim().toUpperCase(),
        administratorName: name.value,
        administratorEmail: email.value,
      },
      opened,
    );
    if (answered.ok) location.replace("/people");
    else problem.value = answered.code;
  };
  const now = problem.value;
  const sentence =
    now === "link-used-up"
      ? t("set-up.link-used-up")
      : now && t(`refusal.${now}`);
  const isAtField =
    NAME_PROBLEMS.test(now) || /^bad-(code|email|time-zone)$/.test(now);
  return (
    <PageFrame words={words} title={t("set-up.title")}>
      <p class="lead">{t("set-up.about")}</p>
      {isOpen.value ? (
        <SubmitForm label={t("set-up.make")} onSubmit={make}>
          <StudyFields words={words} draft={draft} problem={now} />
          <SignalField
            label={t("set-up.code")}
            hint={t("set-up.code-hint")}
            problem={now === "bad-code" ? sentence : ""}
            typed={code}
            input={{ maxLength: 20, autoComplete: "off", spellcheck: false }}
          />
          <SignalField
            label={t("set-up.your-name")}
            hint={t("set-up.your-name-hint")}
            problem={NAME_PROBLEMS.test(now) ? sentence : ""}
            typed={name}
            input={{ autoComplete: "nickname", maxLength: 120 }}
          />
          <SignalField
            label={t("set-up.your-email")}
            problem={now === "bad-email" ? sentence : ""}
            typed={email}
            input={{ type: "email", autoComplete: "email" }}
          />
          <p class="problem" role="alert">
            {!isAtField && sentence}
          </p>
        </SubmitForm>
      ) : (
        <SubmitForm label={t("set-up.start")} onSubmit={open}>
          <p class="problem" role="alert">
            {sentence}
          </p>
        </SubmitForm>
      )}
    </PageFrame>
  );
}
