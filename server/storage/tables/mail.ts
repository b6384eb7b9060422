import type { Bytes, NullableTimestamp, Timestamp } from "./columns.ts";

type MailStatus = "waiting" | "sent" | "failed" | "cancelled";

/** One mail that was to be sent; never what stood in it, nor to which address it went. */
export interface MailTable {
  /** Also the first part of its Message-ID. */
  id: string;
  study_id: string;
  /** Null where the person is not a member yet. */
  membership_id: string | null;
  kind: string;
  language: string;
  /** Keyed by the study, so that it can be counted and stopped, and not read. */
  address_hash: Bytes;
  queued_at: Timestamp;
  sent_at: NullableTimestamp;
  status: MailStatus;
  /** A code, such as `ECONNECTION` or `stopped`; never a server's own sentence, which may hold the address. */
  error: string | null;
  /** From when on a server may have it, where it must not come twice; empty again once the server said no. */
  handed_over_at: NullableTimestamp;
}

/** An address that wants no more mail of a study. */
export interface MailStopTable {
  study_id: string;
  address_hash: Bytes;
  stopped_at: Timestamp;
}
