import {
  type SnapshotEntry,
  writeSnapshot,
} from "../../shared/protocol/snapshot.ts";
import type { Islander, Line } from "./islander.ts";
import { beginShowing, keepShowing, type Shown } from "./snapshots/shown.ts";
import { shows, toView, type View } from "./snapshots/view.ts";

/** Far ones are told of every so many ticks: once a second. */
export const FAR_TICKS = 10;

/** What one line has been told so far. */
interface Reader {
  readonly line: Line;
  /** From where it was told everything at the last tick; `null` when it was not. */
  view: View | null;
  /** The last tick of which it knows everything, near and far. */
  knownTick: number;
}

/** Where snapshots go. */
export interface Outlet {
  /** Whether a line is not so far behind that a snapshot would be of no use. */
  keepsUp(line: Line): boolean;
  send(line: Line, bytes: Uint8Array): void;
}

/**
 * Who is told of whose walking. The near ones are told whole at every tick, and
 * so is a running class; all others once a second; those at rest not at all. Readers of one view are handed one and the same buffer.
 * Whoever comes into another view, or could not be told for a while, is told
 * apart what they do not know yet.
 */
export class Snapshots {
  #tick = 0;
  /** By number, ascending. */
  #shown: Shown[] = [];
  readonly #byIslander = new Map<Islander, Shown>();
  readonly #readers = new Map<Islander, Reader>();
  readonly #outlet: Outlet;

  constructor(outlet: Outlet) {
    this.#outlet = outlet;
  }

  /** Tells a newcomer where everybody is; from now on their line is told more. */
  greet(islander: Islander, serverMs: number): void {
    const { line } = islander;
    if (!line) return;
    const everybody = this.#shown.map(tellAnew);
    this.#outlet.send(line, writeSnapshot(wrap(serverMs), everybody));
    const knownTick = this.#tick;
    this.#readers.set(islander, { line, view: null, knownTick });
  }

  /** Tells everybody what is new since the last tick. */
  tell(
    islanders: ReadonlyMap<string, Islander>,
    hasClass: (place: string) => boolean,
    serverMs: number,
  ): void {
    this.#tick += 1;
    this.#look(islanders);
    const frames = new Map<string, Uint8Array | null>();
    for (const [islander, reader] of this.#readers) {
      if (islander.line !== reader.line) {
        this.#readers.delete(islander);
        continue;
      }
      const shown = this.#byIslander.get(islander);
      if (!this.#outlet.keepsUp(reader.line)) reader.view = null;
      else if (shown) this.#tellOne(reader, shown, hasClass, frames, serverMs);
    }
  }

  /** Takes in where everybody is now. */
  #look(islanders: ReadonlyMap<string, Islander>): void {
    let isOther = false;
    for (const islander of islanders.values()) {
      const shown = this.#byIslander.get(islander);
      if (shown) keepShowing(shown, this.#tick);
      else {
        this.#byIslander.set(islander, beginShowing(islander, this.#tick));
        isOther = true;
      }
    }
    if (this.#byIslander.size > islanders.size) {
      for (const islander of this.#byIslander.keys())
        if (islanders.get(islander.id) !== islander) {
          this.#byIslander.delete(islander);
          this.#readers.delete(islander);
        }
      isOther = true;
    }
    if (isOther)
      this.#shown = [...this.#byIslander.values()].sort(
        (a, b) => a.number - b.number,
      );
  }

  #tellOne(
    reader: Reader,
    { spot }: Shown,
    hasClass: (place: string) => boolean,
    frames: Map<string, Uint8Array | null>,
    serverMs: number,
  ): void {
    const view = toView(spot, hasClass(spot.place));
    const isFarTick = this.#isFarTick(view);
    const isShared = reader.view?.name === view.name;
    let frame = isShared ? frames.get(view.name) : undefined;
    if (frame === undefined) {
      const entries = isShared
        ? isFarTick
          ? this.#listNews(view, this.#tick - FAR_TICKS)
          : this.#listNearNews(view)
        : this.#listNews(reader.view, reader.knownTick);
      frame =
        entries.length > 0 ? writeSnapshot(wrap(serverMs), entries) : null;
      if (isShared) frames.set(view.name, frame);
    }
    if (frame) this.#outlet.send(reader.line, frame);
    reader.view = view;
    if (!isShared || isFarTick) reader.knownTick = this.#tick;
  }

  /** Each view hears of those far away at a tick of its own. */
  #isFarTick({ spot: { cellX, cellZ } }: View): boolean {
    return (this.#tick + cellX * 3 + cellZ * 7) % FAR_TICKS === 0;
  }

  /** What changed at this tick within a view. */
  #listNearNews(view: View): SnapshotEntry[] {
    const tick = this.#tick;
    return this.#shown
      .filter((each) => each.changedTick === tick && shows(view, each.spot))
      .map((each) => (isKnown(view, each) ? each : tellAnew(each)));
  }

  /** Everything after a tick, but what somebody who was told whole from `view` knows already. */
  #listNews(view: View | null, afterTick: number): SnapshotEntry[] {
    const tick = this.#tick;
    return this.#shown
      .filter(
        (each) =>
          each.changedTick > afterTick &&
          (each.changedTick === tick || !isKnown(view, each)),
      )
      .map((each) => (isKnown(view, each) ? each : tellAnew(each)));
  }
}

/** Whether whoever was told everything from a view at the last tick knows where somebody was then. */
const isKnown = (view: View | null, { spotBefore }: Shown): boolean =>
  view !== null && spotBefore !== null && shows(view, spotBefore);

const tellAnew = ({ number, now }: Shown): SnapshotEntry => ({
  number,
  step: null,
  now,
});

/** Kept within 32 bits: clients only compare moments with one another. */
const wrap = (serverMs: number): number => serverMs % 2 ** 32;
