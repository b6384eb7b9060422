import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
} from "kysely";
import { QueryError } from "../query-error.ts";
import type { PgliteWorker } from "./start-pglite-worker.ts";

/** PostgreSQL's own code for a transaction that was ended because nothing happened in it. */
const IDLE_IN_TRANSACTION = "25P03";
const COUNTED_COMMANDS = new Set(["INSERT", "UPDATE", "DELETE", "MERGE"]);

/**
 * One turn on the only connection of the embedded database. A transaction in which nothing happens for
 * `idleInTransactionMs` is rolled back and loses its turn, as PostgreSQL does it: so a query that waits,
 * inside a transaction, for that same transaction to end becomes an error and not a standstill.
 */
export class PgliteConnection implements DatabaseConnection {
  #worker: PgliteWorker;
  #endTurn: () => void;
  #idleInTransactionMs: number;
  #inTransaction = false;
  #running = 0;
  #expired = false;
  #idleTimer: NodeJS.Timeout | undefined;

  constructor(
    worker: PgliteWorker,
    endTurn: () => void,
    idleInTransactionMs: number,
  ) {
    this.#worker = worker;
    this.#endTurn = endTurn;
    this.#idleInTransactionMs = idleInTransactionMs;
  }

  async executeQuery<R>({
    sql,
    parameters,
  }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, command, affectedRows } = await this.#run(sql, parameters);
    const numAffectedRows = COUNTED_COMMANDS.has(command)
      ? BigInt(affectedRows)
      : undefined;
    return { rows: rows as R[], numAffectedRows };
  }

  // Kysely's interface wants a generator; rows of a report come in one piece or by pages of a key.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    yield await Promise.reject(
      new Error("Rows cannot be streamed here; read them page by page."),
    );
  }

  async begin(sql: string): Promise<void> {
    this.#inTransaction = true;
    await this.#run(sql, []);
  }

  /** @throws AbortedTransactionError where a statement had failed, so that nothing was committed. */
  async commit(): Promise<void> {
    const { command } = await this.#run("commit", []);
    this.#leaveTransaction();
    if (command === "ROLLBACK") throw new AbortedTransactionError();
  }

  async rollback(): Promise<void> {
    if (this.#expired) return;
    await this.#run("rollback", []);
    this.#leaveTransaction();
  }

  release(): void {
    this.#leaveTransaction();
    if (!this.#expired) this.#endTurn();
  }

  async #run(sql: string, parameters: readonly unknown[]) {
    if (this.#expired) {
      const message =
        "The transaction was ended because nothing happened in it for too long.";
      throw new QueryError({ message, code: IDLE_IN_TRANSACTION });
    }
    clearTimeout(this.#idleTimer);
    this.#running++;
    try {
      return await this.#worker.query(sql, parameters);
    } finally {
      this.#running--;
      if (this.#inTransaction && this.#running === 0) {
        this.#idleTimer = setTimeout(
          () => void this.#expire(),
          this.#idleInTransactionMs,
        ).unref();
      }
    }
  }

  #leaveTransaction(): void {
    this.#inTransaction = false;
    clearTimeout(this.#idleTimer);
  }

  async #expire(): Promise<void> {
    this.#expired = true;
    this.#leaveTransaction();
    try {
      await this.#worker.query("rollback", []);
    } catch {
      // Only a dead worker refuses a rollback, and the next in turn is told that by its own query.
    }
    this.#endTurn();
  }
}
