import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import type { Words } from "../../interface/words.ts";
import { ask, nothing } from "./ask.ts";
import { SignalField } from "./signal-field.tsx";
import { SubmitForm } from "./submit-form.tsx";

/** For those who lost their link: a new one by mail, or the words whom to ask where there is no mail. */
export function LostForm(props: {
  readonly words: Words;
  readonly hasMail: boolean;
}): VNode {
  const { words } = props;
  const { t } = words;
  const email = useSignal("");
  const problem = useSignal("");
  const isSent = useSignal(false);
  if (!props.hasMail) return <p class="lead">{t("join.lost.no-mail")}</p>;
  const submit = async (): Promise<void> => {
    problem.value = "";
    const answered = await ask(
      "/api/lost-link",
      { email: email.value, language: words.language.value },
      nothing,
    );
    if (answered.ok) isSent.value = true;
    else problem.value = answered.code;
  };
  return (
    <>
      <p role="status" class="lead">
        {t(isSent.value ? "join.lost.sent" : "join.lost.about")}
      </p>
      {isSent.value ? (
        <a class="button primary big" href="#mailed">
          {t("join.mailed.link")}
        </a>
      ) : (
        <SubmitForm label={t("join.lost.button")} onSubmit={submit}>
          <SignalField
            label={t("join.email")}
            problem={problem.value && t(`refusal.${problem.value}`)}
            typed={email}
            input={{ type: "email", autoComplete: "email" }}
          />
        </SubmitForm>
      )}
    </>
  );
}
