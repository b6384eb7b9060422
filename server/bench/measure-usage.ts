import { monitorEventLoopDelay } from "node:perf_hooks";

/** What the server has used of its machine so far. */
export interface Usage {
  /** Of the whole process, of the embedded database's thread, and of the thread that everybody talks to. */
  readonly cpuS: number;
  readonly storageCpuS: number;
  readonly mainCpuS: number;
  readonly rssBytes: number;
  /** Objects of that thread. */
  readonly heapBytes: number;
  /** How late that thread was since the last look, 99 of 100 times no later than this. */
  readonly lagMs: number;
  readonly atS: number;
}

const RESOLUTION_MS = 10;
const NS_PER_MS = 1e6;
let delays: ReturnType<typeof monitorEventLoopDelay> | undefined;

/**
 * What this process has used so far, `storageCpuS` of it in a thread of the database's own. Lateness is watched from the first look on, and begins anew at each.
 */
export function measureUsage(storageCpuS = 0): Usage {
  const lagMs = delays
    ? Math.max(0, delays.percentile(99) / NS_PER_MS - RESOLUTION_MS)
    : 0;
  delays ??= monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  delays.reset();
  const whole = process.cpuUsage();
  const main = process.threadCpuUsage();
  return {
    cpuS: (whole.user + whole.system) / 1e6,
    storageCpuS,
    mainCpuS: (main.user + main.system) / 1e6,
    rssBytes: process.memoryUsage.rss(),
    heapBytes: process.memoryUsage().heapUsed,
    lagMs,
    atS: performance.now() / 1000,
  };
}
