import { createHmac, randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Role } from "../../shared/protocol/roles.ts";
import {
  pickLook,
  STARTING_LOOKS,
} from "../../shared/features/look/starting-looks.ts";
import { isStaffLook } from "../../shared/features/look/recipe.ts";
import type { Recorder } from "../engagement/recorder.ts";
import type { Tables } from "../storage/tables.ts";

/** The version of the consent words that are in force. */
export const CONSENT_VERSION = "1";
const PSEUDONYM_CHARS = 10;

export interface NewAccount {
  readonly studyId: string;
  readonly role: Role;
  readonly name: string;
  readonly type: "person" | "guest" | "test" | "bot" | "simulated";
  readonly language: string;
  /** A ready look; one is chosen where it is left out. */
  readonly look?: string;
  /** Enrols with consent to the activity log, as demonstration members are. */
  readonly consentsToActivity: boolean;
  readonly now: Date;
}

/** The same name for the same account within a study, and for nobody else: a keyed hash. */
function makePseudonym(studyKey: Uint8Array, accountId: string): string {
  const digest = createHmac("sha256", studyKey).update(accountId).digest("hex");
  return `p-${digest.slice(0, PSEUDONYM_CHARS)}`;
}

/** Makes an account and its membership of a study; gives both ids. */
export async function createAccount(
  db: Kysely<Tables>,
  recorder: Pick<Recorder, "append">,
  account: NewAccount,
): Promise<{ accountId: string; membershipId: string }> {
  const accountId = randomUUID();
  const membershipId = randomUUID();
  const study = await db
    .selectFrom("study")
    .select("pseudonym_key")
    .where("id", "=", account.studyId)
    .executeTakeFirstOrThrow();
  const pseudonym = makePseudonym(study.pseudonym_key, accountId);
  const staffLook = STARTING_LOOKS.find((look) => isStaffLook(look.recipe));
  const look =
    account.look ??
    (account.role === "educator" && staffLook
      ? staffLook.id
      : pickLook(Number.parseInt(accountId.slice(0, 8), 16)).id);
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto("account")
      .values({
        id: accountId,
        type: account.type,
        name: account.name,
        look: JSON.stringify(look),
        language: account.language,
        created_at: account.now,
      })
      .execute();
    await transaction
      .insertInto("membership")
      .values({
        id: membershipId,
        study_id: account.studyId,
        account_id: accountId,
        role: account.role,
        pseudonym,
        joined_at: account.now,
      })
      .execute();
    if (account.consentsToActivity) {
      await transaction
        .insertInto("consent")
        .values({
          id: randomUUID(),
          membership_id: membershipId,
          scope: "activity",
          given_at: account.now,
          version: CONSENT_VERSION,
        })
        .execute();
      const fact = {
        caller: {
          accountId,
          membershipId,
          studyId: account.studyId,
          role: account.role,
          name: account.name,
          pseudonym,
          accountType: account.type,
          consentsToActivity: true,
        },
        studyId: account.studyId,
        connection: null,
        tab: null,
        via: null,
      };
      await recorder.append(transaction, [
        { ...fact, name: "member.joined" },
        { ...fact, name: "consent.given", payload: { scope: "activity" } },
      ]);
    }
  });
  return { accountId, membershipId };
}
