import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { Button } from "../../interface/button.tsx";
import type { Words } from "../../interface/words.ts";
import { ask, nothing } from "../coming-in/ask.ts";
import type { InvitationRow } from "./people-page.ts";

/** Invitations that still open the door, each with the way to take it back. */
export function InvitationRows(props: {
  readonly words: Words;
  readonly invitations: readonly InvitationRow[];
  readonly hasMail: boolean;
  readonly onChanged: () => void;
}): VNode | null {
  const { words, invitations, hasMail } = props;
  const { t } = words;
  const problem = useSignal("");
  if (invitations.length === 0) return null;
  const date = new Intl.DateTimeFormat(words.language.value, {
    dateStyle: "medium",
  });
  const moment = new Intl.DateTimeFormat(words.language.value, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const tellUntil = ({ visit, expiresAt }: InvitationRow): string =>
    visit
      ? t("people-page.until-class", {
          title: visit.title,
          when: moment.format(visit.startsAt),
        })
      : t("people-page.until", { date: date.format(expiresAt) });
  const revoke = async (id: string): Promise<void> => {
    const answered = await ask("/api/people/revoke", { id }, nothing);
    problem.value = answered.ok ? "" : answered.code;
    if (answered.ok) props.onChanged();
  };
  return (
    <section class="card stack no-print" aria-labelledby="open-invitations">
      <h2 id="open-invitations">{t("people-page.invitations")}</h2>
      <ul class="rows">
        {invitations.map((each) => {
          const who =
            each.name ?? each.email ?? t(`people-page.way-${each.kind}`);
          return (
            <li key={each.id} class="row">
              <div class="row-text">
                <strong dir="auto">{who}</strong>
                <span class="faint">
                  {t(`role.${each.visit ? "guest" : each.role}`)} ·{" "}
                  {tellUntil(each)}
                  {each.kind === "study" &&
                    ` · ${t("people-page.uses", { count: each.uses })}`}
                </span>
                {each.visit && !(hasMail && each.email !== null) && (
                  <span>{t("people-page.guest-no-mail")}</span>
                )}
              </div>
              <Button
                label={t("people-page.take-back")}
                fullLabel={t("people-page.take-back-which", { who })}
                onPress={() => {
                  void revoke(each.id);
                }}
              />
            </li>
          );
        })}
      </ul>
      <p class="problem" role="alert">
        {problem.value && t(`refusal.${problem.value}`)}
      </p>
    </section>
  );
}
