/** What a member may be in a study. A researcher never enters the island: names are there. */
export const ROLES = [
  "participant",
  "facilitator",
  "educator",
  "researcher",
  "administrator",
] as const;

export type Role = (typeof ROLES)[number];

/** Everybody who may stand on the island. */
export const ISLANDERS = [
  "participant",
  "facilitator",
  "educator",
  "administrator",
] as const satisfies readonly Role[];

/** Those who lead: they run classes and keep order. */
export const STAFF = [
  "educator",
  "administrator",
] as const satisfies readonly Role[];

/** Whether this role leads classes. */
export function isStaff(role: Role): boolean {
  return role === "educator" || role === "administrator";
}
