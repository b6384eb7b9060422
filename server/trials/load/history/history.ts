import type { Database } from "../../../storage/database.ts";
import type { Deed } from "../deed.ts";
import type { Regular } from "../regular.ts";

/** What was acknowledged, and the database that has to agree with it. */
export interface History {
  readonly database: Database;
  readonly dataDir: string;
  readonly studyId: string;
  readonly regulars: readonly Regular[];
  readonly deeds: readonly Deed[];
}

/** The ids of some deeds, in an order of their own, to be held against rows. */
export function sortIds(deeds: readonly { readonly id: string }[]): string[] {
  return deeds.map(({ id }) => id).toSorted();
}
