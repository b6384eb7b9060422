import * as z from "zod";
import {
  findInvitation,
  findMemberOfLink,
  type Key,
  type OpenInvitation,
} from "../../people/invitations.ts";
import { readEmail } from "../../people/contacts.ts";
import { spendMailedCode } from "../../people/mailed-codes.ts";
import { readTypedCode } from "../../people/printed-code.ts";
import {
  spendSignInCode,
  spendSignInLink,
} from "../../people/sign-in-links.ts";
import type { ComingInServices } from "./coming-in-services.ts";

/** A key as a page sends it: a link's secret, a typed code, or the six digits of a mail with its address. */
export const keyBody = z.union([
  z.object({ token: z.string().max(100) }),
  z.object({ email: z.string().max(300), digits: z.string().max(20) }),
  z.object({ code: z.string().max(60) }),
]);
export type KeyBody = z.infer<typeof keyBody>;

/** Who stands before the door: a member, or somebody invited, with the key that names the invitation. */
export type KeyHolder =
  | { readonly is: "member"; readonly membershipId: string }
  | {
      readonly is: "invited";
      readonly key: Key;
      readonly invitation: OpenInvitation;
    };

/** What the ledgers call a key; `null` where it can't be one. The six digits of a member are spent by this. */
export async function toKey(
  { config, database, clock }: ComingInServices,
  body: KeyBody,
): Promise<Key | { readonly membershipId: string } | null> {
  if ("token" in body) return { by: "token", token: body.token };
  if ("code" in body) {
    const digits = readTypedCode(body.code);
    return digits === null ? null : { by: "code", digits };
  }
  const email = readEmail(body.email);
  if (email === null) return null;
  const holder = await spendMailedCode(
    database.db,
    email,
    body.digits,
    clock.now(),
    config.mailedCodeTries,
  );
  if (holder === null) return null;
  return holder.is === "member"
    ? { membershipId: holder.membershipId }
    : { by: "id", id: holder.invitationId };
}

async function findMember(
  { database, clock }: ComingInServices,
  key: Key,
): Promise<string | null> {
  if (key.by === "id") return null;
  if (key.by === "code")
    return spendSignInCode(database.db, key.digits, clock.now());
  const spent = await spendSignInLink(database.db, key.token, clock.now());
  return spent.ok ? spent.reply.membershipId : null;
}

/** Finds out whose a key is; `null` where it opens nothing. A code of a member is spent by this. */
export async function readKey(
  services: ComingInServices,
  body: KeyBody,
): Promise<KeyHolder | null> {
  const key = await toKey(services, body);
  if (key === null) return null;
  if ("membershipId" in key) return { is: "member", ...key };
  const member = await findMember(services, key);
  if (member !== null) return { is: "member", membershipId: member };
  return readInvitation(services, key);
}

async function readInvitation(
  { database, clock }: ComingInServices,
  key: Key,
): Promise<KeyHolder | null> {
  const invitation = await findInvitation(database.db, key, clock.now());
  if (!invitation) return null;
  if (!invitation.isUsedUp) return { is: "invited", key, invitation };
  const membershipId = await findMemberOfLink(database.db, invitation);
  return membershipId === null ? null : { is: "member", membershipId };
}
