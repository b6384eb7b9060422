import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import * as z from "zod";
import type { Role } from "../../shared/protocol/roles.ts";
import { LANGUAGES } from "../../shared/words/languages.ts";
import type { Words } from "../interface/words.ts";
import { ask, readPage } from "./coming-in/ask.ts";
import { SCOPES } from "./coming-in/newcomer.ts";
import { SubmitForm } from "./coming-in/submit-form.tsx";
import { PageFrame } from "./page-frame.tsx";
import { PageLinks } from "./page-links.tsx";
import {
  ownTimeZone,
  type StudyDraft,
  StudyFields,
} from "./study/study-form.tsx";

const settings = z.object({
  name: z.string(),
  timeZone: z.string(),
  language: z.enum(LANGUAGES),
  telephone: z.string(),
  emergencyWords: z.string(),
  consentScopes: z.array(z.enum(SCOPES)),
  consentTexts: z.record(z.string(), z.string()),
});
const saved = z.object({ consentVersion: z.number().nullable() });

/** `/study`: what people are told about their study, and what they agree to. */
export function StudyPage(props: {
  readonly words: Words;
  readonly role: Role;
}): VNode {
  const { words } = props;
  const { t } = words;
  const state = useSignal<"loading" | "ready" | "failed">("loading");
  const problem = useSignal("");
  const said = useSignal("");
  const draft = useSignal<StudyDraft>({
    name: "",
    timeZone: ownTimeZone(),
    language: "en",
    telephone: "",
    emergencyWords: "",
    consentScopes: [],
    consentTexts: {},
  });
  useEffect(() => {
    void readPage("/api/study", settings).then((answered) => {
      if (answered.ok) draft.value = answered.reply;
      state.value = answered.ok ? "ready" : "failed";
    });
  }, [draft, state]);
  const save = async (): Promise<void> => {
    problem.value = "";
    said.value = "";
    const answered = await ask("/api/study", draft.value, saved);
    if (!answered.ok) problem.value = answered.code;
    else
      said.value =
        answered.reply.consentVersion === null
          ? t("me.kept")
          : t("study-page.new-version", {
              version: answered.reply.consentVersion,
            });
  };
  return (
    <PageFrame words={words} title={t("study-page.title")}>
      <PageLinks words={words} role={props.role} />
      {state.value === "ready" ? (
        <SubmitForm label={t("me.keep")} onSubmit={save}>
          <StudyFields words={words} draft={draft} problem={problem.value} />
          <p class="problem" role="alert">
            {problem.value && t(`refusal.${problem.value}`)}
          </p>
          <p role="status">{said.value}</p>
        </SubmitForm>
      ) : (
        <p role="status">{t(`panel.${state.value}`)}</p>
      )}
    </PageFrame>
  );
}
