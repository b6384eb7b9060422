import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { Role } from "../../shared/protocol/roles.ts";
import type { Words } from "../interface/words.ts";
import { readPage } from "./coming-in/ask.ts";
import { PageFrame } from "./page-frame.tsx";
import { PageLinks } from "./page-links.tsx";
import { InvitationRows } from "./people/invitation-rows.tsx";
import { InviteForm } from "./people/invite-form.tsx";
import { KeySheet } from "./people/key-sheet.tsx";
import {
  type MadeKey,
  type PeopleList,
  peoplePage,
  type PersonRow,
} from "./people/people-page.ts";
import { PersonDeeds } from "./people/person-deeds.tsx";

function describePerson(words: Words, person: PersonRow): string {
  const { t } = words;
  const date = new Intl.DateTimeFormat(words.language.value, {
    dateStyle: "medium",
  });
  return [
    t(`role.${person.isGuest ? "guest" : person.role}`),
    person.lastSeen === null
      ? t("people-page.never-seen")
      : t("me.last-seen", { when: date.format(person.lastSeen) }),
    ...(person.isBanned
      ? [t("people-page.is-banned")]
      : person.leftAt === null
        ? []
        : [t("people-page.has-left")]),
    ...(person.accessEndsAt === null
      ? []
      : [t("people-page.until", { date: date.format(person.accessEndsAt) })]),
  ].join(" · ");
}

/** `/people`: everybody of the study, who is invited, and what staff may do. */
export function PeoplePage(props: {
  readonly words: Words;
  readonly role: Role;
}): VNode {
  const { words, role } = props;
  const { t } = words;
  const page = useSignal<PeopleList | string>("");
  const made = useSignal<MadeKey | null>(null);
  const read = (): void => {
    void readPage("/api/people", peoplePage).then((answered) => {
      page.value = answered.ok ? answered.reply : answered.code;
    });
  };
  useEffect(read, [page]);
  const now = page.value;
  if (typeof now === "string")
    return (
      <PageFrame words={words} title={t("people-page.title")}>
        <p role="status">
          {now === "" ? t("panel.loading") : t(`refusal.${now}`)}
        </p>
      </PageFrame>
    );
  const show = (key: MadeKey | null): void => {
    made.value = key;
    read();
  };
  return (
    <PageFrame words={words} title={t("people-page.title")}>
      <PageLinks words={words} role={role} />
      {made.value === null ? (
        <InviteForm
          words={words}
          hasMail={now.hasMail}
          ownRole={now.ownRole}
          classes={now.classes}
          onMade={show}
        />
      ) : (
        <KeySheet
          words={words}
          made={made.value}
          onClose={() => {
            made.value = null;
          }}
        />
      )}
      <InvitationRows
        words={words}
        invitations={now.invitations}
        hasMail={now.hasMail}
        onChanged={read}
      />
      <section class="card no-print" aria-labelledby="members">
        <h2 id="members">
          {t("people-page.members", { count: now.people.length })}
        </h2>
        <ul class="rows">
          {now.people.map((person) => (
            <li key={person.membershipId} class="row">
              <div class="row-text">
                <strong dir="auto">{person.name}</strong>
                <span class="faint">{describePerson(words, person)}</span>
                {person.membershipId === now.ownId ? (
                  <span class="faint">{t("people.you")}</span>
                ) : (
                  person.leftAt === null && (
                    <details>
                      <summary>
                        {t("people-page.more")}
                        <span class="only-read"> {person.name}</span>
                      </summary>
                      <PersonDeeds
                        words={words}
                        person={person}
                        ownRole={now.ownRole}
                        hasMail={now.hasMail}
                        onChanged={read}
                        onMade={show}
                      />
                    </details>
                  )
                )}
              </div>
            </li>
          ))}
        </ul>
      </section>
    </PageFrame>
  );
}
