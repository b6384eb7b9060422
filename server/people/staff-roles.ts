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
