import { randomUUID } from "node:crypto";
import { pino } from "pino";
import type { Role } from "../../shared/protocol/roles.ts";
import { createRecorder } from "../engagement/recorder.ts";
import { createServerClock } from "../engagement/server-clock.ts";
import { createAccount } from "../people/create-account.ts";
import { makeSignInLink } from "../people/sign-in-links.ts";
import { createStudy } from "../people/studies.ts";
import { openDatabase } from "../storage/open-database.ts";

/** A member of a prepared study, and the secret of a link for them. */
export interface PreparedMember {
  readonly name: string;
  readonly accountId: string;
  readonly membershipId: string;
  readonly token: string;
}

/** Makes a study with its members in a data folder, or on a PostgreSQL, that no server uses yet. */
export async function prepareStudy(
  dataDir: string,
  people: readonly { readonly name: string; readonly role: Role }[],
  databaseUrl?: string,
): Promise<{ studyId: string; members: PreparedMember[] }> {
  const log = pino({ level: "silent" });
  const database = await openDatabase({ dataDir, databaseUrl, logger: log });
  const clock = createServerClock();
  const recorder = createRecorder({
    database,
    clock,
    boot: randomUUID(),
    appVersion: "trial",
    log,
  });
  try {
    const studyId = await createStudy(database.db, {
      code: "TRIAL",
      name: "Trial",
      timeZone: "America/New_York",
      language: "en",
      isDemonstration: false,
      now: clock.now(),
    });
    const members: PreparedMember[] = [];
    for (const { name, role } of people) {
      const { accountId, membershipId } = await createAccount(
        database.db,
        recorder,
        {
          studyId,
          role,
          name,
          type: "person",
          language: "en",
          consentsToActivity: true,
          now: clock.now(),
        },
      );
      const { token } = await makeSignInLink(
        database.db,
        membershipId,
        clock.now(),
        24,
      );
      members.push({ name, accountId, membershipId, token });
    }
    await recorder.flush();
    return { studyId, members };
  } finally {
    await database.close();
  }
}
