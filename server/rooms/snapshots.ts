import {
  type SnapshotEntry,
  writeSnapshot,
} from "../../shared/protocol/snapshot.ts";
import type { Islander, Line } from "./islander.ts";
import { beginShowing, keepShowing, type Shown } from "./snapshots/shown.ts";
import { Cells, shows, toView, type View } from "./snapshots/view.ts";

/** Far ones are told of every so many ticks: once a second. */
export const FAR_TICKS = 10;

/** One line, as far as snapshots go. */
export interface Channel {
  /** Whether it is not so far behind that a snapshot would be of no use. */
  keepsUp(): boolean;
  /** @param frame what `pack` made */
  send(frame: Uint8Array): void;
}

/** Where snapshots go. */
export interface Outlet {
  open(line: Line): Channel;
  /** Makes of a snapshot what any number of lines can be sent. */
  pack(snapshot: Uint8Array): Uint8Array;
}

/** What one line has been told so far. */
interface Reader {
  readonly line: Line;
  readonly channel: Channel;
  /** From where it was told everything at the last tick; `null` when it was not. */
  view: View | null;
  /** The last tick of which it knows everything, near and far. */
  knownTick: number;
}

/** The frame of each view at this tick; `null` where there is nothing new. */
type Frames = Map<View["key"], Uint8Array | null>;

/**
 * Who is told of whose walking. The near ones are told whole at every tick, and
 * so is a running class; all others once a second; those at rest not at all.
 * Readers of one view are handed one and the same buffer. Whoever comes into
 * another view, or could not be told for a while, is told apart what they do
 * not know yet.
 */
export class Snapshots {
  #tick = 0;
  /** By number, ascending. */
  #shown: Shown[] = [];
  /** Those of whom something is new at this tick. */
  #changed: Shown[] = [];
  readonly #cells = new Cells();
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
    const known = this.#readers.get(islander);
    const channel =
      known?.line === line ? known.channel : this.#outlet.open(line);
    channel.send(this.#pack(this.#shown.map(tellAnew), serverMs));
    const knownTick = this.#tick;
    this.#readers.set(islander, { line, channel, view: null, knownTick });
  }

  /** Tells everybody what is new since the last tick. */
  tell(
    islanders: ReadonlyMap<string, Islander>,
    hasClass: (place: string) => boolean,
    serverMs: number,
  ): void {
    this.#tick += 1;
    this.#look(islanders);
    const frames: Frames = new Map();
    for (const [islander, reader] of this.#readers) {
      if (islander.line !== reader.line) {
        this.#readers.delete(islander);
        continue;
      }
      const shown = this.#byIslander.get(islander);
      if (!reader.channel.keepsUp()) reader.view = null;
      else if (shown) {
        const { spot } = shown;
        const view = toView(spot, hasClass(spot.place));
        this.#tellOne(reader, view, frames, serverMs);
      }
    }
  }

  /** Takes in where everybody is now. */
  #look(islanders: ReadonlyMap<string, Islander>): void {
    let isOther = false;
    for (const islander of islanders.values()) {
      const shown = this.#byIslander.get(islander);
      if (shown) keepShowing(shown, this.#cells, this.#tick);
      else {
        const begun = beginShowing(islander, this.#cells, this.#tick);
        this.#byIslander.set(islander, begun);
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
    this.#changed = this.#shown.filter(
      ({ changedTick }) => changedTick === this.#tick,
    );
  }

  #tellOne(reader: Reader, view: View, frames: Frames, serverMs: number): void {
    const isFarTick = this.#isFarTick(view);
    const isShared = reader.view?.key === view.key;
    let frame = isShared ? frames.get(view.key) : undefined;
    if (frame === undefined) {
      const entries = isShared
        ? isFarTick
          ? this.#listNews(view, this.#tick - FAR_TICKS)
          : this.#listNearNews(view)
        : this.#listNews(reader.view, reader.knownTick);
      frame = entries.length > 0 ? this.#pack(entries, serverMs) : null;
      if (isShared) frames.set(view.key, frame);
    }
    if (frame) reader.channel.send(frame);
    reader.view = view;
    if (!isShared || isFarTick) reader.knownTick = this.#tick;
  }

  /** Each view hears of those far away at a tick of its own. */
  #isFarTick({ cell }: View): boolean {
    return (this.#tick + cell.x * 3 + cell.z * 7) % FAR_TICKS === 0;
  }

  #pack(entries: readonly SnapshotEntry[], serverMs: number): Uint8Array {
    // Kept within 32 bits: clients only compare moments with one another.
    return this.#outlet.pack(writeSnapshot(serverMs % 2 ** 32, entries));
  }

  /** What changed at this tick within a view. */
  #listNearNews(view: View): SnapshotEntry[] {
    return this.#changed
      .filter(({ spot }) => shows(view, spot))
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
