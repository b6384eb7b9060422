import { type Role, ROLES } from "../protocol/roles.ts";
import { type Identity, type Ownership, reaches } from "./grants.ts";
import { ACCESS, type Action } from "./table.ts";

/**
 * Whether somebody may do something to a thing.
 * @param who a role, or `nobody` for a person who is not signed in
 * @param ownership whose the thing is; left out where only the deed itself is judged
 * @returns false also for a deed that the table does not know
 */
export function may(
  who: Identity,
  action: Action | (string & {}),
  ownership: Ownership = "own",
): boolean {
  return reaches(ACCESS.get(action)?.[who], ownership);
}

/** The roles that may do something at all. */
export function rolesThatMay(action: Action): Role[] {
  return ROLES.filter((role) => may(role, action));
}
