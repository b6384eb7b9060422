import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  Registry,
} from "prom-client";
import { features } from "../../../shared/features/index.ts";

/** Seconds; most requests take a commit, a few an upload. */
const DURATION_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

const REQUESTS: ReadonlySet<string> = new Set(
  Object.entries(features).flatMap(([feature, { requests }]) =>
    Object.keys(requests).map((request) => `${feature}.${request}`),
  ),
);

/** A request's name as a label; whatever a client makes up becomes one single word. */
function labelRequest(message: unknown): string {
  const name = (message as { name?: unknown } | null | undefined)?.name;
  return typeof name === "string" && REQUESTS.has(name) ? name : "unknown";
}

function labelOutcome(outcome: unknown): string {
  const { ok, code } = (outcome ?? {}) as { ok?: unknown; code?: unknown };
  if (ok === true) return "accepted";
  return typeof code === "string" ? code : "failed";
}

/** What is looked at only when somebody asks for the metrics. */
export interface Gauges {
  readonly peopleOnline: () => number;
  readonly sockets: () => number;
  readonly recorderQueue: () => number;
  readonly isDatabaseUp: () => Promise<boolean>;
}

/** The numbers of a running island. */
export interface IslandMetrics {
  readonly contentType: string;
  /** How many requests are being judged just now. */
  readonly underway: number;
  /** Does a request's work and counts it by name, outcome and time. */
  measure<T>(message: unknown, work: () => Promise<T>): Promise<T>;
  countSnapshotBytes(bytes: number): void;
  print(): Promise<string>;
}

/** Begins to count. Each island has a register of its own, so that several may run in one process. */
export function createIslandMetrics(gauges: Gauges): IslandMetrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const gauge = (
    name: string,
    help: string,
    read: () => number | Promise<number>,
  ): Gauge =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await read());
      },
    });
  gauge("islet_people_online", "People on the islands.", gauges.peopleOnline);
  gauge("islet_sockets", "Open sockets to the islands.", gauges.sockets);
  gauge(
    "islet_recorder_queue",
    "Events waiting to be written.",
    gauges.recorderQueue,
  );
  gauge("islet_database_up", "1 while the database answers.", async () =>
    (await gauges.isDatabaseUp()) ? 1 : 0,
  );
  const requests = new Counter({
    name: "islet_requests_total",
    help: "Requests by name and outcome.",
    labelNames: ["name", "outcome"],
    registers,
  });
  const refusals = new Counter({
    name: "islet_refusals_total",
    help: "Refused requests by code.",
    labelNames: ["code"],
    registers,
  });
  const durations = new Histogram({
    name: "islet_request_seconds",
    help: "How long requests took.",
    labelNames: ["name"],
    buckets: DURATION_BUCKETS,
    registers,
  });
  const snapshotBytes = new Counter({
    name: "islet_snapshot_bytes_total",
    help: "Bytes of positions sent.",
    registers,
  });
  let underway = 0;
  return {
    contentType: register.contentType,
    get underway() {
      return underway;
    },
    async measure(message, work) {
      const name = labelRequest(message);
      const stop = durations.startTimer({ name });
      let outcome: unknown = null;
      underway += 1;
      try {
        const answer = await work();
        outcome = answer;
        return answer;
      } finally {
        underway -= 1;
        stop();
        const label = labelOutcome(outcome);
        requests.inc({ name, outcome: label });
        if (label !== "accepted") refusals.inc({ code: label });
      }
    },
    countSnapshotBytes: (bytes) => snapshotBytes.inc(bytes),
    print: () => register.metrics(),
  };
}
