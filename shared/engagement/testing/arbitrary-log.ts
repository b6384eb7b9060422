import * as fc from "fast-check";
import type { LogEvent } from "../event-record.ts";
import { EVENING_MS, row, SECOND_MS } from "./make-log.ts";

/** Ticks of a random log, 10 seconds each; the log covers about eight hours. */
export const TICK_MS = 10 * SECOND_MS;
export const TICKS = 2880;

const NAMES = [
  "connection.opened",
  "connection.opened",
  "connection.dropped",
  "connection.resumed",
  "connection.resumed",
  "connection.closed",
  "place.entered",
  "place.entered",
  "position.sampled",
  "gesture.made",
  "item.opened",
  "message.sent",
  "voice.spoke",
  "account.signed-out",
] as const;

/** One random step: what happens how long after the step before. */
const step = fc.record({
  name: fc.constantFrom(...NAMES),
  connection: fc.constantFrom("c-1", "c-2", "c-3"),
  after: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 20 }) },
    { weight: 3, arbitrary: fc.integer({ min: 21, max: 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: 170, max: 260 }) },
  ),
  place: fc.constantFrom("hall", "classroom", "gym"),
  item: fc.constantFrom("menu-1", "book-1"),
  still: fc.boolean(),
  reason: fc.constantFrom("signed-out", "removed", "lost", "reconciled"),
  via: fc.constantFrom("3d+pointer", "text+keyboard", "page+touch", null),
});

interface Step {
  name: string;
  connection: string;
  place: string;
  item: string;
  still: boolean;
  reason: string;
  via: string | null;
}

/** A random log of one person, no two rows at one instant; imported. */
export const arbitraryLog: fc.Arbitrary<LogEvent[]> = fc
  .array(step, { minLength: 1, maxLength: 90, size: "max" })
  .map((steps) => {
    let tick = 0;
    const events: LogEvent[] = [];
    for (const { after, ...draft } of steps) {
      tick += after;
      if (tick < TICKS) events.push(makeRow(tick, draft));
    }
    return events;
  });

/** A random log of three people in which rows may fall on one instant, with presence and consent. */
export const arbitraryCrowd: fc.Arbitrary<LogEvent[]> = fc
  .tuple(...["P1", "P2", "P3"].map((name) => arbitraryPerson(name)))
  .map((lists) => lists.flat());

function arbitraryPerson(participant: string): fc.Arbitrary<LogEvent[]> {
  const timed = fc.tuple(fc.integer({ min: 0, max: 600 }), step);
  const stretch = fc.record({
    state: fc.constantFrom("visible", "hidden", "voice"),
    from: fc.integer({ min: 0, max: 600 }),
    length: fc.integer({ min: 0, max: 200 }),
  });
  return fc
    .tuple(
      fc.array(timed, { maxLength: 40 }),
      fc.array(stretch, { maxLength: 6 }),
      fc.option(fc.integer({ min: 0, max: 600 })),
    )
    .map(([steps, stretches, withdrawn]) => {
      const events: LogEvent[] = [];
      for (const [index, [tick, draft]] of steps.entries()) {
        const identity = `${participant}-${index}`;
        events.push({ ...makeRow(tick, draft), participant, identity });
      }
      for (const { state, from, length } of stretches) {
        const start = EVENING_MS + from * TICK_MS;
        const payload = { state, start, end: start + length * TICK_MS };
        const name = "presence.recorded";
        events.push(at(from + length, { name, participant, payload }));
      }
      if (withdrawn === null) return events;
      events.push(consent(0, "given", participant));
      events.push(consent(withdrawn, "withdrawn", participant));
      return events;
    });
}

function consent(tick: number, word: string, participant: string): LogEvent {
  const payload = { scope: "activity" };
  return at(tick, {
    name: `consent.${word}`,
    participant,
    connection: null,
    payload,
  });
}

function makeRow(tick: number, draft: Step): LogEvent {
  const { name, connection, place, item, still, reason, via } = draft;
  const payload =
    name === "connection.closed" ? { reason } : { still, ms: 20_000 };
  return at(tick, {
    name,
    connection,
    payload,
    via: name === "connection.opened" ? via : null,
    place: name === "place.entered" ? place : null,
    item: name === "item.opened" ? item : null,
  });
}

function at(tick: number, draft: Parameters<typeof row>[1]): LogEvent {
  return row((tick * TICK_MS) / 60_000, draft);
}
