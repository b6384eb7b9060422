import { type CohortLine, makeSlidesCohort } from "./make-slides-cohort.ts";

const MINUTE_MS = 60_000;
/** When the first message of a visit comes; everybody is in the classroom then. */
const FIRST_MESSAGE_MIN = 12;
/** How long somebody holds a thing before they keep something of it. */
const HELD_MS = 10_000;

/**
 * What a demonstration shows: the SLIDES cohort, in which people also write,
 * keep questions for a pharmacist and put bookmarks. The published figures say
 * nothing of these, and none of them changes.
 *
 * @param dayZeroMs when everybody gives consent, ms since 1970
 */
export function makeSlidesScenario(dayZeroMs: number): CohortLine[] {
  return makeSlidesCohort(dayZeroMs).flatMap((line, index) => {
    if (line.name === "connection.opened") return [line, ...chat(line, index)];
    if (line.name === "item.opened") return [line, ...keep(line, index)];
    return line;
  });
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

/** What some keep of a thing of the pharmacy or a book. */
function keep(opened: CohortLine, seed: number): CohortLine[] {
  if (seed % 3 > 0) return [];
  const occurred_at = new Date(
    Date.parse(opened.occurred_at) + HELD_MS,
  ).toISOString();
  const after = { ...opened, occurred_at };
  switch (opened.payload?.["kind"]) {
    case "pharmacy":
      return [
        { ...after, name: "note.kept", payload: { own: seed % 2 === 0 } },
      ];
    case "book":
      return [
        { ...after, name: "bookmark.put", payload: { leaf: 1 + (seed % 8) } },
      ];
    default:
      return [];
  }
}
