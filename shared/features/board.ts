import * as z from "zod";
import { LIMITS } from "../access/limits.ts";
import { defineEvents } from "../engagement/define-event.ts";
import { BOARD_EVENTS } from "../engagement/vocabulary/board.ts";
import {
  post,
  reactionKind,
  threadOrder,
  threadSummary,
  topic,
} from "./board/post.ts";
import { defineFeature, type RequestDeclaration } from "./define-feature.ts";

const title = z.string().max(2000);
/** Longer than may be, so that what is too long is told in plain words. */
const text = z.string().max(40_000);
const thread = z.uuid();
const rate = { burst: 10, perMinute: 60 };

/** The board works on the island and off it, so nobody has to stand before it. */
const reading = {
  needs: "account",
  writes: false,
  rate,
} as const satisfies Partial<RequestDeclaration>;
const writing = { ...reading, writes: true } as const;

const chars = z
  .number()
  .optional()
  .meta({ description: "Length of the text", unit: "characters" });

/** Threads by topic, with replies. No request that writes is answered with words, for its answer is kept. */
export const board = defineFeature({
  name: "board",
  requests: {
    /** A page of threads: the pinned ones first. */
    threads: {
      payload: z.object({
        topic: topic.optional(),
        order: threadOrder.default("newest"),
        page: z.int().min(0).max(1000).default(0),
      }),
      reply: z.object({
        threads: z.array(threadSummary),
        hasMore: z.boolean(),
      }),
      ...reading,
    },
    /** How many threads hold something this person has not opened yet. */
    news: {
      payload: z.object({}),
      reply: z.object({ count: z.number() }),
      ...reading,
    },
    /** Notes that a person opens a thread. */
    open: { payload: z.object({ thread }), reply: z.object({}), ...writing },
    /** The posts of a thread, the oldest first; what was read is no longer new to this person. */
    read: {
      payload: z.object({
        thread,
        afterSeq: z.int().min(0).default(0).describe("the last post one has"),
      }),
      reply: z.object({
        thread: threadSummary,
        posts: z.array(post),
        hasMore: z.boolean(),
      }),
      ...reading,
    },
    /** Begins a thread. */
    write: {
      payload: z.object({ topic, title, text }),
      reply: z.object({ thread, post: z.uuid() }),
      ...writing,
    },
    reply: {
      payload: z.object({ thread, text }),
      reply: z.object({ post: z.uuid() }),
      ...writing,
    },
    /** Writes one's own post anew. It stays the one text it was, in the log and in its place. */
    edit: {
      payload: z.object({ post: z.uuid(), text, title: title.optional() }),
      reply: z.object({ revision: z.number() }),
      ...writing,
    },
    /** Takes one's own words away. */
    withdraw: {
      payload: z.object({ post: z.uuid() }),
      reply: z.object({}),
      ...writing,
    },
    react: {
      payload: z.object({
        post: z.uuid(),
        kind: reactionKind,
        isOn: z.boolean(),
      }),
      reply: z.object({}),
      ...writing,
    },
    /** Staff: takes somebody's words away for good. */
    remove: {
      payload: z.object({ post: z.uuid() }),
      reply: z.object({}),
      ...writing,
    },
    /** Staff: lets nobody but its author read a post, or everybody again. */
    hide: {
      payload: z.object({ post: z.uuid(), isHidden: z.boolean() }),
      reply: z.object({}),
      ...writing,
    },
    /** Staff: keeps a thread on top of the list, or lets it go. */
    pin: {
      payload: z.object({ thread, isPinned: z.boolean() }),
      reply: z.object({}),
      ...writing,
    },
  },
  notices: {
    /** Something is new or other in a thread. */
    changed: z.object({ thread }),
  },
  events: defineEvents({
    "post.viewed": {
      ...BOARD_EVENTS["post.viewed"],
      payload: z.object({}),
    },
    "post.written": {
      ...BOARD_EVENTS["post.written"],
      payload: z.object({
        chars,
        topic: z.string().optional().describe("What the thread is about"),
      }),
    },
    "post.replied": {
      ...BOARD_EVENTS["post.replied"],
      payload: z.object({ chars }),
    },
    "post.reacted": {
      ...BOARD_EVENTS["post.reacted"],
      payload: z.object({
        kind: z.string().optional().describe("thanks or same-here"),
      }),
    },
    "post.edited": {
      version: 1,
      meaning: "A person wrote an own post anew; no further text is counted.",
      payload: z.object({
        revision: z.number().describe("2 after the first change"),
      }),
    },
    "post.removed": {
      version: 1,
      meaning: "A person took an own post away; it stays counted.",
      payload: z.object({}),
    },
  }),
});

/** The most a post may hold. */
export const POST_LIMITS = LIMITS.postText;
export const TITLE_LIMITS = LIMITS.postTitle;
