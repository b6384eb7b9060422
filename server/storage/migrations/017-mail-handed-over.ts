import { type Kysely, sql } from "kysely";

/** Notes the moment from which a server may have a mail, for mails that must not come twice. */
export const mailHandedOver = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(`alter table mail add column handed_over_at timestamptz(3)`)
      .execute(db);
  },
};
