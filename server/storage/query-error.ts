/** What PostgreSQL says about a failed statement; the `pg` package throws errors with the same fields. */
export interface QueryErrorFields {
  message: string;
  /** SQLSTATE, for example "23505". */
  code?: string;
  severity?: string;
  detail?: string;
  constraint?: string;
  table?: string;
  column?: string;
}

/** A failed statement of the embedded engine, rebuilt on this side of the worker. */
export class QueryError extends Error implements QueryErrorFields {
  override name = "QueryError";
  code?: string;
  severity?: string;
  detail?: string;
  constraint?: string;
  table?: string;
  column?: string;

  constructor(fields: QueryErrorFields) {
    super(fields.message);
    Object.assign(this, fields);
  }
}

const UNIQUE_VIOLATION = "23505";

/** Whether a write failed because the row is already there, on either engine; optionally by which rule. */
export function isUniqueViolation(
  error: unknown,
  constraint?: string,
): boolean {
  if (!(error instanceof Error)) return false;
  const fields = error as Partial<QueryErrorFields>;
  return (
    fields.code === UNIQUE_VIOLATION &&
    (!constraint || fields.constraint === constraint)
  );
}
