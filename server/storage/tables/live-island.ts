import type { Json, Timestamp } from "./columns.ts";

/** A writing request that has taken effect; a repeat is answered from here. */
export interface HandledRequestTable {
  membership_id: string;
  /** Made by the client. */
  id: string;
  body_hash: string;
  reply: Json<unknown>;
  handled_at: Timestamp;
}

/** Where a member is or was last, so that a restart puts everybody back. */
export interface WhereaboutsTable {
  membership_id: string;
  x: number;
  z: number;
  heading_rad: number;
  place: string;
  /** Such as `classroom/a5`; "" while standing. */
  seat: string;
  at: Timestamp;
}
