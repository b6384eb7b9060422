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
import { BoardMarkState, Whiteboard } from "../features/whiteboard.ts";

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
    /** Whether they are on the island for one class alone. */
    isGuest: t.boolean(),
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

/** What an avatar does in a class that is for named people: the fields of `Avatar`, which others are told as at rest. */
export const ClassPart = schema(
  {
    hand: t.uint32(),
    handAt: t.float64(),
    table: t.uint8(),
    hasFloor: t.boolean(),
  },
  "ClassPart",
);

/** What an avatar does in class, as plain values. */
export type PartFacts = Pick<Avatar, "hand" | "handAt" | "table" | "hasFloor">;
export const NO_PART: PartFacts = {
  hand: 0,
  handAt: 0,
  table: 0,
  hasFloor: false,
};

/** The features' slices that everybody of the study sees, one line each. Every entry holds plain values only. */
const openSlices = {
  /** By place. */
  classes: t.map(RunningClass),
  /** By station, such as `gym/routine`. */
  routines: t.map(Routine),
};

/** The slices of what is shown in class, one line each. */
const classSlices = {
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
  /** By the mark's id. */
  boardMarks: t.map(BoardMarkState),
  /** By station, such as `classroom/projector`. */
  projectors: t.map(Projector),
};

/** The live state of one study's island that everybody sees: the avatars, and slices of the features. */
export const WorldState = schema(
  { avatars: t.map(Avatar), ...openSlices },
  "WorldState",
);
export type WorldState = SchemaType<typeof WorldState>;

/** What is shown in class. It travels apart, to those alone who may come. */
export const ClassState = schema(
  {
    /** By avatar; only in a class for named people. */
    parts: t.map(ClassPart),
    ...classSlices,
  },
  "ClassState",
);
export type ClassState = SchemaType<typeof ClassState>;

type OpenSliceName = keyof typeof openSlices;
type ClassSliceName = keyof typeof classSlices;
export const OPEN_SLICE_NAMES = Object.keys(
  openSlices,
) as readonly OpenSliceName[];
export const CLASS_SLICE_NAMES = Object.keys(
  classSlices,
) as readonly ClassSliceName[];

/** All that is live on an island, as its features see it. */
export type LiveState = Pick<WorldState, "avatars" | OpenSliceName> &
  Pick<ClassState, ClassSliceName>;

export type SliceName = OpenSliceName | ClassSliceName;

type EntryOf<S extends SliceName> =
  LiveState[S] extends MapSchema<infer Entry> ? Entry : never;

/** The values of one entry of a slice, as a plain object. */
export type SliceFacts<S extends SliceName> = Readonly<
  Omit<EntryOf<S>, keyof Schema>
>;
