import { isStaff } from "../../shared/protocol/roles.ts";
import type { CalendarReader } from "../classes/occurrences.ts";
import type { RequestContext } from "./context.ts";

/** Whose calendar a request reads. */
export function readerOf({
  caller,
}: Pick<RequestContext, "caller">): CalendarReader {
  const { studyId, membershipId, accountType, role } = caller;
  return {
    studyId,
    membershipId,
    seesAll: isStaff(role),
    isGuest: accountType === "guest",
  };
}
