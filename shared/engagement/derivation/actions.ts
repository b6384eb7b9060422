import type { LogEvent } from "../event-record.ts";
import { ENDINGS } from "./connection-names.ts";
import { isHumanInput, isStillSample } from "./human-input.ts";
import { readPlaying, readSpeech } from "./media-and-speech.ts";
import { type Presence, readInput } from "./presence.ts";
import { intersectSpans, type Span, sortSpans, uniteSpans } from "./spans.ts";

/** Something that keeps a session from idling out: a moment or a stretch. */
export interface Action extends Span {
  /** An end of something: it is an action, but no session starts with it. */
  readonly ends: boolean;
}

/**
 * The actions of one person, sorted by start: human input, speech, a film
 * playing in a visible tab, being in the classroom while a class runs; of an
 * imported log every row but a position at rest.
 *
 * @param events ordered rows
 * @param presence decides whether a film was seen; where nothing is recorded, it was
 * @param inClass when the person was in the classroom while a class ran
 */
export function findActions(
  events: readonly LogEvent[],
  presence: Presence,
  inClass: readonly Span[],
): Action[] {
  const actions: Action[] = inClass.map((span) => ({ ...span, ends: false }));
  const playing: Span[] = [];
  for (const event of events) {
    if (event.name === "voice.spoke")
      actions.push({ ...readSpeech(event), ends: false });
    if (event.name === "media.progressed") playing.push(readPlaying(event));
    const touched = readInput(event);
    if (touched !== null) actions.push({ ...touched, ends: false });
    if (isAction(event)) actions.push(makeMoment(event));
  }
  const films = uniteSpans(playing);
  const watched =
    presence.known.length === 0
      ? films
      : intersectSpans(films, presence.visible);
  for (const span of watched) actions.push({ ...span, ends: false });
  return sortSpans(actions);
}

function isAction(event: LogEvent): boolean {
  return event.source === "import"
    ? !isStillSample(event)
    : isHumanInput(event);
}

function makeMoment({ atMs, name }: LogEvent): Action {
  return { startMs: atMs, endMs: atMs, ends: ENDINGS.has(name) };
}
