import { signal, type Signal } from "@preact/signals";
import {
  CLASS_SLICE_NAMES,
  OPEN_SLICE_NAMES,
  type SliceName,
} from "../../shared/protocol/state.ts";

type Slice = Signal<ReadonlyMap<string, object>>;

/** A signal for every slice of the live state, empty at first. What comes into them has the shape `state.ts` gives it. */
export function createSlices(): Record<SliceName, Slice> {
  return Object.fromEntries(
    [...OPEN_SLICE_NAMES, ...CLASS_SLICE_NAMES].map(
      (name): [SliceName, Slice] => [name, signal(new Map())],
    ),
  ) as Record<SliceName, Slice>;
}
