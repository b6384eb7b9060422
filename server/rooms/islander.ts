import type { Client } from "@colyseus/core";
import { Avatar, NO_PART } from "../../shared/protocol/state.ts";
import type { Via } from "../../shared/protocol/via.ts";
import type { LiveAvatar } from "../features/context.ts";
import type { Caller } from "../engagement/caller.ts";

/** One person's line to the island: a socket, and what the log says of it. */
export interface Line {
  readonly client: Client;
  /** Names this connection in the log. */
  readonly connection: string;
  readonly tab: string;
  readonly via: Via;
  /** The sign-in that opened it. */
  readonly signIn: string;
  lastEvidenceMs: number;
}

/** A person on the island: the avatar others see, and what only the server needs. */
export interface Islander extends LiveAvatar {
  readonly state: Avatar;
  caller: Caller;
  /** `null` while the line is lost and the place is kept. */
  line: Line | null;
  /** The last line's facts, for rows that are written after it was lost. */
  lastLine: Line | null;
  lostAtMs: number;
  /** Counts corrections; steps made before the last one are stale. */
  epoch: number;
  /** How far the avatar may still move just now, in metres. */
  allowanceM: number;
  steppedAtMs: number;
  isMoving: boolean;
  sampledAtMs: number;
  gestureEndsAtMs: number;
  /** When they were last told that a class is not for them. */
  keptOutAtMs: number;
}

/** Makes the avatar of somebody who comes to the island. */
export function makeIslander(options: {
  readonly id: string;
  readonly number: number;
  readonly caller: Caller;
  readonly look: string;
  readonly isStaff: boolean;
  readonly at: { x: number; z: number; headingRad: number };
  readonly place: string;
}): Islander {
  const state = new Avatar();
  state.number = options.number;
  state.name = options.caller.name;
  state.isStaff = options.isStaff;
  state.isGuest = options.caller.accountType === "guest";
  state.look = options.look;
  state.place = options.place;
  state.seat = "";
  state.gesture = "";
  state.hand = 0;
  state.handAt = 0;
  state.table = 0;
  state.hasFloor = false;
  state.speaking = false;
  state.connected = true;
  state.inTextView = false;
  return {
    id: options.id,
    caller: options.caller,
    state,
    part: { ...NO_PART },
    ...options.at,
    seatDeeds: 0,
    line: null,
    lastLine: null,
    lostAtMs: 0,
    epoch: 0,
    allowanceM: 0,
    steppedAtMs: 0,
    isMoving: false,
    sampledAtMs: 0,
    gestureEndsAtMs: 0,
    keptOutAtMs: 0,
  };
}
