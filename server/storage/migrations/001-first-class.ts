import { sql, type Kysely } from "kysely";
import { classes } from "./001-first-class/classes.ts";
import { conversationsAndThings } from "./001-first-class/conversations-and-things.ts";
import { engagement } from "./001-first-class/engagement.ts";
import { island } from "./001-first-class/island.ts";
import { people } from "./001-first-class/people.ts";

/** Everything the first class needs: people, island, classes, talk, things and the log. */
export const firstClass = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      people,
      island,
      classes,
      conversationsAndThings,
      engagement,
    ].flat();
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
