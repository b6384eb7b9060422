import type { PGlite, postgresMod } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { fsyncSync } from "node:fs";

/** The part of Emscripten's Node file layer that lacks `fsync`. It is not public API of PGlite. */
interface NodeFileLayer {
  stream_ops: { fsync?: (stream: { nfd: number }) => number };
  tryFSOperation(operation: () => void): void;
}

/**
 * PGlite's folder on disk, with the sync that its file layer leaves out. It is put in before PostgreSQL
 * starts, because recovery after a crash relies on it too.
 */
export class SyncingNodeFS extends NodeFS {
  /** Files and folders synced so far. */
  syncs = 0;
  #onStopped: (reason: string) => void;
  #lastFailure = "";

  /**
   * @param onStopped called in the moment the engine gives up. It must end the thread and not return, for
   *   PGlite would run the failed step again and again.
   */
  constructor(directory: string, onStopped: (reason: string) => void) {
    super(directory);
    this.#onStopped = onStopped;
  }

  override async init(
    pg: PGlite,
    options: Partial<postgresMod.PostgresMod>,
  ): Promise<{ emscriptenOpts: Partial<postgresMod.PostgresMod> }> {
    const { emscriptenOpts } = await super.init(pg, options);
    const addSync = (mod: postgresMod.PostgresMod): void => {
      const files = mod.NODEFS as unknown as NodeFileLayer;
      files.stream_ops.fsync = ({ nfd }) => {
        files.tryFSOperation(() => this.#sync(nfd));
        return 0;
      };
    };
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [...(emscriptenOpts.preRun ?? []), addSync],
        onAbort: () =>
          this.#onStopped(
            `The database engine has stopped. ${this.#lastFailure}`.trim(),
          ),
      },
    };
  }

  #sync(fileDescriptor: number): void {
    try {
      fsyncSync(fileDescriptor);
    } catch (error) {
      this.#lastFailure = String(error);
      throw error;
    }
    this.syncs++;
  }
}
