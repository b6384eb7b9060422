/** A part of a film that played, in seconds of the film: from, to. */
export type Segment = [fromS: number, toS: number];

/** Collects what of a film played. */
export interface SegmentRecorder {
  /** It plays from here on. */
  begin(atS: number): void;
  /** It has come so far. */
  reach(atS: number): void;
  /** It stands still, or jumps elsewhere. */
  end(): void;
  /** What has played since the last taking; goes on if it still plays. */
  take(): Segment[];
}

/** Shorter than this is a slip of the finger, not seeing. */
const LEAST_S = 0.25;

const round = (seconds: number): number => Math.round(seconds * 10) / 10;

export function createSegmentRecorder(): SegmentRecorder {
  let open: { fromS: number; toS: number } | null = null;
  let done: Segment[] = [];
  const close = (): void => {
    if (open && open.toS - open.fromS >= LEAST_S)
      done.push([round(open.fromS), round(open.toS)]);
    open = null;
  };
  return {
    begin(atS) {
      close();
      open = { fromS: atS, toS: atS };
    },
    reach(atS) {
      if (open && atS > open.toS) open.toS = atS;
    },
    end: close,
    take() {
      const goesOnFromS = open?.toS;
      close();
      if (goesOnFromS !== undefined)
        open = { fromS: goesOnFromS, toS: goesOnFromS };
      const taken = done;
      done = [];
      return taken;
    },
  };
}
