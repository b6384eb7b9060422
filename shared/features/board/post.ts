import * as z from "zod";

/** What threads are about; each has a word under `board.topic-<name>`. */
export const TOPICS = [
  "food",
  "moving",
  "medicine",
  "feelings",
  "daily-life",
  "classes",
] as const;
export const topic = z.enum(TOPICS);
export type Topic = z.infer<typeof topic>;

/** What one may answer without words; each has a word under `board.reaction-<name>`. */
export const REACTIONS = ["thanks", "same-here"] as const;
export const reactionKind = z.enum(REACTIONS);
export type ReactionKind = z.infer<typeof reactionKind>;

/** In which order threads are listed. */
export const threadOrder = z.enum(["newest", "unanswered"]);
export type ThreadOrder = z.infer<typeof threadOrder>;

/** How many threads a page of the list has, and how many posts are read at once. */
export const THREADS_PER_PAGE = 20;
export const POSTS_PER_READ = 30;

const moment = z.number().describe("milliseconds since 1970");

export const threadSummary = z.object({
  id: z.uuid(),
  topic,
  /** "" once the words were removed. */
  title: z.string(),
  authorName: z.string(),
  authorIsStaff: z.boolean(),
  replies: z.number(),
  lastAt: moment,
  isPinned: z.boolean(),
  /** Whether somebody else has replied. */
  isAnswered: z.boolean(),
  /** Whether there is something this person has not opened yet. */
  isNew: z.boolean(),
});
export type ThreadSummary = z.infer<typeof threadSummary>;

export const post = z.object({
  id: z.uuid(),
  /** Order of commit within the study. */
  seq: z.number(),
  authorName: z.string(),
  authorIsStaff: z.boolean(),
  isMine: z.boolean(),
  /** Safe HTML made by the server; "" once the words were removed. */
  html: z.string(),
  /** What was written, for its author to edit; "" for everybody else. */
  text: z.string(),
  writtenAt: moment,
  editedAt: moment.nullable(),
  /** Seen by its author and by staff alone. */
  isHidden: z.boolean(),
  isRemoved: z.boolean(),
  reactions: z.array(
    z.object({ kind: reactionKind, count: z.number(), isMine: z.boolean() }),
  ),
});
export type Post = z.infer<typeof post>;
