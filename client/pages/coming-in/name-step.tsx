import { type Signal, useSignal } from "@preact/signals";
import type { VNode } from "preact";
import * as z from "zod";
import type { Words } from "../../interface/words.ts";
import { PageFrame } from "../page-frame.tsx";
import { ask } from "./ask.ts";
import { SignalField } from "./signal-field.tsx";
import type { KeyBody, Newcomer } from "./newcomer.ts";

/** Longer than any name that is taken; the server counts what people see as one sign. */
const MAX_CHARS = 120;

/** What others shall call this person. */
export function NameStep(props: {
  readonly words: Words;
  readonly keyBody: KeyBody;
  readonly studyName: string;
  readonly visit: Newcomer["visit"];
  readonly name: Signal<string>;
  readonly problem: Signal<string>;
  readonly onNext: () => void;
}): VNode {
  const { words, name, problem, visit } = props;
  const { t } = words;
  const isAsking = useSignal(false);
  const next = async (): Promise<void> => {
    if (isAsking.value) return;
    isAsking.value = true;
    problem.value = "";
    const answered = await ask(
      "/api/coming-in/name",
      { key: props.keyBody, name: name.value },
      z.string(),
    );
    isAsking.value = false;
    if (!answered.ok) {
      problem.value = answered.code;
      return;
    }
    name.value = answered.reply;
    props.onNext();
  };
  return (
    <PageFrame words={words} title={t("coming-in.name.title")}>
      <p class="lead">
        {t("coming-in.name.about", { study: props.studyName })}
      </p>
      {visit && (
        <p dir="auto">
          {t("people-page.sheet-visit", {
            title: visit.title,
            // By the reader's own clock.
            when: new Intl.DateTimeFormat(words.language.value, {
              dateStyle: "full",
              timeStyle: "short",
            }).format(visit.startsAt),
          })}
        </p>
      )}
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void next();
        }}
      >
        <SignalField
          label={t("coming-in.name.label")}
          hint={t("coming-in.name.hint")}
          problem={problem.value && t(`refusal.${problem.value}`)}
          typed={name}
          input={{ autoComplete: "nickname", maxLength: MAX_CHARS }}
        />
        <button type="submit" class="button primary big">
          {t("coming-in.next")}
        </button>
      </form>
    </PageFrame>
  );
}
