import { type Signal, useSignal } from "@preact/signals";
import type { VNode } from "preact";
import type { Words } from "../../interface/words.ts";
import { Field } from "./field.tsx";
import type { KeyBody, Newcomer } from "./newcomer.ts";
import { openWith } from "./open-with.ts";
import { SubmitForm } from "./submit-form.tsx";

/** In by the six digits of a mail that was opened on another device. */
export function MailedCodeForm(props: {
  readonly words: Words;
  readonly isShared: Signal<boolean>;
  readonly onArrive: (arrival: {
    readonly keyBody: KeyBody;
    readonly newcomer: Newcomer;
  }) => void;
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
      <Field
        label={t("join.email")}
        value={email.value}
        onType={(typed) => {
          email.value = typed;
        }}
        input={{ type: "email", autoComplete: "email" }}
      />
      <Field
        label={t("join.mailed.label")}
        hint={t("join.mailed.hint")}
        problem={problem.value && t(`refusal.${problem.value}`)}
        value={digits.value}
        onType={(typed) => {
          digits.value = typed;
        }}
        input={{
          inputMode: "numeric",
          autoComplete: "one-time-code",
          maxLength: 20,
        }}
      />
    </SubmitForm>
  );
}
