import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type * as z from "zod";
import { readPage } from "../coming-in/ask.ts";
import { reportProgress, researchPage } from "./research-page.ts";

const LOOK_MS = 1000;

/** Whose figures are shown; never both together. */
export type Counted = "participants" | "simulated";

/** What is known of the page so far. */
export type Reading =
  | {
      readonly state: "loading";
      readonly done: number;
      readonly people: number;
    }
  | { readonly state: "refused"; readonly code: string }
  | { readonly state: "read"; readonly page: z.output<typeof researchPage> };

const BEGUN: Reading = { state: "loading", done: 0, people: 0 };

/** Reads the figures, and tells meanwhile how far the island is with them. */
export function useResearch(counted: Signal<Counted>): {
  readonly reading: Reading;
  /** Whether there are made-up people, as far as is known. */
  readonly hasSimulated: boolean;
  readonly readAgain: () => void;
} {
  const reading = useSignal<Reading>(BEGUN);
  const hasSimulated = useSignal(false);
  const tries = useSignal(0);
  const whose = counted.value;
  useEffect(() => {
    let isWanted = true;
    const query = `?counted=${whose}`;
    reading.value = BEGUN;
    const looking = setInterval(() => {
      void readPage(`/api/research/progress${query}`, reportProgress).then(
        (answered) => {
          const progress = answered.ok ? answered.reply.progress : null;
          if (isWanted && progress && reading.value.state === "loading")
            reading.value = { state: "loading", ...progress };
        },
      );
    }, LOOK_MS);
    void readPage(`/api/research${query}`, researchPage).then((answered) => {
      clearInterval(looking);
      if (!isWanted) return;
      if (answered.ok) hasSimulated.value = answered.reply.hasSimulated;
      reading.value = answered.ok
        ? { state: "read", page: answered.reply }
        : { state: "refused", code: answered.code };
    });
    return () => {
      isWanted = false;
      clearInterval(looking);
    };
  }, [whose, tries.value, reading, hasSimulated]);
  return {
    reading: reading.value,
    hasSimulated: hasSimulated.value,
    readAgain: () => {
      tries.value += 1;
    },
  };
}
