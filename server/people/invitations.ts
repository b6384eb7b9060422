import { randomUUID } from "node:crypto";
import type { Expression, ExpressionBuilder, Kysely, SqlBool } from "kysely";
import { isNotOverForGuests } from "../classes/guests.ts";
import type { Role } from "../../shared/protocol/roles.ts";
import type { Tables } from "../storage/tables.ts";
import {
  makePersonalCode,
  makeStudyCode,
  readTypedCode,
} from "./printed-code.ts";
import { hashSecretToken, makeSecretToken } from "./secret-token.ts";

export interface NewInvitation {
  readonly studyId: string;
  readonly kind: "link" | "printed" | "study";
  readonly role: Role;
  readonly name?: string;
  readonly email?: string;
  /** Of the mail that invites, and of those about a guest's class. */
  readonly language?: string;
  /** The member who invites; `null` for the operator. */
  readonly createdBy: string | null;
  /** The one class that a guest is invited to. */
  readonly classId?: string;
  readonly now: Date;
  readonly days: number;
}

/** An invitation with its secrets, which are shown once and never again. */
export interface MadeInvitation {
  readonly id: string;
  readonly token: string;
  readonly code: string;
  readonly expiresAt: Date;
}

/** Makes a way in. Everybody gets a link and a code; which of them is handed out is the inviter's affair. */
export async function makeInvitation(
  db: Kysely<Tables>,
  invitation: NewInvitation,
): Promise<MadeInvitation> {
  const { kind, now } = invitation;
  const id = randomUUID();
  const token = makeSecretToken();
  const code = kind === "study" ? makeStudyCode() : makePersonalCode();
  const expiresAt = new Date(now.getTime() + invitation.days * 86_400_000);
  await db
    .insertInto("invitation")
    .values({
      id,
      study_id: invitation.studyId,
      token_hash: hashSecretToken(token),
      code_hash: hashSecretToken(readTypedCode(code) ?? ""),
      kind,
      role: kind === "study" ? "participant" : invitation.role,
      name: invitation.name ?? null,
      email: invitation.email ?? null,
      language: invitation.language ?? null,
      created_by: invitation.createdBy,
      created_at: now,
      expires_at: expiresAt,
      max_uses: kind === "study" ? null : 1,
      class_id: invitation.classId ?? null,
    })
    .execute();
  return { id, token, code, expiresAt };
}

/** The class of a guest's invitation, while it is not over. */
const classAhead = (eb: ExpressionBuilder<Tables, "invitation">, now: Date) =>
  eb
    .selectFrom("class")
    .select("class.id")
    .whereRef("class.id", "=", "invitation.class_id")
    .where(isNotOverForGuests(now));

/** The condition that an invitation is not over: a guest's lasts as long as its class, which may be moved. */
const isNotOver =
  (now: Date) =>
  (eb: ExpressionBuilder<Tables, "invitation">): Expression<SqlBool> =>
    eb.or([
      eb.exists(classAhead(eb, now)),
      eb.and([
        eb("invitation.class_id", "is", null),
        eb("invitation.expires_at", ">", now),
      ]),
    ]);

/** What somebody holds: the secret of a link, a code they typed, or what a mailed code has led to. */
export type Key =
  | { readonly by: "token"; readonly token: string }
  | { readonly by: "code"; readonly digits: string }
  | { readonly by: "id"; readonly id: string };

/** An invitation that a key opens. */
export interface OpenInvitation {
  readonly id: string;
  readonly studyId: string;
  readonly kind: "link" | "printed" | "study";
  readonly role: Role;
  readonly name: string | null;
  readonly email: string | null;
  /** The one class it leads to; null for a member of the study. */
  readonly classId: string | null;
  readonly isUsedUp: boolean;
}

/** The invitation of a key, while it is neither expired nor taken back. */
export async function findInvitation(
  db: Kysely<Tables>,
  key: Key,
  now: Date,
): Promise<OpenInvitation | null> {
  const row = await db
    .selectFrom("invitation")
    .innerJoin("study", "study.id", "invitation.study_id")
    .select([
      "invitation.id",
      "invitation.study_id as studyId",
      "invitation.kind",
      "invitation.role",
      "invitation.name",
      "invitation.email",
      "invitation.class_id as classId",
      "invitation.uses",
      "invitation.max_uses",
    ])
    .where((eb) => {
      if (key.by === "id") return eb("invitation.id", "=", key.id);
      return key.by === "token"
        ? eb("invitation.token_hash", "=", hashSecretToken(key.token))
        : eb("invitation.code_hash", "=", hashSecretToken(key.digits));
    })
    .where(isNotOver(now))
    .where("invitation.revoked_at", "is", null)
    .where("study.closed_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const { uses, max_uses: maxUses, ...invitation } = row;
  return { ...invitation, isUsedUp: maxUses !== null && uses >= maxUses };
}

/**
 * Who came in by a personal link: to them it stays a key until it expires, for
 * the mail with the link is what people look for when they come again.
 */
export async function findMemberOfLink(
  db: Kysely<Tables>,
  invitation: OpenInvitation,
): Promise<string | null> {
  if (invitation.kind !== "link") return null;
  const row = await db
    .selectFrom("invitation_use")
    .select("membership_id")
    .where("invitation_id", "=", invitation.id)
    .executeTakeFirst();
  return row?.membership_id ?? null;
}

/** An invitation as staff see it, without its secrets. */
export interface ListedInvitation {
  readonly id: string;
  readonly kind: "link" | "printed" | "study";
  readonly role: Role;
  readonly name: string | null;
  readonly email: string | null;
  /** Whose class a guest comes to; null for a member of the study. */
  readonly visit: { readonly title: string; readonly startsAt: number } | null;
  readonly expiresAt: number;
  readonly uses: number;
}

/** The invitations of a study that still open a door. */
export async function listOpenInvitations(
  db: Kysely<Tables>,
  studyId: string,
  now: Date,
): Promise<ListedInvitation[]> {
  const rows = await db
    .selectFrom("invitation")
    .leftJoin("class", "class.id", "invitation.class_id")
    .select([
      "invitation.id",
      "invitation.kind",
      "invitation.role",
      "invitation.name",
      "invitation.email",
      "invitation.expires_at",
      "invitation.uses",
      "class.title",
      "class.starts_at",
    ])
    .where("invitation.study_id", "=", studyId)
    .where(isNotOver(now))
    .where("invitation.revoked_at", "is", null)
    .where((eb) =>
      eb.or([eb("max_uses", "is", null), eb("uses", "<", eb.ref("max_uses"))]),
    )
    .orderBy("invitation.created_at", "desc")
    .limit(500)
    .execute();
  return rows.map(
    ({ expires_at: expiresAt, title, starts_at: startsAt, ...row }) =>
      Object.assign(row, {
        expiresAt: expiresAt.getTime(),
        visit:
          title === null || startsAt === null
            ? null
            : { title, startsAt: startsAt.getTime() },
      }),
  );
}

/** Takes an invitation back; gives whether there was one in this study. */
export async function revokeInvitation(
  db: Kysely<Tables>,
  studyId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const row = await db
    .updateTable("invitation")
    .set({ revoked_at: now })
    .where("id", "=", id)
    .where("study_id", "=", studyId)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
