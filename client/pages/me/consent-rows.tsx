import { useSignal } from "@preact/signals";
import { Download, Mail } from "lucide";
import type { VNode } from "preact";
import { Button } from "../../interface/button.tsx";
import type { Words } from "../../interface/words.ts";
import { ask, nothing } from "../coming-in/ask.ts";
import type { Scope } from "../coming-in/newcomer.ts";
import { saveText } from "../coming-in/save-text.ts";
import type { MyPage } from "./my-page.ts";

/** What a person agreed to: each can be stopped or given by one press, and all of it by one more. */
export function ConsentRows(props: {
  readonly words: Words;
  readonly page: MyPage;
  readonly onChanged: () => void;
}): VNode {
  const { words, page } = props;
  const { t } = words;
  const said = useSignal("");
  const date = new Intl.DateTimeFormat(words.language.value, {
    dateStyle: "long",
  });
  const tell = async (
    path: string,
    body: unknown,
    done: string,
  ): Promise<void> => {
    const answered = await ask(path, body, nothing);
    said.value = answered.ok ? t(done) : t(`refusal.${answered.code}`);
    if (answered.ok) props.onChanged();
  };
  const sinceOf = (scope: Scope): number | undefined =>
    page.consents.find((each) => each.scope === scope)?.since;
  const given = page.consents.map(({ scope }) => scope);
  const scopes = [...new Set([...page.consentText.scopes, ...given])];
  return (
    <section class="card stack" aria-labelledby="my-consent">
      <h2 id="my-consent">{t("me.consent")}</h2>
      <p>{t("me.consent-about")}</p>
      <ul class="rows">
        {scopes.map((scope) => {
          const since = sinceOf(scope);
          const name = t(`consent.scope.${scope}`);
          return (
            <li key={scope} class="row">
              <div class="row-text">
                <strong>{name}</strong>
                <span class="faint">
                  {since === undefined
                    ? t("me.consent-not")
                    : t("me.consent-since", { date: date.format(since) })}
                </span>
              </div>
              <Button
                label={t(since === undefined ? "me.give" : "me.stop")}
                fullLabel={t(
                  since === undefined ? "me.give-which" : "me.stop-which",
                  { scope: name },
                )}
                onPress={() => {
                  void tell(
                    "/api/me/consent",
                    { scope, give: since === undefined },
                    since === undefined ? "me.given" : "me.stopped",
                  );
                }}
              />
            </li>
          );
        })}
      </ul>
      <p role="status">{said.value}</p>
      <div class="button-row">
        {given.length > 0 && (
          <Button
            label={t("me.stop-all")}
            onPress={() => {
              void tell("/api/me/stop", {}, "me.stopped");
            }}
          />
        )}
        <Button
          icon={Download}
          label={t("consent.save")}
          onPress={() =>
            saveText(
              `${t("consent.file")}.txt`,
              [
                t("consent.version", { version: page.consentText.version }),
                "",
                page.consentText.body,
                "",
                ...page.consents.map(
                  (each) =>
                    `${t(`consent.scope.${each.scope}`)}: ${date.format(each.since)}`,
                ),
                "",
              ].join("\n"),
            )
          }
        />
        {page.hasMail && page.email !== "" && (
          <Button
            icon={Mail}
            label={t("consent.mail-copy")}
            onPress={() => {
              void tell("/api/me/mail-consent", {}, "me.copy-mailed");
            }}
          />
        )}
      </div>
    </section>
  );
}
