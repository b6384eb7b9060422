import type { AuditEntry } from "../audit/audit-row.ts";
import type { RequestContext } from "./context.ts";

/** A row of the audit log on what the asker of a request did. */
export function describeDeed(
  { caller, nowMs }: RequestContext,
  action: string,
  object: string,
  detail: Readonly<Record<string, unknown>> = {},
): AuditEntry {
  return {
    action,
    actor: caller.accountId,
    study: caller.studyId,
    object,
    detail,
    at: new Date(nowMs),
  };
}
