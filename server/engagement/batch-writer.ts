import { isStorageTrouble } from "../storage/is-storage-trouble.ts";

/** How long single rows wait for others to share a commit with. */
const BATCH_WAIT_MS = 25;
const BATCH_MAX_ROWS = 500;
/** A database that takes nothing is asked again after so long. */
const RETRY_MS = 1000;
/** A flush asks so often before it gives up. */
const FLUSH_TRIES = 3;
/** What does not fit any more is turned down: at twenty rows a second that is half an hour without a database. */
const MAX_WAITING = 36_000;

/** Writes rows in batches, in the order in which they come. */
export interface BatchWriter<Row> {
  /**
   * Settles when the row is on disk. Rejects with what was wrong with its batch, or when too many wait.
   * @param waitMs how long it may wait for others to share a commit with
   */
  add(row: Row, waitMs?: number): Promise<void>;
  /** Waits until every row handed in so far is on disk, or was given up. */
  flush(): Promise<void>;
}

interface Waiting<Row> {
  readonly row: Row;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Rows outlive a database that is away for a while or a disk that is full: they
 * wait and are tried again. Whether the last try took effect may be unknown, so
 * `write` has to bear getting the same rows twice.
 */
export function createBatchWriter<Row>(options: {
  readonly write: (rows: readonly Row[]) => Promise<void>;
  readonly onFault: (error: unknown, rows: number) => void;
  readonly retryMs?: number;
  readonly maxWaiting?: number;
}): BatchWriter<Row> {
  const { write, onFault } = options;
  const retryMs = options.retryMs ?? RETRY_MS;
  const maxWaiting = options.maxWaiting ?? MAX_WAITING;
  const waiting: Waiting<Row>[] = [];
  let timer: NodeJS.Timeout | null = null;
  /** When the timer goes off. */
  let dueMs = Infinity;
  /** After trouble nothing is tried before its time, whoever comes. */
  let isPausing = false;
  let writing: Promise<void> = Promise.resolve();

  /** Whether one batch is done with, for good or bad. */
  const writeOne = async (isLastTry: boolean): Promise<boolean> => {
    const batch = waiting.slice(0, BATCH_MAX_ROWS);
    try {
      await write(batch.map(({ row }) => row));
    } catch (error) {
      if (isStorageTrouble(error) && !isLastTry) return false;
      onFault(error, batch.length);
      waiting.splice(0, batch.length);
      for (const { reject } of batch) reject(error);
      return true;
    }
    waiting.splice(0, batch.length);
    for (const { resolve } of batch) resolve();
    return true;
  };

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0)
      if (!(await writeOne(false))) {
        isPausing = true;
        schedule(retryMs);
        return;
      }
  };

  const writeOrGiveUp = async (): Promise<void> => {
    let tries = 0;
    while (waiting.length > 0) {
      tries += 1;
      if (await writeOne(tries >= FLUSH_TRIES)) tries = 0;
      else await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  };

  const start = (work: () => Promise<void>): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    dueMs = Infinity;
    isPausing = false;
    writing = writing.then(work);
    return writing;
  };

  function schedule(ms: number): void {
    const wishedMs = performance.now() + ms;
    if (wishedMs >= dueMs) return;
    if (timer) clearTimeout(timer);
    dueMs = wishedMs;
    timer = setTimeout(() => void start(writeAll), ms);
  }

  return {
    add(row, waitMs = BATCH_WAIT_MS) {
      if (waiting.length >= maxWaiting) {
        const error = new Error("Too many rows wait for the database.");
        onFault(error, 1);
        return Promise.reject(error);
      }
      return new Promise((resolve, reject) => {
        waiting.push({ row, resolve, reject });
        if (!isPausing) schedule(waitMs);
      });
    },
    flush: () => start(writeOrGiveUp),
  };
}
