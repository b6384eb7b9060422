import type { ColumnType, Generated } from "kysely";
import type {
  Bytes,
  CreatedAt,
  NullableTimestamp,
  Timestamp,
} from "./columns.ts";

/** What a study asks people to agree to; a change is a new version. */
export interface ConsentTextTable {
  study_id: string;
  version: number;
  language: string;
  body: string;
  created_at: CreatedAt;
  created_by: string | null;
}

/** A way in for somebody who is no member yet; only hashes of its secrets are kept. */
export interface InvitationTable {
  id: string;
  study_id: string;
  /** Of the secret in the link. */
  token_hash: Bytes;
  /** Of the code that can be read out and typed. */
  code_hash: Bytes | null;
  /** `study` is a code many may use; the others open once. */
  kind: "link" | "printed" | "study";
  role:
    "participant" | "facilitator" | "educator" | "researcher" | "administrator";
  /** Proposed to the person, who may change it. */
  name: string | null;
  /** Where it was mailed to; taken over as the person's address when they come in. */
  email: string | null;
  created_by: string | null;
  created_at: Timestamp;
  expires_at: Timestamp;
  max_uses: number | null;
  uses: Generated<number>;
  revoked_at: NullableTimestamp;
  /** The one class that it leads to; null for a member of the study. */
  class_id: ColumnType<string | null, string | null | undefined, never>;
  /** Of the mail that invited them; null where none did. */
  language: ColumnType<string | null, string | null | undefined, never>;
}

/** Who came in by which invitation; `join_id` is made by the page, so that sending twice joins once. */
export interface InvitationUseTable {
  invitation_id: string;
  membership_id: string;
  join_id: string;
  used_at: Timestamp;
}

/** Where a person can be reached. Apart from the account, so that names and addresses can be kept apart. */
export interface ContactTable {
  account_id: string;
  /** Lower case; several people may share one. */
  email: string;
  added_at: Timestamp;
}

/** Six digits from a mail, for signing in on another device. */
export interface SignInCodeTable {
  id: string;
  /** A member's, or where it is null the invited person's. */
  membership_id: string | null;
  invitation_id: string | null;
  code_hash: Bytes;
  created_at: Timestamp;
  expires_at: Timestamp;
  tries: Generated<number>;
  used_at: NullableTimestamp;
}

export interface PassphraseTable {
  account_id: string;
  /** argon2id with its own salt and parameters. */
  hash: string;
  set_at: Timestamp;
}

/** The secret that an authenticator shares with us. */
export interface SecondFactorTable {
  account_id: string;
  secret: Bytes;
  begun_at: Timestamp;
  /** Null until a first code has proved that the authenticator has it. */
  confirmed_at: NullableTimestamp;
  /** The time step of the last accepted code, so that none is taken twice. */
  last_step: Generated<number>;
}

/** One of ten codes for a lost authenticator. */
export interface RecoveryCodeTable {
  id: string;
  account_id: string;
  code_hash: Bytes;
  created_at: Timestamp;
  used_at: NullableTimestamp;
}

/** The link that lets an operator make the first study. */
export interface SetUpLinkTable {
  token_hash: Bytes;
  created_at: Timestamp;
  expires_at: Timestamp;
  used_at: NullableTimestamp;
}

/** A device somebody came in on, by a secret it keeps; only a hash of both is kept. */
export interface KnownDeviceTable {
  membership_id: string;
  device_hash: Bytes;
  seen_at: Timestamp;
}
