import type { LogEvent } from "../event-record.ts";
import type { Span } from "./spans.ts";

/** The stretch of speech that a `voice.spoke` row was written at the end of. */
export function readSpeech({ atMs, payload }: LogEvent): Span {
  const ms = payload["ms"];
  const lengthMs = typeof ms === "number" && ms > 0 ? Math.round(ms) : 0;
  return { startMs: atMs - lengthMs, endMs: atMs };
}

/** The stretch during which the film of a `media.progressed` row played. */
export function readPlaying({ atMs, payload }: LogEvent): Span {
  let seconds = 0;
  for (const [from, to] of readSegments(payload["segments"]))
    if (to > from) seconds += to - from;
  return { startMs: atMs - Math.round(seconds * 1000), endMs: atMs };
}

/** `[[0, 12.5], [20, 30]]`, or the xAPI form `0.000[.]12.500[,]20.000[.]30.000`. */
function readSegments(segments: unknown): [number, number][] {
  const pairs: unknown[] =
    typeof segments === "string"
      ? segments.split("[,]").map((pair) => pair.split("[.]").map(Number))
      : Array.isArray(segments)
        ? segments
        : [];
  return pairs.flatMap((pair): [number, number][] => {
    if (!Array.isArray(pair)) return [];
    const [from, to] = pair as unknown[];
    return Number.isFinite(from) && Number.isFinite(to)
      ? [[from as number, to as number]]
      : [];
  });
}
