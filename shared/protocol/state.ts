import {
  type MapSchema,
  type Schema,
  schema,
  type SchemaType,
  t,
} from "@colyseus/schema";
import { Breakout } from "../features/breakout.ts";
import { WebCard } from "../features/card.ts";
import { RunningClass } from "../features/class.ts";
import { Projector } from "../features/deck.ts";
import { Routine } from "../features/exercise.ts";
import { Floor } from "../features/floor.ts";
import { Poll } from "../features/poll.ts";
import { Questions } from "../features/question.ts";
import { ClassRecording } from "../features/recording.ts";
import { ClassTimer } from "../features/timer.ts";
import { ClassVideo } from "../features/video.ts";
import { Whiteboard } from "../features/whiteboard.ts";

/**
 * The slow facts of one person on the island. Everything here is seen by
 * everybody of the study; positions travel apart, in `movement.ts`.
 */
export const Avatar = schema(
  {
    /** Names the avatar in snapshots; small, and used again after a while. */
    number: t.uint16(),
    name: t.string(),
    isStaff: t.boolean(),
    look: t.string(),
    place: t.string(),
    /** Such as `classroom/a5`; "" while standing. */
    seat: t.string(),
    /** The gesture being made; "" for none. */
    gesture: t.string(),
    /** 0 while the hand is down, otherwise the order in which it went up. */
    hand: t.uint32(),
    /** When it went up, in milliseconds since 1970; 0 while it is down. */
    handAt: t.float64(),
    /** The breakout table; 0 for none. */
    table: t.uint8(),
    /** Whether one was given the floor in class. */
    hasFloor: t.boolean(),
    speaking: t.boolean(),
    /** False while the connection is lost and the seat is kept. */
    connected: t.boolean(),
    inTextView: t.boolean(),
  },
  "Avatar",
);
export type Avatar = SchemaType<typeof Avatar>;

/** The features' slices of the state, one line each. Every entry holds plain values only. */
const slices = {
  /** By place. */
  classes: t.map(RunningClass),
  /** By place. */
  polls: t.map(Poll),
  /** By place. */
  questions: t.map(Questions),
  /** By place. */
  recordings: t.map(ClassRecording),
  /** By place. */
  timers: t.map(ClassTimer),
  /** By place. */
  cards: t.map(WebCard),
  /** By place. */
  videos: t.map(ClassVideo),
  /** By place. */
  breakouts: t.map(Breakout),
  /** By place. */
  floors: t.map(Floor),
  /** By place. */
  whiteboards: t.map(Whiteboard),
  /** By station, such as `classroom/projector`. */
  projectors: t.map(Projector),
  /** By station, such as `gym/routine`. */
  routines: t.map(Routine),
};

export type SliceName = keyof typeof slices;
export const SLICE_NAMES = Object.keys(slices) as readonly SliceName[];

/** The live state of one study's island: the avatars, and the slices of the features. */
export const WorldState = schema(
  { avatars: t.map(Avatar), ...slices },
  "WorldState",
);
export type WorldState = SchemaType<typeof WorldState>;

type EntryOf<S extends SliceName> =
  WorldState[S] extends MapSchema<infer Entry> ? Entry : never;

/** The values of one entry of a slice, as a plain object. */
export type SliceFacts<S extends SliceName> = Readonly<
  Omit<EntryOf<S>, keyof Schema>
>;
