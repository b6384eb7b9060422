import type { Identity } from "../../shared/access/grants.ts";
import type { Role } from "../../shared/protocol/roles.ts";

/** Who asks, as the sign-in says; nothing of it comes from the client. */
export interface Caller {
  readonly accountId: string;
  readonly membershipId: string;
  readonly studyId: string;
  readonly role: Role;
  readonly name: string;
  readonly pseudonym: string;
  readonly accountType: "person" | "guest" | "test" | "bot" | "simulated";
  /** Whether the person agreed that the log records what they do. */
  readonly consentsToActivity: boolean;
}

/** What the table of access calls somebody: by their role, or a guest, who has none. */
export function identityOf({
  accountType,
  role,
}: Pick<Caller, "accountType" | "role">): Identity {
  return accountType === "guest" ? "guest" : role;
}
