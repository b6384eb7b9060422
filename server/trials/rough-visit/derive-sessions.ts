import { deriveEngagement } from "../../../shared/engagement/derivation/derive-engagement.ts";
import type { PersonEngagement } from "../../../shared/engagement/derivation/derive-person.ts";
import { readLog } from "../../engagement/read-log.ts";
import { readParameters } from "../../engagement/read-parameters.ts";
import type { TestIsland } from "../../testing/start-test-island.ts";

/** The sessions of one member, derived from the log as every report does it. */
export async function deriveSessions(
  island: TestIsland,
  membershipId: string,
): Promise<PersonEngagement["sessions"]> {
  const { database, recorder } = island.services;
  await recorder.flush();
  const { pseudonym } = await database.db
    .selectFrom("membership")
    .select("pseudonym")
    .where("id", "=", membershipId)
    .executeTakeFirstOrThrow();
  const log = await readLog(database.db, island.studyId);
  const parameters = await readParameters(database.db, island.studyId);
  const { people } = deriveEngagement(log.events, log.uncounted, parameters);
  return (
    people.find(({ participant }) => participant === pseudonym)?.sessions ?? []
  );
}
