import { type Signal, useSignal } from "@preact/signals";
import { Download, Printer } from "lucide";
import type { VNode } from "preact";
import { Button } from "../../interface/button.tsx";
import type { Words } from "../../interface/words.ts";
import { PageFrame } from "../page-frame.tsx";
import { CheckRow } from "./check-row.tsx";
import { saveText } from "./save-text.ts";
import type { Newcomer, Scope } from "./newcomer.ts";

/** The one thing that is asked of everybody; the rest lies one press away. */
const PROPOSED: Scope = "activity";

function ScopeBoxes(props: {
  readonly words: Words;
  readonly asked: readonly Scope[];
  readonly scopes: Signal<ReadonlySet<Scope>>;
}): VNode {
  const { words, scopes } = props;
  return (
    <>
      {props.asked.map((scope) => (
        <CheckRow
          key={scope}
          label={words.t(`consent.scope.${scope}`)}
          about={words.t(`consent.about.${scope}`)}
          isOn={scopes.value.has(scope)}
          onChange={(isOn) => {
            const chosen = new Set(scopes.value);
            if (isOn) chosen.add(scope);
            else chosen.delete(scope);
            scopes.value = chosen;
          }}
        />
      ))}
    </>
  );
}

/** One page to agree on: the study's text, each use of data by itself, nothing ticked, and one button. */
export function ConsentStep(props: {
  readonly words: Words;
  readonly newcomer: Newcomer;
  readonly scopes: Signal<ReadonlySet<Scope>>;
  readonly mailCopy: Signal<boolean>;
  /** Gives the code of a refusal, or "". */
  readonly onJoin: () => Promise<string>;
}): VNode {
  const { words, newcomer, scopes } = props;
  const { t } = words;
  const { consent, studyName } = newcomer;
  const problem = useSignal("");
  const isAsking = useSignal(false);
  const language =
    consent.texts[words.language.value] === undefined
      ? consent.language
      : words.language.value;
  const text = consent.texts[language] ?? "";
  const first = consent.scopes.filter((scope) => scope === PROPOSED);
  const more = consent.scopes.filter((scope) => scope !== PROPOSED);
  const join = async (): Promise<void> => {
    if (isAsking.value) return;
    isAsking.value = true;
    problem.value = "";
    problem.value = await props.onJoin();
    isAsking.value = false;
  };
  const saveCopy = (): void => {
    const ticked = consent.scopes.map(
      (scope) =>
        `[${scopes.value.has(scope) ? "x" : " "}] ${t(`consent.scope.${scope}`)}: ${t(`consent.about.${scope}`)}`,
    );
    const version = t("consent.version", { version: consent.version });
    saveText(
      `${t("consent.file")}.txt`,
      [studyName, version, "", text, "", ...ticked, ""].join("\n"),
    );
  };
  return (
    <PageFrame words={words} title={t("consent.title")}>
      <div class="consent-text" lang={language}>
        {text}
      </div>
      <p class="faint">
        {studyName} · {t("consent.version", { version: consent.version })}
      </p>
      {consent.scopes.length > 0 && (
        <fieldset class="scopes">
          <legend>{t("consent.choose")}</legend>
          <p>{t("consent.no-is-fine")}</p>
          <ScopeBoxes words={words} asked={first} scopes={scopes} />
          {more.length > 0 && (
            <details>
              <summary>{t("consent.more")}</summary>
              <ScopeBoxes words={words} asked={more} scopes={scopes} />
            </details>
          )}
        </fieldset>
      )}
      {consent.canMailCopy && (
        <CheckRow
          label={t("consent.mail-copy")}
          about={t("consent.mail-copy-about")}
          isOn={props.mailCopy.value}
          onChange={(isOn) => {
            props.mailCopy.value = isOn;
          }}
        />
      )}
      <p>
        <strong>{t("consent.adult")}</strong>
      </p>
      <p class="problem" role="alert">
        {problem.value && t(`refusal.${problem.value}`)}
      </p>
      <button
        type="button"
        class="button primary big"
        onClick={() => {
          void join();
        }}
      >
        {t("consent.button")}
      </button>
      <div class="button-row">
        <Button icon={Download} label={t("consent.save")} onPress={saveCopy} />
        <Button
          icon={Printer}
          label={t("consent.print")}
          onPress={() => window.print()}
        />
        <Button
          kind="quiet"
          label={t("coming-in.back")}
          onPress={() => history.back()}
        />
      </div>
    </PageFrame>
  );
}
