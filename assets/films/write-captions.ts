import type { Scene } from "./film-plan.ts";

/** A moment of a film as WebVTT writes it: 00:01:05.000. */
function writeTime(atS: number): string {
  const minutes = String(Math.floor(atS / 60)).padStart(2, "0");
  const seconds = (atS % 60).toFixed(3).padStart(6, "0");
  return `00:${minutes}:${seconds}`;
}

/** Captions of a film as WebVTT; `words` is a catalogue, so they say what the island says. */
export function writeCaptions(
  scenes: readonly Scene[],
  words: Readonly<Record<string, string>>,
): string {
  const cues = scenes.map((scene, index) => {
    const lines = scene.words.map((key) => words[key] ?? "");
    const times = `${writeTime(scene.fromS)} --> ${writeTime(scene.toS)}`;
    return [String(index + 1), times, ...lines].join("\n");
  });
  return `WEBVTT\n\n${cues.join("\n\n")}\n`;
}
