import type { Recorder } from "../engagement/recorder.ts";

/** The recorder, with how many rows wait in it. */
export interface WatchedRecorder extends Recorder {
  readonly waiting: number;
}

/** Counts what has been handed to the recorder and is not yet on disk. */
export function watchRecorder(recorder: Recorder): WatchedRecorder {
  let waiting = 0;
  return {
    ...recorder,
    get waiting() {
      return waiting;
    },
    async record(event, waitMs) {
      waiting += 1;
      try {
        await recorder.record(event, waitMs);
      } finally {
        waiting -= 1;
      }
    },
  };
}
