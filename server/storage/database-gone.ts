/**
 * The database cannot be reached any more: the worker died, the server closed the line, or it was closed.
 * What was under way is unknown; it may be sent again by whoever made its id.
 */
export class DatabaseGone extends Error {
  override name = "DatabaseGone";

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
  }
}

/** SQLSTATE classes and Node codes that mean the line is broken, not that the query was wrong. */
const GONE_CODES =
  /^(08...|57P0[123]|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
/** The cases in which the libraries give no code, only these words. */
const GONE_WORDS =
  /^(Connection terminated|driver has already been destroyed|Client (has encountered|was closed)|timeout exceeded when trying to connect)/;

/** Whether an error of either engine means that the database is gone. */
export function isDatabaseGone(error: unknown): boolean {
  if (error instanceof DatabaseGone) return true;
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  return (
    (typeof code === "string" && GONE_CODES.test(code)) ||
    GONE_WORDS.test(error.message)
  );
}
