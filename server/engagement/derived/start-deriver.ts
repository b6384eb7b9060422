import { Worker } from "node:worker_threads";
import type { DeriverAnswers } from "./messages.ts";

/** The deriving thread, as those see it who ask it. */
export type DeriverThread = {
  [Ask in keyof DeriverAnswers]: (
    ...given: Parameters<DeriverAnswers[Ask]>
  ) => Promise<ReturnType<DeriverAnswers[Ask]>>;
} & { end(): Promise<void> };

/** What a row leaves behind until all is measured, at most: what was derived of its person. */
const KEPT_BYTES_A_ROW = 400;
const OLD_MB = 96;
/** Rows are soon forgotten; without a limit the thread keeps hundreds of MB of them. */
const YOUNG_MB = 12;

const PROGRAM = new URL("./deriver-thread.ts", import.meta.url);

/**
 * Starts a thread that derives and measures, so that no report ever stops the
 * island. It holds what it was told until `end`.
 * @param rows how many the study has; so much memory it may have
 * Questions are rejected when they fail there, and all of them when it dies.
 */
export function startDeriver(rows: number): DeriverThread {
  const worker = new Worker(PROGRAM, {
    name: "deriver",
    resourceLimits: {
      maxYoungGenerationSizeMb: YOUNG_MB,
      maxOldGenerationSizeMb: OLD_MB + (rows * KEPT_BYTES_A_ROW) / 1e6,
    },
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  let death: Error | null = null;
  worker.on(
    "message",
    (told: { id: number; answer?: unknown; failed?: string }) => {
      const asked = waiting.get(told.id);
      waiting.delete(told.id);
      if (told.failed === undefined) asked?.resolve(told.answer);
      else asked?.reject(new Error(told.failed));
    },
  );
  worker.on("error", (error) => (death = error));
  worker.on("exit", () => {
    death ??= new Error("The deriving thread has ended.");
    for (const { reject } of waiting.values()) reject(death);
    waiting.clear();
  });
  const ask =
    <Ask extends keyof DeriverAnswers>(name: Ask) =>
    (...given: Parameters<DeriverAnswers[Ask]>) => {
      if (death) return Promise.reject(death);
      const id = ++lastId;
      const asked = Promise.withResolvers<unknown>();
      waiting.set(id, asked);
      worker.postMessage({ id, ask: name, given });
      return asked.promise as Promise<ReturnType<DeriverAnswers[Ask]>>;
    };
  return {
    begin: ask("begin"),
    judge: ask("judge"),
    derive: ask("derive"),
    take: ask("take"),
    measure: ask("measure"),
    tryOut: ask("tryOut"),
    tell: ask("tell"),
    end: async () => void (await worker.terminate()),
  };
}
