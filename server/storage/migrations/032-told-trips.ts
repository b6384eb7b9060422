import { type Kysely, sql } from "kysely";

/** Where people were last told that a class walks to. */
export const toldTrips = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table class add column trip_told text`.execute(db);
    await sql`update class set trip_told = trip_place`.execute(db);
  },
};
