import { ISLANDERS, ROLES, STAFF } from "../protocol/roles.ts";

/** Guests of a class, who have no role of their own; the second while they have the presenter's place. */
const GUESTS = ["guest", "presenting-guest"] as const;

/** Who asks: a member by role, a guest, or somebody who is not signed in. */
export const IDENTITIES = [...GUESTS, ...ROLES, "nobody"] as const;
export type Identity = (typeof IDENTITIES)[number];

/**
 * How far a right reaches: over one's own things, over those of one's study,
 * or over what belongs to no study at all. Each reaches over what stands before it.
 */
export const SCOPES = ["own", "study", "any"] as const;
export type Scope = (typeof SCOPES)[number];

/** Whose the thing is that somebody wants; what another study has is nobody's to see. */
export type Ownership = "own" | "study" | "other-study";

/** One line of the table: who may, and how far; who is left out may not. */
export type Grants = Readonly<Partial<Record<Identity, Scope>>>;

const give = (
  roles: readonly Identity[],
  scope: Scope,
): Partial<Record<Identity, Scope>> =>
  Object.fromEntries(roles.map((role) => [role, scope]));

/** Those who may stand on the island. */
export const islanders = (scope: Scope): Grants =>
  give([...ISLANDERS, ...GUESTS], scope);
/** Those who lead. */
export const staff = (scope: Scope): Grants => give(STAFF, scope);
/** Those who show a class something: staff, and a guest who was handed it. */
export const presenters = (scope: Scope): Grants =>
  give([...STAFF, "presenting-guest"], scope);
/** Those who answer for the study. */
export const administrators = (scope: Scope): Grants =>
  give(["administrator"], scope);
/** Those who study how the island was used. */
export const researchers = (scope: Scope): Grants =>
  give(["researcher"], scope);
/** Those who answer a call for help. */
export const helpers = (scope: Scope): Grants =>
  give([...STAFF, "facilitator"], scope);
/** Every member, also those who never enter the island. */
export const members = (scope: Scope): Grants =>
  give([...ROLES, ...GUESTS], scope);
/** Those who see what others may not, and so prove themselves twice. */
export const overseers = (scope: Scope): Grants =>
  give([...STAFF, "researcher"], scope);
/** Everybody in the world. */
export const everybody: Grants = give(IDENTITIES, "any");
/** Whether a right reaches over a thing. */
export function reaches(
  scope: Scope | undefined,
  ownership: Ownership,
): boolean {
  if (scope === undefined || ownership === "other-study")
    return scope === "any";
  return scope !== "own" || ownership === "own";
}
