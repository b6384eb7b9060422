import type { LogEvent } from "../event-record.ts";
import { readSpeech } from "./media-and-speech.ts";
import { type Span, sortSpans } from "./spans.ts";

/**
 * The voice turns of one person: detected speech with pauses shorter than
 * `pauseMs` joined, of at least `turnMs` in all.
 *
 * @param events ordered rows
 */
export function findVoiceTurns(
  events: readonly LogEvent[],
  turnMs: number,
  pauseMs: number,
): Span[] {
  const speech = sortSpans(
    events.filter(({ name }) => name === "voice.spoke").map(readSpeech),
  );
  const turns: Span[] = [];
  for (const { startMs, endMs } of speech) {
    const last = turns.at(-1);
    if (last !== undefined && startMs - last.endMs < pauseMs)
      last.endMs = Math.max(last.endMs, endMs);
    else turns.push({ startMs, endMs });
  }
  return turns.filter(({ startMs, endMs }) => endMs - startMs >= turnMs);
}
