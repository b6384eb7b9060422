import type { LogEvent } from "../event-record.ts";
import { parseTimestamp } from "../parse-timestamp.ts";
import { isHumanInput } from "./human-input.ts";
import { readPlaying, readSpeech } from "./media-and-speech.ts";
import { intersectSpans, type Span, uniteSpans } from "./spans.ts";

/** When a person was seen to be there; each list disjoint and sorted. */
export interface Presence {
  /** All that was recorded, hidden time too: elsewhere nothing is known. */
  readonly known: readonly Span[];
  /** Some tab was visible. */
  readonly visible: readonly Span[];
  /** Some tab was visible, or voice joined. */
  readonly present: readonly Span[];
  /** Present, and with an input, speech or a playing film. */
  readonly active: readonly Span[];
}

const RECORDED = "presence.recorded";
const UNKNOWN: Presence = { known: [], visible: [], present: [], active: [] };

/**
 * Presence of one person over all tabs.
 *
 * @param events ordered rows
 * @param activeWindowMs how long an input keeps a person active
 */
export function findPresence(
  events: readonly LogEvent[],
  activeWindowMs: number,
): Presence {
  // Most logs of other studies have none, and then nothing is known.
  if (!events.some(({ name }) => name === RECORDED)) return UNKNOWN;
  const known: Span[] = [];
  const visible: Span[] = [];
  const voice: Span[] = [];
  const playing: Span[] = [];
  const busy: Span[] = [];
  for (const event of events) {
    if (event.name === RECORDED) {
      const span = readStretch(event);
      if (span === null) continue;
      known.push(span);
      const state = event.payload["state"];
      if (state === "visible") visible.push(span);
      if (state === "voice") voice.push(span);
      if (state === "input")
        busy.push({ ...span, endMs: span.endMs + activeWindowMs });
    } else if (event.name === "voice.spoke") {
      busy.push(readSpeech(event));
    } else if (event.name === "media.progressed") {
      playing.push(readPlaying(event));
    } else if (isHumanInput(event)) {
      busy.push({ startMs: event.atMs, endMs: event.atMs + activeWindowMs });
    }
  }
  const seen = uniteSpans(visible);
  const present = uniteSpans([...seen, ...voice]);
  const watched = intersectSpans(uniteSpans(playing), seen);
  return {
    known: uniteSpans(known),
    visible: seen,
    present,
    active: intersectSpans(uniteSpans([...busy, ...watched]), present),
  };
}

/** The stretch in which a client saw somebody touch it; null for any other row. */
export function readInput(event: LogEvent): Span | null {
  return event.name === "presence.recorded" &&
    event.payload["state"] === "input"
    ? readStretch(event)
    : null;
}

function readStretch({ payload }: LogEvent): Span | null {
  const startMs = readMoment(payload["start"]);
  const endMs = readMoment(payload["end"]);
  return startMs === null || endMs === null ? null : { startMs, endMs };
}

function readMoment(value: unknown): number | null {
  if (typeof value === "string") return parseTimestamp(value);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
