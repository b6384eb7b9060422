import { type Signal, useSignal } from "@preact/signals";
import type { VNode } from "preact";
import type { Words } from "../../interface/words.ts";
import { ask } from "./ask.ts";
import { SignalField } from "./signal-field.tsx";
import { opened } from "./newcomer.ts";
import { SubmitForm } from "./submit-form.tsx";

/** In by an address and a passphrase, for those who set one. */
export function PassphraseForm(props: {
  readonly words: Words;
  readonly isShared: Signal<boolean>;
}): VNode {
  const { t } = props.words;
  const email = useSignal("");
  const passphrase = useSignal("");
  const problem = useSignal("");
  const submit = async (): Promise<void> => {
    problem.value = "";
    const answered = await ask(
      "/api/sign-in-passphrase",
      {
        email: email.value,
        passphrase: passphrase.value,
        isShared: props.isShared.value,
      },
      opened,
    );
    if (answered.ok) location.replace("/");
    else problem.value = answered.code;
  };
  return (
    <SubmitForm label={t("come-in.button")} onSubmit={submit}>
      <SignalField
        label={t("join.email")}
        typed={email}
        input={{ type: "email", autoComplete: "username" }}
      />
      <SignalField
        label={t("join.passphrase.label")}
        problem={problem.value && t(`refusal.${problem.value}`)}
        typed={passphrase}
        input={{ type: "password", autoComplete: "current-password" }}
      />
    </SubmitForm>
  );
}
