import { createHash } from "node:crypto";
import { writeCanonicalJson } from "../../shared/engagement/canonical-json.ts";
import { compareEvents } from "../../shared/engagement/derivation/order-events.ts";
import type { FullEvent } from "../../shared/engagement/export/person-record.ts";
import {
  listLogPeople,
  type LogSnapshot,
  PAGE_ROWS,
  readRowsOf,
} from "./log-snapshot.ts";
import { toLogEvent } from "./to-log-event.ts";

/** Rows of all people together that may stand in memory. */
const MAX_ROWS = 100_000;
const LEAST_PAGE_ROWS = 50;

/** The rows of one person that are next, and where more come from. */
interface Stream {
  rows: FullEvent[];
  next: number;
  readonly pages: AsyncGenerator<FullEvent[]>;
}

/**
 * The hash of the data (`hashData`) without ever holding all of it: the rows
 * of every person come sorted, and are merged by moment.
 */
export async function hashSnapshot(snapshot: LogSnapshot): Promise<string> {
  const people = await listLogPeople(snapshot);
  const pageRows = Math.min(
    PAGE_ROWS,
    Math.max(LEAST_PAGE_ROWS, Math.floor(MAX_ROWS / (people.length + 1))),
  );
  const heap: Stream[] = [];
  for (const person of [
    null,
    ...people.map(({ participant }) => participant),
  ]) {
    const pages = readInOrder(readRowsOf(snapshot, person, pageRows));
    const stream = { rows: [], next: 0, pages };
    if (await fill(stream)) pushUp(heap, stream);
  }
  const hash = createHash("sha256");
  for (let top = heap[0]; top !== undefined; top = heap[0]) {
    hash.update(`${writeCanonicalJson(toLogEvent(headOf(top)))}\n`);
    top.next += 1;
    if (top.next < top.rows.length || (await fill(top))) sinkDown(heap);
    else removeTop(heap);
  }
  return hash.digest("hex");
}

/** Sorts what comes page by page; rows of one moment are never parted. */
async function* readInOrder(
  pages: AsyncGenerator<FullEvent[]>,
): AsyncGenerator<FullEvent[]> {
  let held: FullEvent[] = [];
  for await (const page of pages) {
    const lastMs = page.at(-1)?.atMs;
    const whole = [...held, ...page.filter(({ atMs }) => atMs !== lastMs)];
    held = page.filter(({ atMs }) => atMs === lastMs);
    if (whole.length > 0) yield whole.sort(compareEvents);
  }
  if (held.length > 0) yield held.sort(compareEvents);
}

async function fill(stream: Stream): Promise<boolean> {
  const { value, done } = await stream.pages.next();
  if (done) return false;
  stream.rows = value;
  stream.next = 0;
  return true;
}

function headOf({ rows, next }: Stream): FullEvent {
  const row = rows[next];
  if (row === undefined) throw new Error("A stream in the heap is never empty");
  return row;
}

function isBefore(a: Stream, b: Stream): boolean {
  const [left, right] = [headOf(a), headOf(b)];
  const order = compareEvents(left, right);
  return order === 0 ? left.seq < right.seq : order < 0;
}

function pushUp(heap: Stream[], stream: Stream): void {
  let at = heap.push(stream) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!swapIfBefore(heap, at, above)) return;
    at = above;
  }
}

function sinkDown(heap: Stream[]): void {
  for (let at = 0; ;) {
    let least = at;
    for (const below of [2 * at + 1, 2 * at + 2]) {
      const [stream, other] = [heap[below], heap[least]];
      if (stream && other && isBefore(stream, other)) least = below;
    }
    if (least === at) return;
    swapIfBefore(heap, least, at);
    at = least;
  }
}

function removeTop(heap: Stream[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  heap[0] = last;
  sinkDown(heap);
}

function swapIfBefore(heap: Stream[], from: number, to: number): boolean {
  const [a, b] = [heap[from], heap[to]];
  if (!a || !b || !isBefore(a, b)) return false;
  heap[from] = b;
  heap[to] = a;
  return true;
}
