import "../interface/styles/island.css";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import { isStaff } from "../../shared/protocol/roles.ts";
import { keepCalendar } from "../features/calendar.tsx";
import { CalendarPanel } from "../features/calendar/calendar-panel.tsx";
import { CertificateView } from "../features/calendar/certificate-view.tsx";
import { OwnSettings } from "../features/calendar/own-settings.tsx";
import { PastClasses } from "../features/calendar/past-classes.tsx";
import { PlanForm } from "../features/calendar/plan-form.tsx";
import { Sayings } from "../interface/shell/sayings.tsx";
import type { BesideProps } from "./open-beside-island.tsx";
import { PageFrame } from "./page-frame.tsx";
import { PageLinks } from "./page-links.tsx";

/** The calendar without the island: the same classes, by the other door. */
export function CalendarPage(props: BesideProps): VNode {
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
