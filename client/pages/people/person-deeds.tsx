import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { isStaff, ROLES, type Role } from "../../../shared/protocol/roles.ts";
import { Button } from "../../interface/button.tsx";
import type { Words } from "../../interface/words.ts";
import { ask, nothing } from "../coming-in/ask.ts";
import { type MadeKey, madeKey, type PersonRow } from "./people-page.ts";

/** Deeds that send somebody away ask once more. */
const ASK_AGAIN = ["remove", "ban"] as const;

/** What staff may do about one person. */
export function PersonDeeds(props: {
  readonly words: Words;
  readonly person: PersonRow;
  readonly ownRole: Role;
  readonly hasMail: boolean;
  readonly onChanged: () => void;
  readonly onMade: (made: MadeKey) => void;
}): VNode {
  const { words, person, ownRole, hasMail } = props;
  const { t } = words;
  const id = useId();
  const problem = useSignal("");
  const said = useSignal("");
  const asking = useSignal<(typeof ASK_AGAIN)[number] | null>(null);
  const { membershipId, name } = person;
  const isAdministrator = ownRole === "administrator";
  const mayTouch =
    isAdministrator || !(isStaff(person.role) || person.role === "researcher");
  const change = async (deed: string, more: object = {}): Promise<void> => {
    const answered = await ask(
      "/api/people/change",
      { membershipId, deed, ...more },
      nothing,
    );
    problem.value = answered.ok ? "" : answered.code;
    asking.value = null;
    if (answered.ok) props.onChanged();
  };
  const mailKey = async (): Promise<void> => {
    const answered = await ask(
      "/api/people/new-key",
      { membershipId, byMail: true },
      nothing,
    );
    problem.value = answered.ok ? "" : answered.code;
    said.value = answered.ok
      ? t("people-page.mailed", { email: person.email ?? "" })
      : "";
  };
  const showKey = async (): Promise<void> => {
    const answered = await ask(
      "/api/people/new-key",
      { membershipId, byMail: false },
      madeKey,
    );
    problem.value = answered.ok ? "" : answered.code;
    if (answered.ok) props.onMade(answered.reply);
  };
  if (!mayTouch) return <p>{t("people-page.for-administrators")}</p>;
  return (
    <div class="stack">
      <div class="button-row">
        <Button
          label={t("people-page.new-key")}
          fullLabel={t("people-page.new-key-whom", { name })}
          onPress={() => {
            void showKey();
          }}
        />
        {hasMail && person.email !== null && (
          <Button
            label={t("people-page.mail-key")}
            fullLabel={t("people-page.mail-key-whom", { name })}
            onPress={() => {
              void mailKey();
            }}
          />
        )}
        {isAdministrator && person.hasSecondFactor && (
          <Button
            label={t("people-page.reset-second")}
            onPress={() => {
              void change("reset-second-factor");
            }}
          />
        )}
        {ASK_AGAIN.map((deed) => (
          <Button
            key={deed}
            label={t(`people-page.${deed}`)}
            fullLabel={t(`people-page.${deed}-whom`, { name })}
            onPress={() => {
              asking.value = deed;
            }}
          />
        ))}
      </div>
      {asking.value !== null && (
        <div class="note stack" role="alert">
          <p>{t(`people-page.${asking.value}-sure`, { name })}</p>
          <div class="button-row">
            <Button
              label={t(`people-page.${asking.value}-yes`)}
              onPress={() => {
                if (asking.value !== null) void change(asking.value);
              }}
            />
            <Button
              kind="primary"
              label={t("people-page.not")}
              onPress={() => {
                asking.value = null;
              }}
            />
          </div>
        </div>
      )}
      {isAdministrator && (
        <div class="button-row">
          <div class="field">
            <label for={`${id}-role`}>{t("people-page.role")}</label>
            <select
              id={`${id}-role`}
              value={person.role}
              onChange={(event) => {
                void change("change-role", { role: event.currentTarget.value });
              }}
            >
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {t(`role.${role}`)}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for={`${id}-end`}>{t("people-page.access-ends")}</label>
            <input
              id={`${id}-end`}
              type="date"
              value={
                person.accessEndsAt === null
                  ? ""
                  : new Date(person.accessEndsAt).toISOString().slice(0, 10)
              }
              onChange={(event) => {
                const day = event.currentTarget.value;
                void change("end-access", {
                  at: day === "" ? null : `${day}T23:59:59Z`,
                });
              }}
            />
          </div>
        </div>
      )}
      <p class="problem" role="alert">
        {problem.value && t(`refusal.${problem.value}`)}
      </p>
      <p role="status">{said.value}</p>
    </div>
  );
}
