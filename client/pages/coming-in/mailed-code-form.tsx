import { type Signal, useSignal } from "@preact/signals";
import type { VNode } from "preact";
import type { Words } from "../../interface/words.ts";
import { SignalField } from "./signal-field.tsx";
import type { Arrival } from "./newcomer.ts";
import { openWith } from "./open-with.ts";
import { SubmitForm } from "./submit-form.tsx";

/** In by the six digits of a mail that was opened on another device. */
export function MailedCodeForm(props: {
  readonly words: Words;
  readonly isShared: Signal<boolean>;
  readonly onArrive: (arrival: Arrival) => void;
}): VNode {
  const { t } = props.words;
  const email = useSignal("");
  const digits = useSignal("");
  const problem = useSignal("");
  const submit = async (): Promise<void> => {
    problem.value = "";
    const keyBody = { email: email.value, digits: digits.value };
    problem.value = await openWith(
      keyBody,
      props.isShared.value,
      props.onArrive,
    );
  };
  return (
    <SubmitForm label={t("come-in.button")} onSubmit={submit}>
      <SignalField
        label={t("join.email")}
        typed={email}
        input={{ type: "email", autoComplete: "email" }}
      />
      <SignalField
        label={t("join.mailed.label")}
        hint={t("join.mailed.hint")}
        problem={problem.value && t(`refusal.${problem.value}`)}
        typed={digits}
        input={{
          inputMode: "numeric",
          autoComplete: "one-time-code",
          maxLength: 20,
        }}
      />
    </SubmitForm>
  );
}
