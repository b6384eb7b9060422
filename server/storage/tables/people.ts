import type { ColumnType, Generated } from "kysely";
import type {
  Bytes,
  CreatedAt,
  JsonWithDefault,
  NullableTimestamp,
  Timestamp,
} from "./columns.ts";

/** One community: its own island, people, content, schedule and data. */
export interface StudyTable {
  id: string;
  /** Short name for the command line and addresses, unique on the installation. */
  code: string;
  name: string;
  /** IANA name; classes repeat and study days change in it. */
  time_zone: string;
  /** BCP 47. */
  language: string;
  telephone: string | null;
  /** What "I feel unwell" says, in the study's own words. */
  emergency_words: string | null;
  /** Secret from which pseudonyms are made; never leaves the database. */
  pseudonym_key: Bytes;
  demonstration: Generated<boolean>;
  /** The scopes its consent page asks for. */
  consent_scopes: JsonWithDefault<ConsentScope[]>;
  created_at: CreatedAt;
  closed_at: NullableTimestamp;
}

type AccountType = "person" | "guest" | "test" | "bot" | "simulated";

/** Somebody on this site, over all studies. */
export interface AccountTable {
  id: string;
  type: AccountType;
  name: string;
  /** The avatar's parts and colours. */
  look: JsonWithDefault;
  language: string;
  created_at: CreatedAt;
}

type Role =
  "participant" | "facilitator" | "educator" | "researcher" | "administrator";

/** An account's part in one study; the pseudonym is all that the log knows of a person. */
export interface MembershipTable {
  id: string;
  study_id: string;
  account_id: string;
  role: Role;
  pseudonym: string;
  arm: string | null;
  joined_at: Timestamp;
  left_at: NullableTimestamp;
  /** Removed for good: no key and no invitation to the same address opens again. */
  banned_at: NullableTimestamp;
  /** From then on the member can no longer come in. */
  access_ends_at: NullableTimestamp;
}

type ConsentScope =
  | "activity"
  | "text"
  | "transcript"
  | "recording"
  | "visits"
  | "questionnaires"
  | "mail";

/** One giving of one scope; it counts in [given_at, withdrawn_at). */
export interface ConsentTable {
  id: string;
  membership_id: string;
  scope: ConsentScope;
  given_at: Timestamp;
  withdrawn_at: NullableTimestamp;
  /** Of the text that was agreed to. */
  version: string;
}

/** A link that signs in once; only the hash of its token is kept. */
export interface SignInLinkTable {
  id: string;
  token_hash: Bytes;
  /** Of the code that can be read out instead. */
  code_hash: ColumnType<
    Uint8Array | null,
    Uint8Array | null | undefined,
    Uint8Array | null
  >;
  membership_id: string;
  created_at: CreatedAt;
  expires_at: Timestamp;
  used_at: NullableTimestamp;
}

/** A signed-in browser (the cookie); only the hash of its token is kept. */
export interface SignInTable {
  id: string;
  token_hash: Bytes;
  membership_id: string;
  created_at: CreatedAt;
  last_seen_at: Timestamp;
  expires_at: Timestamp;
  ended_at: NullableTimestamp;
  /** A computer that others use too: the cookie goes with the window, and idling ends it. */
  is_shared: Generated<boolean>;
  /** Such as "Chrome, Android", so that people know their devices again. */
  device: Generated<string>;
  /** When staff proved their second factor here. */
  second_factor_at: NullableTimestamp;
}
