import type { Role } from "../../shared/protocol/roles.ts";

/** Those who see what others may not: they prove themselves twice, and their windows do not stay open for ever. */
const STAFF_ROLES: ReadonlySet<Role> = new Set([
  "educator",
  "researcher",
  "administrator",
]);

export function isStaffRole(role: Role): boolean {
  return STAFF_ROLES.has(role);
}

/** Who may open the page of people, and what each may do there. */
export const PEOPLE_DEEDS = {
  list: ["educator", "administrator"],
  invite: ["educator", "administrator"],
  "invite-staff": ["administrator"],
  "new-key": ["educator", "administrator"],
  "change-role": ["administrator"],
  remove: ["educator", "administrator"],
  ban: ["educator", "administrator"],
  "end-access": ["administrator"],
  "reset-second-factor": ["administrator"],
  "change-study": ["administrator"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type PeopleDeed = keyof typeof PEOPLE_DEEDS;

/** Whether somebody of this role may do it to others. */
export function mayDo(role: Role, deed: PeopleDeed): boolean {
  return (PEOPLE_DEEDS[deed] as readonly Role[]).includes(role);
}
