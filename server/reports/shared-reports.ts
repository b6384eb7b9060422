import type { EngagementParameters } from "../../shared/engagement/parameters.ts";
import type { MetricsReport } from "../../shared/engagement/reports.ts";
import type { Database } from "../storage/database.ts";
import { reportMetrics } from "./metrics.ts";

/** How far a report is: people derived, of those who have to be. */
export interface ReportProgress {
  readonly done: number;
  readonly people: number;
}

type Counted = EngagementParameters["counted"];

interface Underway {
  readonly report: Promise<MetricsReport>;
  progress: ReportProgress;
}

/**
 * Reports on their way. The first of a long log takes a while: whoever asks for
 * the same meanwhile waits for the same, and everybody can see how far it is.
 */
export class SharedReports {
  readonly #database: Database;
  readonly #underway = new Map<string, Underway>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** What `reportMetrics` says of a study. */
  ask(
    study: { readonly id: string; readonly code: string },
    counted: Counted,
  ): Promise<MetricsReport> {
    const key = `${study.id} ${counted}`;
    const before = this.#underway.get(key);
    if (before) return before.report;
    const report = reportMetrics(this.#database, study.id, study.code, {
      counted,
      onProgress: (done, people) => {
        const underway = this.#underway.get(key);
        if (underway) underway.progress = { done, people };
      },
    }).finally(() => this.#underway.delete(key));
    this.#underway.set(key, { report, progress: { done: 0, people: 0 } });
    return report;
  }

  /** null where nothing is on its way. */
  progressOf(studyId: string, counted: Counted): ReportProgress | null {
    return this.#underway.get(`${studyId} ${counted}`)?.progress ?? null;
  }
}
