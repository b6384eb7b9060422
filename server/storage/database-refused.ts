/** Why a database could not be opened, as a word for programs. */
export type RefusalCode = "data-dir-in-use" | "data-newer" | "backup-failed";

/**
 * Thrown by `openDatabase` for what a person can put right; `sentence` says in plain words what to do,
 * so print that and no stack.
 */
export class DatabaseRefused extends Error {
  override name = "DatabaseRefused";
  readonly code: RefusalCode;
  readonly sentence: string;
  /** The process that holds the data folder, where the code is `data-dir-in-use` and it is known. */
  readonly pid: number | null;

  constructor(code: RefusalCode, sentence: string, pid: number | null = null) {
    super(sentence);
    this.code = code;
    this.sentence = sentence;
    this.pid = pid;
  }
}
