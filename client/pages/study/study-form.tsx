import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import {
  isLanguage,
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
} from "../../../shared/words/languages.ts";
import type { Words } from "../../interface/words.ts";
import { CheckRow } from "../coming-in/check-row.tsx";
import { Field } from "../coming-in/field.tsx";
import { SCOPES, type Scope } from "../coming-in/newcomer.ts";

/** What staff say about their study. */
export interface StudyDraft {
  readonly name: string;
  readonly timeZone: string;
  readonly language: Language;
  readonly telephone: string;
  readonly emergencyWords: string;
  readonly consentScopes: readonly Scope[];
  readonly consentTexts: Readonly<Record<string, string>>;
}

/** All zones this browser knows, with the one in force among them. */
function listZones(inForce: string): readonly string[] {
  const known =
    typeof Intl.supportedValuesOf === "function"
      ? Intl.supportedValuesOf("timeZone")
      : [];
  return [...new Set([inForce, "UTC", ...known])].sort();
}

/** The zone of this device, as a first proposal. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

/** The fields of a study: first what is shown to people, then what they agree to. */
export function StudyFields(props: {
  readonly words: Words;
  readonly draft: Signal<StudyDraft>;
  readonly problem: string;
}): VNode {
  const { words, draft, problem } = props;
  const { t } = words;
  const id = useId();
  const set = (change: Partial<StudyDraft>): void => {
    draft.value = { ...draft.value, ...change };
  };
  const now = draft.value;
  return (
    <>
      <Field
        label={t("study-page.name")}
        value={now.name}
        onType={(name) => set({ name })}
        input={{ maxLength: 80, autoComplete: "off" }}
      />
      <div class="field">
        <label for={`${id}-language`}>{t("study-page.language")}</label>
        <select
          id={`${id}-language`}
          value={now.language}
          onChange={(event) => {
            const language = event.currentTarget.value;
            if (isLanguage(language)) set({ language });
          }}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-zone`}>{t("study-page.zone")}</label>
        <select
          id={`${id}-zone`}
          value={now.timeZone}
          aria-describedby={`${id}-zone-problem`}
          onChange={(event) => set({ timeZone: event.currentTarget.value })}
        >
          {listZones(now.timeZone).map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </select>
        <p id={`${id}-zone-problem`} class="problem" role="alert">
          {problem === "bad-time-zone" && t(`refusal.${problem}`)}
        </p>
      </div>
      <Field
        label={t("study-page.telephone")}
        hint={t("study-page.telephone-hint")}
        value={now.telephone}
        onType={(telephone) => set({ telephone })}
        input={{ type: "tel", maxLength: 40, autoComplete: "off" }}
      />
      <Field
        label={t("study-page.emergency")}
        hint={t("study-page.emergency-hint")}
        value={now.emergencyWords}
        onType={(emergencyWords) => set({ emergencyWords })}
        input={{ maxLength: 500, autoComplete: "off" }}
      />
      <fieldset class="scopes">
        <legend>{t("study-page.scopes")}</legend>
        {SCOPES.map((scope) => (
          <CheckRow
            key={scope}
            label={t(`consent.scope.${scope}`)}
            isOn={now.consentScopes.includes(scope)}
            onChange={(isOn) =>
              set({
                consentScopes: SCOPES.filter((each) =>
                  each === scope ? isOn : now.consentScopes.includes(each),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <p>{t("study-page.consent-about")}</p>
      {LANGUAGES.map((language) => (
        <div key={language} class="field">
          <label for={`${id}-text-${language}`}>
            {t("study-page.consent", { language: LANGUAGE_NAMES[language] })}
          </label>
          <textarea
            id={`${id}-text-${language}`}
            lang={language}
            rows={10}
            value={now.consentTexts[language] ?? ""}
            onInput={(event) =>
              set({
                consentTexts: {
                  ...now.consentTexts,
                  [language]: event.currentTarget.value,
                },
              })
            }
          />
        </div>
      ))}
    </>
  );
}
