import { type Kysely, sql } from "kysely";

/** The place that a class is to walk to. */
export const plannedTrips = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table class add column trip_place text`.execute(db);
  },
};
