import { eraseAccount } from "../../people/erase-account.ts";
import { makeEndLines } from "../../people/erase-end-lines.ts";
import type { ClassHouse } from "./open-class.ts";

/** Erases everybody of this name in the study of the test, as the operator does. */
export async function eraseByName(
  { island, studyId }: ClassHouse,
  name: string,
): Promise<void> {
  const { database, recorder, config, files, clock } = island.services;
  const accounts = await database.db
    .selectFrom("account")
    .innerJoin("membership", "membership.account_id", "account.id")
    .select("account.id")
    .where("membership.study_id", "=", studyId)
    .where("account.name", "=", name)
    .execute();
  for (const { id } of accounts)
    await eraseAccount(
      {
        database,
        files,
        dataDir: config.dataDir,
        now: () => clock.now(),
        endLines: makeEndLines(recorder),
      },
      id,
      { by: "operator", actor: "operator" },
    );
}
