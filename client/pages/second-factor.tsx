import { useSignal } from "@preact/signals";
import { Download, Printer } from "lucide";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import * as z from "zod";
import { Button } from "../interface/button.tsx";
import type { Words } from "../interface/words.ts";
import { ask, nothing } from "./coming-in/ask.ts";
import { SignalField } from "./coming-in/signal-field.tsx";
import { saveText } from "./coming-in/save-text.ts";
import { SubmitForm } from "./coming-in/submit-form.tsx";
import { PageFrame } from "./page-frame.tsx";
import { QrCode } from "./second-factor/qr-code.tsx";

const begun = z.object({ key: z.string(), address: z.string() });
const confirmed = z.object({ codes: z.array(z.string()) });

const inFours = (key: string): string => key.replace(/.{4}(?=.)/g, "$& ");

function RecoveryCodes(props: {
  readonly words: Words;
  readonly codes: readonly string[];
}): VNode {
  const { words, codes } = props;
  const { t } = words;
  return (
    <PageFrame words={words} title={t("second.codes-title")}>
      <p class="lead">{t("second.codes-about")}</p>
      <ol class="code-list">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div class="button-row">
        <Button
          icon={Download}
          label={t("consent.save")}
          onPress={() =>
            saveText("islet-codes.txt", ["Islet", ...codes, ""].join("\n"))
          }
        />
        <Button
          icon={Printer}
          label={t("consent.print")}
          onPress={() => window.print()}
        />
      </div>
      <a class="button primary big" href="/">
        {t("second.codes-kept")}
      </a>
    </PageFrame>
  );
}

/** Where staff set up their second proof, once. */
export function NewSecondFactorPage({
  words,
}: {
  readonly words: Words;
}): VNode {
  const { t } = words;
  const begin = useSignal<z.infer<typeof begun> | null>(null);
  const codes = useSignal<readonly string[] | null>(null);
  const code = useSignal("");
  const problem = useSignal("");
  useEffect(() => {
    void ask("/api/second-factor/begin", {}, begun).then((answered) => {
      if (answered.ok) begin.value = answered.reply;
      else problem.value = answered.code;
    });
  }, [begin, problem]);
  if (codes.value !== null)
    return <RecoveryCodes words={words} codes={codes.value} />;
  const confirm = async (): Promise<void> => {
    problem.value = "";
    const answered = await ask(
      "/api/second-factor/confirm",
      { code: code.value },
      confirmed,
    );
    if (answered.ok) codes.value = answered.reply.codes;
    else problem.value = answered.code;
  };
  const key = begin.value;
  return (
    <PageFrame words={words} title={t("second.new-title")}>
      <p class="lead">{t("second.new-about")}</p>
      {key !== null && (
        <>
          <p>{t("second.scan")}</p>
          <QrCode text={key.address} label={t("second.scan-alt")} />
          <a class="button" href={key.address}>
            {t("second.open-app")}
          </a>
        </>
      )}
      <p>{t("second.new-key")}</p>
      <p class="spoken-code" translate={false}>
        {key === null ? "…" : inFours(key.key)}
      </p>
      <SubmitForm label={t("second.button")} onSubmit={confirm}>
        <SignalField
          label={t("second.label")}
          hint={t("second.hint")}
          problem={problem.value && t(`refusal.${problem.value}`)}
          typed={code}
          input={{
            inputMode: "numeric",
            autoComplete: "one-time-code",
            maxLength: 20,
          }}
        />
      </SubmitForm>
    </PageFrame>
  );
}

/** Where staff give their second proof on a new device. */
export function SecondFactorPage({ words }: { readonly words: Words }): VNode {
  const { t } = words;
  const code = useSignal("");
  const problem = useSignal("");
  const pass = async (): Promise<void> => {
    problem.value = "";
    const answered = await ask(
      "/api/second-factor/pass",
      { code: code.value },
      nothing,
    );
    if (answered.ok) location.reload();
    else problem.value = answered.code;
  };
  return (
    <PageFrame words={words} title={t("second.title")}>
      <p class="lead">{t("second.about")}</p>
      <SubmitForm label={t("second.button")} onSubmit={pass}>
        <SignalField
          label={t("second.label")}
          hint={t("second.or-recovery")}
          problem={problem.value && t(`refusal.${problem.value}`)}
          typed={code}
          input={{ autoComplete: "one-time-code", maxLength: 40 }}
        />
      </SubmitForm>
      <p>{t("second.lost")}</p>
    </PageFrame>
  );
}
