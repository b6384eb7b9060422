import { useComputed, useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import * as z from "zod";
import { ROLES, type Role } from "../../../shared/protocol/roles.ts";
import {
  isLanguage,
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
} from "../../../shared/words/languages.ts";
import type { Words } from "../../interface/words.ts";
import { ask } from "../coming-in/ask.ts";
import { SignalField } from "../coming-in/signal-field.tsx";
import { SubmitForm } from "../coming-in/submit-form.tsx";
import { ClassChoice } from "./class-choice.tsx";
import { type MadeKey, madeKey, type PeopleList } from "./people-page.ts";

type Way = "mail" | "link" | "printed" | "study";

/** Which field a refusal belongs to. */
const isAboutName = (code: string): boolean =>
  code.startsWith("name-") || code === "too-long" || code === "bad-characters";

/** Invites somebody: by mail where there is mail, by a link or sheet to hand over, or many by one code. */
export function InviteForm(props: {
  readonly words: Words;
  readonly hasMail: boolean;
  readonly ownRole: Role;
  readonly classes: PeopleList["classes"];
  readonly onMade: (made: MadeKey | null) => void;
}): VNode {
  const { words, hasMail, ownRole, classes } = props;
  const { t } = words;
  const id = useId();
  const way = useSignal<Way>(hasMail ? "mail" : "printed");
  const role = useSignal<Role | "guest">("participant");
  const visited = useSignal("");
  const name = useSignal("");
  const email = useSignal("");
  const mailLanguage = useSignal<Language>(words.language.value);
  const problem = useSignal("");
  const said = useSignal("");
  const ways: readonly Way[] = hasMail
    ? ["mail", "link", "printed", "study"]
    : ["printed", "link", "study"];
  // Those who lead are invited by an administrator alone.
  const roles = ROLES.filter(
    (each) =>
      ownRole === "administrator" ||
      each === "participant" ||
      each === "facilitator",
  );
  const isGuest = useComputed(() => role.value === "guest");
  const isMail = way.value === "mail";
  const invite = async (): Promise<void> => {
    problem.value = "";
    said.value = "";
    const answered = await ask(
      "/api/people/invite",
      {
        kind: isMail ? "link" : way.value,
        role:
          way.value === "study" || isGuest.value ? "participant" : role.value,
        ...(isGuest.value && way.value !== "study" && { class: visited.value }),
        name: way.value === "study" ? "" : name.value,
        email: isMail ? email.value : "",
        byMail: isMail,
        language: mailLanguage.value,
      },
      z.looseObject(madeKey.shape),
    );
    if (!answered.ok) {
      problem.value = answered.code;
      return;
    }
    if (isMail) said.value = t("people-page.mailed", { email: email.value });
    name.value = "";
    email.value = "";
    props.onMade(isMail ? null : answered.reply);
  };
  const sentence = problem.value && t(`refusal.${problem.value}`);
  const isName = isAboutName(problem.value);
  return (
    <section class="card stack no-print" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("people-page.invite")}</h2>
      <SubmitForm label={t(`people-page.do-${way.value}`)} onSubmit={invite}>
        <div class="field">
          <label for={`${id}-way`}>{t("people-page.how")}</label>
          <select
            id={`${id}-way`}
            value={way.value}
            onChange={(event) => {
              const chosen = ways.find(
                (each) => each === event.currentTarget.value,
              );
              if (!chosen) return;
              way.value = chosen;
              problem.value = "";
            }}
          >
            {ways.map((each) => (
              <option key={each} value={each}>
                {t(`people-page.way-${each}`)}
              </option>
            ))}
          </select>
        </div>
        {way.value !== "study" && (
          <>
            <div class="field">
              <label for={`${id}-role`}>{t("people-page.role")}</label>
              <select
                id={`${id}-role`}
                value={role.value}
                onChange={(event) => {
                  const chosen = roles.find(
                    (each) => each === event.currentTarget.value,
                  );
                  role.value = chosen ?? "guest";
                }}
              >
                {roles.map((each) => (
                  <option key={each} value={each}>
                    {t(`role.${each}`)}
                  </option>
                ))}
                {classes.length > 0 && (
                  <option value="guest">{t("role.guest")}</option>
                )}
              </select>
            </div>
            {isGuest.value && (
              <ClassChoice words={words} classes={classes} chosen={visited} />
            )}
            <SignalField
              label={t("people-page.name")}
              hint={t("people-page.name-hint")}
              problem={isName ? sentence : ""}
              typed={name}
              input={{ autoComplete: "off", maxLength: 120 }}
            />
          </>
        )}
        {isMail && (
          <>
            <SignalField
              label={t("people-page.email")}
              problem={isName ? "" : sentence}
              typed={email}
              input={{ type: "email", autoComplete: "off" }}
            />
            <div class="field">
              <label for={`${id}-language`}>
                {t("people-page.mail-language")}
              </label>
              <select
                id={`${id}-language`}
                value={mailLanguage.value}
                onChange={(event) => {
                  const chosen = event.currentTarget.value;
                  if (isLanguage(chosen)) mailLanguage.value = chosen;
                }}
              >
                {LANGUAGES.map((language) => (
                  <option key={language} value={language} lang={language}>
                    {LANGUAGE_NAMES[language]}
                  </option>
                ))}
              </select>
            </div>
          </>
        )}
        <p class="problem" role="alert">
          {!isMail && !isName && sentence}
        </p>
        <p role="status">{said.value}</p>
      </SubmitForm>
    </section>
  );
}
