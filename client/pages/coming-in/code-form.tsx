import { type Signal, useSignal } from "@preact/signals";
import type { VNode } from "preact";
import type { Words } from "../../interface/words.ts";
import { SignalField } from "./signal-field.tsx";
import type { Arrival } from "./newcomer.ts";
import { openWith } from "./open-with.ts";
import { SubmitForm } from "./submit-form.tsx";

interface FormProps {
  readonly words: Words;
  readonly isShared: Signal<boolean>;
  readonly onArrive: (arrival: Arrival) => void;
}

/** In by a code from a sheet, a poster, or a voice on the telephone. */
export function CodeForm({ words, isShared, onArrive }: FormProps): VNode {
  const { t } = words;
  const code = useSignal("");
  const problem = useSignal("");
  const submit = async (): Promise<void> => {
    problem.value = "";
    const keyBody = { code: code.value };
    problem.value = await openWith(keyBody, isShared.value, onArrive);
  };
  return (
    <SubmitForm label={t("come-in.button")} onSubmit={submit}>
      <SignalField
        label={t("join.code.label")}
        hint={t("join.code.hint")}
        problem={problem.value && t(`refusal.${problem.value}`)}
        typed={code}
        input={{
          inputMode: "numeric",
          autoComplete: "one-time-code",
          maxLength: 60,
        }}
      />
    </SubmitForm>
  );
}
