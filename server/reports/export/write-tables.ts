import {
  ATTENDANCE,
  CLASSES,
  INVITATIONS,
  listClassRows,
  listInvitationRows,
} from "../../../shared/engagement/export/class-tables.ts";
import type { WrittenTable } from "../../../shared/engagement/export/data-package.ts";
import { EVENTS } from "../../../shared/engagement/export/event-table.ts";
import {
  BREAKDOWNS,
  CATALOGUE,
  listBreakdownRows,
  listFigureRows,
  METRICS,
} from "../../../shared/engagement/export/figure-tables.ts";
import { listAttendanceRows } from "../../../shared/engagement/export/list-attendance-rows.ts";
import {
  listConsentRows,
  listEventRows,
  listFactRows,
  listItemRows,
  listStayRows,
} from "../../../shared/engagement/export/list-person-rows.ts";
import {
  CONSENTS,
  DWELL,
  ITEMS,
  PARTICIPANTS,
  SESSIONS,
} from "../../../shared/engagement/export/people-tables.ts";
import { makePersonRecord } from "../../../shared/engagement/export/person-record.ts";
import { makeStudyCalendar } from "../../../shared/engagement/derivation/study-calendar.ts";
import type { MetricSources } from "../../../shared/engagement/metrics/compute-metrics.ts";
import type { MetricsReport } from "../../../shared/engagement/reports.ts";
import { readCatalogue } from "../../content/read-catalogue.ts";
import type { LogSnapshot } from "../../engagement/log-snapshot.ts";
import { readParameters } from "../../engagement/read-parameters.ts";
import { readInvitations } from "../read-invitations.ts";
import { readPlan } from "../read-plan.ts";
import {
  deriveStepwise,
  type Progress,
  type StudyVisitor,
} from "./derive-stepwise.ts";
import { makeDiscretion } from "./make-discretion.ts";
import { makeReport } from "./make-report.ts";
import { readArms } from "./read-arms.ts";
import { TableFiles } from "./table-files.ts";

/** What was written, and what the figures are. */
export interface WrittenTables {
  readonly tables: WrittenTable[];
  readonly report: MetricsReport;
}

/** Writes every table into a folder, person by person, and tells what the figures are. */
export async function writeTables(
  snapshot: LogSnapshot,
  code: string,
  folder: string,
  progress: Progress = {},
): Promise<WrittenTables> {
  const { db, studyId } = snapshot;
  const parameters = await readParameters(db, studyId);
  const calendar = makeStudyCalendar(parameters.timeZone);
  const plan = await readPlan(db, studyId);
  const sources: MetricSources = {
    catalogue: await readCatalogue(db, studyId),
    invitations: await readInvitations(db, studyId),
    ...plan,
  };
  const arms = await readArms(db, studyId);
  const discretion = await makeDiscretion(snapshot);
  const files = new TableFiles(folder);
  try {
    const participants = await files.add(PARTICIPANTS);
    const consents = await files.add(CONSENTS);
    const events = await files.add(EVENTS);
    const sessions = await files.add(SESSIONS);
    const dwell = await files.add(DWELL);
    const items = await files.add(ITEMS);
    let eventRows = 0;
    const visitor: StudyVisitor = {
      async island(facts) {
        await events.write(listFactRows(facts.map(discretion.ofIsland)));
        eventRows += facts.length;
      },
      async person(person, rows) {
        const arm = arms.get(person.participant) ?? null;
        const whole = makePersonRecord(person, rows, arm);
        const told = whole.events.map(discretion.ofPerson);
        const record = { ...whole, events: told };
        await participants.write([record]);
        await consents.write(listConsentRows(record));
        await events.write(listEventRows(record, calendar, eventRows));
        eventRows += record.events.length;
        await sessions.write(record.sessions);
        await dwell.write(listStayRows(record));
        await items.write(listItemRows(record, calendar));
      },
    };
    const derived = await deriveStepwise(
      snapshot,
      parameters,
      visitor,
      progress,
    );
    const { engagement } = derived;
    const report = makeReport(snapshot, code, derived, sources);
    const classes = await files.add(CLASSES);
    await classes.write(
      listClassRows(engagement.classes, plan, sources.invitations),
    );
    const invitations = await files.add(INVITATIONS);
    await invitations.write(
      listInvitationRows(engagement, sources.invitations),
    );
    const attendance = await files.add(ATTENDANCE);
    await attendance.write(listAttendanceRows(engagement, sources.invitations));
    const catalogue = await files.add(CATALOGUE);
    await catalogue.write([...sources.catalogue].sort());
    const metrics = await files.add(METRICS);
    await metrics.write(listFigureRows(report.metrics));
    const breakdowns = await files.add(BREAKDOWNS);
    await breakdowns.write(listBreakdownRows(report.metrics));
    return { tables: await files.finish(), report };
  } catch (error) {
    await files.abandon();
    throw error;
  }
}
