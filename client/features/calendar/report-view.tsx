import { useSignal, type Signal } from "@preact/signals";
import { Printer } from "lucide";
import type { VNode } from "preact";
import type {
  Attendee,
  ClassReport,
} from "../../../shared/features/calendar/class-report.ts";
import type { Occurrence } from "../../../shared/features/calendar/occurrence.ts";
import type { App } from "../../interface/app.ts";
import { Button } from "../../interface/button.tsx";
import { runAction } from "../../interface/run-action.ts";

type Read = ClassReport | "closed" | "loading" | "failed";

async function readReport(
  app: App,
  id: string,
  into: Signal<Read>,
): Promise<void> {
  into.value = "loading";
  const outcome = await app.request("calendar.report", { class: id });
  into.value = outcome.ok ? outcome.reply : "failed";
}

/** How one person was there, in whole minutes. */
function describe(app: App, person: Attendee): string {
  const minutes = (seconds: number): number => Math.round(seconds / 60);
  const { seconds, lateSeconds, leftEarlySeconds, gaps } = person;
  return [
    app.t("calendar.minutes", { count: minutes(seconds) }),
    ...(minutes(lateSeconds) > 0
      ? [app.t("report.late", { count: minutes(lateSeconds) })]
      : []),
    ...(minutes(leftEarlySeconds) > 0
      ? [app.t("report.left-early", { count: minutes(leftEarlySeconds) })]
      : []),
    ...(gaps > 0 ? [app.t("report.gaps", { count: gaps })] : []),
  ].join(" · ");
}

function Report(props: {
  readonly app: App;
  readonly report: ClassReport;
}): VNode {
  const { app, report } = props;
  const people = report.people.filter(({ isStaff }) => !isStaff);
  const attended = people.filter(({ hasAttended }) => hasAttended);
  return (
    <div class="stack class-report">
      <p>
        {app.t("report.attended", {
          attended: attended.length,
          all: people.length,
        })}
      </p>
      <ul>
        {people.map((person) => (
          <li key={person.name}>
            <span dir="auto">{person.name}</span>: {describe(app, person)}
          </li>
        ))}
      </ul>
      {report.missed.length > 0 && (
        <p>{app.t("report.missed", { names: report.missed.join(", ") })}</p>
      )}
      <p>
        {app.t("report.talk", {
          hands: report.hands,
          messages: report.messages,
          questions: report.questions,
        })}
      </p>
      {report.polls.length > 0 && (
        <ul>
          {report.polls.map(({ question, answers }) => (
            <li key={question}>
              <span dir="auto">{question}</span>:{" "}
              {app.t("report.answers", { count: answers })}
            </li>
          ))}
        </ul>
      )}
      <p>{app.t("report.helped", report.helped)}</p>
      <Button
        icon={Printer}
        label={app.t("report.print")}
        onPress={() => window.print()}
      />
    </div>
  );
}

/** The one page about a class after it; read when it is opened. */
export function ReportView(props: {
  readonly app: App;
  readonly each: Occurrence;
}): VNode {
  const { app, each } = props;
  const read = useSignal<Read>("closed");
  const now = read.value;
  return (
    <details
      onToggle={({ currentTarget: { open } }) => {
        if (open) runAction(app, () => readReport(app, each.id, read));
      }}
    >
      <summary>
        {app.t("report.title")}
        <span class="only-read"> {each.title}</span>
      </summary>
      {now === "loading" && <p>{app.t("panel.loading")}</p>}
      {now === "failed" && <p role="alert">{app.t("panel.failed")}</p>}
      {typeof now !== "string" && <Report app={app} report={now} />}
    </details>
  );
}
