import {
  createHash,
  randomInt,
  randomUUID,
  timingSafeEqual,
} from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../storage/tables.ts";
import { findMembersByEmail } from "./contacts.ts";

const hashCode = (id: string, code: string): Buffer =>
  createHash("sha256").update(`${id} ${code}`).digest();

/** Whose mail a code stands in: a member's, for some minutes, or an invited person's, as long as the invitation. */
export type CodeOwner =
  | { readonly membershipId: string; readonly minutes: number }
  | { readonly invitationId: string; readonly expiresAt: Date };

/** Makes six digits for a mail; they open the door on any device, with a few tries. */
export async function makeMailedCode(
  db: Kysely<Tables>,
  owner: CodeOwner,
  now: Date,
): Promise<{ code: string; expiresAt: Date }> {
  const id = randomUUID();
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const isMember = "membershipId" in owner;
  const expiresAt = isMember
    ? new Date(now.getTime() + owner.minutes * 60_000)
    : owner.expiresAt;
  await db
    .insertInto("sign_in_code")
    .values({
      id,
      membership_id: isMember ? owner.membershipId : null,
      invitation_id: isMember ? null : owner.invitationId,
      code_hash: hashCode(id, code),
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { code, expiresAt };
}

/** Who a mailed code lets in. */
export type CodeHolder =
  | { readonly is: "member"; readonly membershipId: string }
  | { readonly is: "invited"; readonly invitationId: string };

/** Who got these digits at this address. Every wrong try counts for all codes that are open there. */
export async function spendMailedCode(
  db: Kysely<Tables>,
  email: string,
  typed: string,
  now: Date,
  maxTries: number,
): Promise<CodeHolder | null> {
  const code = typed.normalize("NFKC").replace(/[\s-]/g, "");
  const members = await findMembersByEmail(db, email, now);
  if (!/^\d{6}$/.test(code)) return null;
  // Counting first: tries that come at the same moment are counted too.
  const open = await db
    .updateTable("sign_in_code")
    .set((eb) => ({ tries: eb("tries", "+", 1) }))
    .where((eb) =>
      eb.or([
        eb(
          "membership_id",
          "=",
          eb.fn.any(
            sql<string[]>`${members.map((each) => each.membershipId)}::uuid[]`,
          ),
        ),
        eb(
          "invitation_id",
          "in",
          eb.selectFrom("invitation").select("id").where("email", "=", email),
        ),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb("expires_at", ">", now),
        // A guest's is good for as long as the invitation, which goes with its class.
        eb(
          "invitation_id",
          "in",
          eb
            .selectFrom("invitation")
            .select("id")
            .where("class_id", "is not", null),
        ),
      ]),
    )
    .where("used_at", "is", null)
    .where("tries", "<", maxTries)
    .returning(["id", "membership_id", "invitation_id", "code_hash"])
    .execute();
  const right = open.find((row) =>
    timingSafeEqual(row.code_hash, hashCode(row.id, code)),
  );
  if (!right) return null;
  // An invited person's code is asked for on each of the few pages; only wrong tries count. A member's is spent.
  if (right.invitation_id !== null) {
    await db
      .updateTable("sign_in_code")
      .set((eb) => ({ tries: eb("tries", "-", 1) }))
      .where("id", "=", right.id)
      .execute();
    return { is: "invited", invitationId: right.invitation_id };
  }
  const spent = await db
    .updateTable("sign_in_code")
    .set({ used_at: now })
    .where("id", "=", right.id)
    .where("used_at", "is", null)
    .returning("membership_id")
    .executeTakeFirst();
  return spent?.membership_id
    ? { is: "member", membershipId: spent.membership_id }
    : null;
}
