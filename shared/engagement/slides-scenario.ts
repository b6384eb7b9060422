import { type CohortLine, makeSlidesCohort } from "./make-slides-cohort.ts";

const MINUTE_MS = 60_000;
/** When the first message of a visit comes; everybody is in the classroom then. */
const FIRST_MESSAGE_MIN = 12;

/**
 * What a demonstration shows: the SLIDES cohort, in which people also write.
 * The published figures say nothing of messages, and none of them changes.
 *
 * @param dayZeroMs when everybody gives consent, ms since 1970
 */
export function makeSlidesScenario(dayZeroMs: number): CohortLine[] {
  return makeSlidesCohort(dayZeroMs).flatMap((line, index) =>
    line.name === "connection.opened" ? [line, ...chat(line, index)] : line,
  );
}

/** Between no message and four. */
function chat(opened: CohortLine, seed: number): CohortLine[] {
  const startMs = Date.parse(opened.occurred_at);
  return Array.from({ length: (seed * 7) % 5 }, (_, index) => ({
    ...opened,
    name: "message.sent",
    occurred_at: new Date(
      startMs + (FIRST_MESSAGE_MIN + index) * MINUTE_MS,
    ).toISOString(),
    place: "classroom",
    payload: { channel: "nearby", chars: 10 + (seed % 60), hearers: seed % 6 },
  }));
}
