import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import type { Words } from "../../interface/words.ts";
import { ask, nothing } from "../coming-in/ask.ts";
import { SignalField } from "../coming-in/signal-field.tsx";
import { SubmitForm } from "../coming-in/submit-form.tsx";
import type { MyPage } from "./my-page.ts";

/** One line that a person may change, with the word that it is kept. */
function OneLine(props: {
  readonly words: Words;
  readonly label: string;
  readonly hint: string;
  readonly first: string;
  readonly kind: "email" | "password";
  readonly path: string;
  readonly name: "email" | "passphrase";
  readonly onKept?: () => void;
}): VNode {
  const { t } = props.words;
  const value = useSignal(props.first);
  const problem = useSignal("");
  const said = useSignal("");
  const save = async (): Promise<void> => {
    problem.value = "";
    said.value = "";
    const body = { [props.name]: value.value };
    const answered = await ask(props.path, body, nothing);
    if (!answered.ok) problem.value = answered.code;
    else {
      said.value = t("me.kept");
      if (props.kind === "password") value.value = "";
      props.onKept?.();
    }
  };
  return (
    <SubmitForm isSmall label={t("me.keep")} onSubmit={save}>
      <SignalField
        label={props.label}
        hint={props.hint}
        problem={problem.value && t(`refusal.${problem.value}`)}
        typed={value}
        input={{
          type: props.kind,
          autoComplete: props.kind === "email" ? "email" : "new-password",
        }}
      />
      <p role="status">{said.value}</p>
    </SubmitForm>
  );
}

/** A person's address and passphrase, both as they like. */
export function KeyForms(props: {
  readonly words: Words;
  readonly page: MyPage;
  readonly onChanged: () => void;
}): VNode {
  const { words, page } = props;
  const { t } = words;
  return (
    <section class="card stack" aria-labelledby="my-keys">
      <h2 id="my-keys">{t("me.keys")}</h2>
      <OneLine
        words={words}
        label={t("me.email")}
        hint={t(page.hasMail ? "me.email-hint" : "me.email-hint-no-mail")}
        first={page.email}
        kind="email"
        path="/api/me/email"
        name="email"
        onKept={props.onChanged}
      />
      <OneLine
        words={words}
        label={t(page.hasPassphrase ? "me.new-passphrase" : "me.passphrase")}
        hint={t("me.passphrase-hint")}
        first=""
        kind="password"
        path="/api/me/passphrase"
        name="passphrase"
      />
    </section>
  );
}
