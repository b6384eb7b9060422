import { effect, type Signal } from "@preact/signals";
import type { Language } from "../../../shared/words/languages.ts";

/** What a caption says; its own text has signs such as & written out. */
const textOf = (cue: TextTrackCue): string =>
  cue instanceof VTTCue ? (cue.getCueAsHTML().textContent ?? "") : "";

/**
 * Writes what is said just now in the reader's language into `caption`. The
 * browser's own captions stay off: ours grow with the person's text and stand
 * on the island's screen too. Gives back how to stop.
 */
export function followCaptions(
  element: HTMLVideoElement,
  language: { readonly value: Language },
  caption: Signal<string>,
): () => void {
  return effect(() => {
    const wanted = language.value;
    const tracks = Array.from(element.textTracks);
    // A film that staff brought has captions in one language.
    const track = tracks.find((each) => each.language === wanted) ?? tracks[0];
    for (const each of tracks)
      each.mode = each === track ? "hidden" : "disabled";
    const write = (): void => {
      caption.value = Array.from(track?.activeCues ?? [], textOf).join("\n");
    };
    write();
    track?.addEventListener("cuechange", write);
    return () => track?.removeEventListener("cuechange", write);
  });
}
