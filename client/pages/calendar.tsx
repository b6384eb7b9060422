import "../interface/styles/island.css";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import { ISLANDERS, isStaff, type Role } from "../../shared/protocol/roles.ts";
import { keepCalendar } from "../features/calendar.tsx";
import { CalendarPanel } from "../features/calendar/calendar-panel.tsx";
import { CertificateView } from "../features/calendar/certificate-view.tsx";
import { OwnSettings } from "../features/calendar/own-settings.tsx";
import { PastClasses } from "../features/calendar/past-classes.tsx";
import { PlanForm } from "../features/calendar/plan-form.tsx";
import { watchMeans } from "../input/means.ts";
import { createApp, type ShellApp } from "../interface/create-app.ts";
import { Sayings } from "../interface/shell/sayings.tsx";
import type { Words } from "../interface/words.ts";
import { PageFrame } from "./page-frame.tsx";
import { PageLinks } from "./page-links.tsx";
import { createPageLine } from "./page-line.ts";
import { PlainPage } from "./plain-page.tsx";
import type { WhoAmI } from "./read-me.ts";

function CalendarPage(props: {
  readonly shell: ShellApp;
  readonly role: Role;
}): VNode {
  const { shell, role } = props;
  const { app, words } = shell;
  useEffect(() => keepCalendar(app), [app]);
  return (
    <PageFrame words={words} title={app.t("feature.calendar.title")}>
      <PageLinks words={words} role={role} />
      <section class="card">
        <CalendarPanel app={app} />
      </section>
      {isStaff(role) && (
        <>
          <section class="card">
            <PastClasses app={app} />
          </section>
          <section class="card">
            <PlanForm app={app} />
          </section>
        </>
      )}
      <section class="card stack">
        <OwnSettings app={app} />
      </section>
      <CertificateView app={app} />
      <Sayings app={app} saying={shell.saying} />
    </PageFrame>
  );
}

/** The calendar without the island: the same classes, by the other door. */
export function openCalendar(
  words: Words,
  me: Extract<WhoAmI, { signedIn: true }>,
): VNode {
  const islanders: readonly Role[] = ISLANDERS;
  if (!islanders.includes(me.role))
    return (
      <PlainPage words={words} name="not-for-role">
        <PageLinks words={words} role={me.role} />
      </PlainPage>
    );
  const { means } = watchMeans(window);
  const line = createPageLine(me, () => means.value);
  return <CalendarPage shell={createApp(line, words, "text")} role={me.role} />;
}
