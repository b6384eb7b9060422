import type { LogEvent } from "../event-record.ts";
import { TICK_MS, TICKS } from "./arbitrary-log.ts";
import { EVENING_MS } from "./make-log.ts";

const CELLS = TICKS * 2 + 1;

/** What the slow reckoning says of a session, in ticks. */
export interface NaiveSession {
  readonly start: number;
  readonly end: number;
  readonly ticks: number;
  readonly island: boolean;
  readonly places: Readonly<Record<string, number>>;
}

/** One connection over the grid: is it on, of which surface, and where since when. */
interface Cell {
  on: boolean;
  readonly island: boolean;
  readonly place: string | null;
  readonly entered: number;
}

interface Visit {
  cells: number[];
  lastAction: number;
}

/**
 * Reckons sessions again in the plainest way: through a grid in which even
 * cells are instants and odd cells the 10 seconds between them. For imported
 * logs of one person with no two rows at one instant. Written apart from the
 * derivation, to disagree with it where it is wrong.
 */
export function reckonSessions(
  events: readonly LogEvent[],
  mergeGapTicks: number,
  idleTicks: number,
): NaiveSession[] {
  const rows = new Map(events.map((event) => [findCell(event), event]));
  const lines = ["c-1", "c-2", "c-3"].map((name) =>
    drawLine(events.filter(({ connection }) => connection === name)),
  );
  const acting = listActing(events);
  const visits: Visit[] = [];
  let visit: Visit | null = null;
  let blocked: Cell[][] = [];
  let waiting = false;
  let quiet = 0;
  let offline = 0;
  for (let cell = 0; cell < CELLS; cell += 1) {
    const event = rows.get(cell);
    const ends = event !== undefined && isEnding(event);
    const acts = acting.has(cell);
    if (event !== undefined && !isStill(event) && !ends) blocked = [];
    blocked = blocked.filter((line) => line[cell]?.on === true);
    const online = lines.some(
      (line) => line[cell]?.on === true && !blocked.includes(line),
    );
    if (!online) {
      offline += cell % 2;
      if (offline > mergeGapTicks) visit = null;
    } else {
      offline = 0;
      if (visit === null && (!waiting || (acts && !ends))) {
        visit = { cells: [], lastAction: cell };
        visits.push(visit);
        waiting = false;
        quiet = 0;
      }
      visit?.cells.push(cell);
      quiet += cell % 2;
      if (acts) quiet = 0;
      if (acts && visit !== null) visit.lastAction = cell;
      if (visit !== null && quiet > idleTicks) {
        const until: number = visit.lastAction;
        visit.cells = visit.cells.filter((one) => one <= until);
        visit = null;
        waiting = true;
      }
    }
    if (event !== undefined && isSignOut(event)) {
      visit = null;
      waiting = false;
      blocked = lines.filter(
        (line) => line[cell]?.on === true && line[cell + 1]?.on === true,
      );
    }
  }
  return visits.map((one) => describe(one, lines));
}

function describe({ cells }: Visit, lines: readonly Cell[][]): NaiveSession {
  const places: Record<string, number> = {};
  const between = cells.filter((cell) => cell % 2 === 1);
  for (const cell of between) {
    const here = lines
      .map((line) => line[cell])
      .filter((one) => one?.on === true && one.place !== null)
      .sort((a, b) => (b?.entered ?? 0) - (a?.entered ?? 0));
    const place = here[0]?.place ?? "none";
    places[place] = (places[place] ?? 0) + 1;
  }
  return {
    start: Math.floor((cells[0] ?? 0) / 2),
    end: Math.ceil((cells.at(-1) ?? 0) / 2),
    ticks: between.length,
    island: cells.some((cell) =>
      lines.some((line) => line[cell]?.on === true && line[cell].island),
    ),
    places,
  };
}

function drawLine(events: readonly LogEvent[]): Cell[] {
  const opens = events.some(({ name }) => name === "connection.opened");
  const rows = new Map(events.map((event) => [findCell(event), event]));
  const line: Cell[] = [];
  let phase = opens ? "before" : "unseen";
  let island = true;
  let place: string | null = null;
  let entered = -1;
  let evidence = -1;
  for (let cell = 0; cell < CELLS; cell += 1) {
    const event = rows.get(cell);
    const wasOn = phase === "on";
    if (event?.name === "connection.opened" && !wasOn) {
      if (phase !== "dropped") place = null;
      island = !(event.via ?? "").startsWith("page");
      phase = "on";
    } else if (event?.name === "connection.resumed" && phase === "dropped") {
      phase = "on";
    } else if (event?.name === "connection.dropped") {
      if (wasOn || phase === "unseen") phase = "dropped";
    } else if (event?.name === "connection.closed") {
      phase = "closed";
    } else if (event !== undefined && phase === "unseen" && !isEnding(event)) {
      place = null;
      phase = "on";
    }
    if (event?.name === "place.entered") {
      place = event.place;
      entered = cell;
    }
    const on = wasOn || phase === "on";
    if (event !== undefined && on) evidence = cell;
    line.push({ on, island, place, entered });
  }
  for (const [cell, one] of line.entries())
    if (phase === "on" && cell > evidence) one.on = false;
  return line;
}

function findCell({ atMs }: LogEvent): number {
  return ((atMs - EVENING_MS) / TICK_MS) * 2;
}

function listActing(events: readonly LogEvent[]): Set<number> {
  const acting = new Set<number>();
  for (const event of events) {
    if (isStill(event)) continue;
    const ms = event.name === "voice.spoke" ? Number(event.payload["ms"]) : 0;
    const until = findCell(event);
    acting.add(until);
    // Instants at the very start of speech are left to what else happens then.
    for (let cell = until - (ms / TICK_MS) * 2 + 1; cell < until; cell += 1)
      acting.add(cell);
  }
  return acting;
}

function isStill({ name, payload }: LogEvent): boolean {
  return name === "position.sampled" && payload["still"] === true;
}

function isEnding({ name }: LogEvent): boolean {
  return /\.(closed|dropped|signed-out)$/.test(name);
}

function isSignOut({ name, payload }: LogEvent): boolean {
  if (name === "account.signed-out") return true;
  return (
    name === "connection.closed" &&
    ["signed-out", "removed"].includes(String(payload["reason"]))
  );
}
