import { parentPort } from "node:worker_threads";
import { Deriver } from "./deriver.ts";
import type { DeriverAnswers } from "./messages.ts";

/** The deriving thread: asked by `start-deriver.ts`, one thing after the other. */
const deriver = new Deriver();

parentPort?.on(
  "message",
  ({
    id,
    ask,
    given,
  }: {
    id: number;
    ask: keyof DeriverAnswers;
    given: [];
  }) => {
    try {
      const answer: unknown = Reflect.apply(deriver[ask], deriver, given);
      parentPort?.postMessage({ id, answer });
    } catch (error) {
      const { message, stack } = error as Error;
      parentPort?.postMessage({ id, failed: stack ?? message });
    }
  },
);
