/**
 * The process that one PDF is converted in: it takes the file from its standard
 * input, hands it to a worker thread and passes on what the thread reports. The
 * thread may be stuck in the file, so memory is watched from here. Started with
 * two arguments: the most slides, and the most memory in MB.
 */
import { buffer } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import type { ConversionReport, WorkerInput } from "./conversion.ts";

const MEMORY_LOOK_MS = 20;
const MB = 1024 * 1024;

const [maxSlides = 0, maxMemoryMb = 0] = process.argv.slice(2).map(Number);

/** Whoever asked ends this process once it has heard the last report. */
function tell(report: ConversionReport): void {
  process.send?.(report);
}

/** Without the island there is nobody to convert for. */
process.on("disconnect", () => process.exit());

const input: WorkerInput = {
  pdf: new Uint8Array(await buffer(process.stdin)),
  maxSlides,
};
const worker = new Worker(new URL("./pdf-worker.ts", import.meta.url), {
  workerData: input,
  transferList: [input.pdf.buffer as ArrayBuffer],
  resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
});

worker.on("message", tell);
worker.on("error", (error: NodeJS.ErrnoException) => {
  const isMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
  const code = isMemory ? "pdf-too-large" : "pdf-broken";
  tell({ kind: "refused", code, cause: String(error) });
});

const memoryWatch = setInterval(() => {
  if (process.memoryUsage.rss() < maxMemoryMb * MB) return;
  clearInterval(memoryWatch);
  void worker.terminate();
  tell({ kind: "refused", code: "pdf-too-large", cause: "memory" });
}, MEMORY_LOOK_MS);
