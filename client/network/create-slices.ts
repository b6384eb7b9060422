import { signal, type Signal } from "@preact/signals";
import { SLICE_NAMES, type SliceName } from "../../shared/protocol/state.ts";

type Slice = Signal<ReadonlyMap<string, object>>;

/** A signal for every slice of the live state, empty at first. What comes into them has the shape `state.ts` gives it. */
export function createSlices(): Record<SliceName, Slice> {
  return Object.fromEntries(
    SLICE_NAMES.map((name): [SliceName, Slice] => [name, signal(new Map())]),
  ) as Record<SliceName, Slice>;
}
