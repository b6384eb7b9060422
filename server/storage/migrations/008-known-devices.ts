import { type Kysely, sql } from "kysely";

const statement = `create table known_device (
  membership_id uuid not null references membership,
  device_hash bytea not null,
  seen_at timestamptz(3) not null,
  primary key (membership_id, device_hash)
)`;

/** The devices each member has come in on, so that a new one can be told of. */
export const knownDevices = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(statement).execute(db);
  },
};
