import type { LogEvent } from "../event-record.ts";
import { MINUTE_MS, row, type RowDraft, SECOND_MS } from "./make-log.ts";

const HEARTBEAT_MS = 15 * SECOND_MS;
const VISIT_MS = 43 * MINUTE_MS;

/** Where the person goes, and when, in minutes of the visit. */
const WALK = [
  [0, "plaza"],
  [3, "hall"],
  [6, "classroom"],
  [31, "restaurant"],
  [40, "plaza"],
] as const;

/** What they do, in minutes of the visit. */
const DEEDS: readonly (readonly [number, RowDraft])[] = [
  [4.1, { name: "gesture.made", payload: { kind: "wave" } }],
  [8.2, { name: "hand.raised", class: "k-1" }],
  [15.3, { name: "message.sent", payload: { channel: "class", chars: 12 } }],
  [32.4, { name: "item.opened", item: "menu", payload: { kind: "menu" } }],
  [33.5, { name: "item.viewed", item: "stew", payload: { kind: "food" } }],
  [35.6, { name: "item.ordered", item: "stew", payload: { kind: "food" } }],
  [38.7, { name: "message.sent", payload: { channel: "nearby", chars: 30 } }],
];

/** The place a visitor is in at a moment of the visit. */
export function findScriptedPlace(minutes: number): string {
  return WALK.findLast(([from]) => from <= minutes)?.[1] ?? "plaza";
}

/**
 * One visit of 43 minutes, row by row as the island writes it: the heartbeat
 * every 15 s, positions every 5 s while walking and 30 s at rest, five places, a class.
 */
export function scriptVisit(): LogEvent[] {
  const rows = [at(0, { name: "connection.opened", via: "3d+pointer" })];
  for (const [minutes, place] of WALK)
    rows.push(at(minutes, { name: "place.entered", place }));
  for (const [minutes, draft] of DEEDS)
    rows.push(at(minutes, { place: findScriptedPlace(minutes), ...draft }));
  for (let ms = HEARTBEAT_MS; ms < VISIT_MS; ms += HEARTBEAT_MS)
    rows.push(...beat(ms));
  for (const [minutes] of WALK)
    for (let ms = 0; ms < 30_000; ms += 5000)
      rows.push(sample(minutes * MINUTE_MS + ms + 700, false));
  for (let ms = 30_500; ms < VISIT_MS; ms += 30_000)
    rows.push(sample(ms, true));
  const payload = { reason: "signed-out" };
  rows.push(at(VISIT_MS / MINUTE_MS, { name: "connection.closed", payload }));
  rows.push(lesson(5, "class.started"), lesson(30, "class.ended"));
  return rows.sort((a, b) => a.atMs - b.atMs);
}

/** Visible for the first 35 minutes, touched in every fourth stretch. */
function beat(ms: number): LogEvent[] {
  const from = at((ms - HEARTBEAT_MS) / MINUTE_MS, "x").atMs;
  const stretch = { start: from, end: from + HEARTBEAT_MS };
  const state = ms <= 35 * MINUTE_MS ? "visible" : "hidden";
  const tell = (what: string) =>
    at(ms / MINUTE_MS, {
      name: "presence.recorded",
      payload: { state: what, ...stretch },
    });
  const isTouched = state === "visible" && (ms / HEARTBEAT_MS) % 4 === 0;
  return isTouched ? [tell(state), tell("input")] : [tell(state)];
}

function sample(ms: number, still: boolean): LogEvent {
  const payload = { x: 1, y: 0, z: 2, yaw: 0, still };
  return at(ms / MINUTE_MS, { name: "position.sampled", payload });
}

function lesson(minutes: number, name: string): LogEvent {
  const own = { class: "k-1", participant: null, connection: null };
  return at(minutes, { name, ...own });
}

function at(minutes: number, draft: string | RowDraft): LogEvent {
  return { ...row(minutes, draft), source: "server" };
}
