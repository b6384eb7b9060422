/**
 * Every limit that people can meet, in one place. Each says the key of the
 * words that tell it, so that nobody is stopped without being told why.
 */
export const LIMITS = {
  chatText: {
    maxGraphemes: 500,
    maxBytes: 2000,
    words: "refusal.too-long",
  },
  chatRate: { burst: 8, perMinute: 60, words: "refusal.too-fast" },
  name: { maxGraphemes: 24, maxBytes: 200, words: "refusal.too-long" },
  postText: {
    maxGraphemes: 20_000,
    maxBytes: 20_000,
    words: "refusal.too-long",
  },
  /** A question to the pharmacist in own words. */
  question: { maxGraphemes: 200, maxBytes: 800, words: "refusal.too-long" },
  classTitle: { maxGraphemes: 80, maxBytes: 400, words: "refusal.too-long" },
  /** What an educator writes for themselves beside a class. */
  classNotes: {
    maxGraphemes: 4000,
    maxBytes: 16_000,
    words: "refusal.too-long",
  },
  /** What a class is to practise. */
  taskWords: { maxGraphemes: 200, maxBytes: 800, words: "refusal.too-long" },
  postTitle: { maxGraphemes: 120, maxBytes: 480, words: "refusal.too-long" },
  /** Posts in one hour; somebody who joined a few days ago may write fewer. */
  posts: {
    perHour: 60,
    perHourWhenNew: 10,
    newForDays: 7,
    words: "refusal.too-many-posts",
  },
  /** Movement: ten steps a second are sent; twice that is no person. */
  frames: { perSecond: 100, words: "line.too-fast" },
  /** From then on the engine itself cuts the line. */
  framesOuter: { perSecond: 300, words: "line.too-fast" },
  items: { burst: 10, perMinute: 300, words: "refusal.too-fast" },
  /** Windows of one account at the same moment, also those that are just closing. */
  sockets: { perAccount: 3, words: "refusal.too-many-windows" },
  join: { burst: 12, perMinute: 30, words: "refusal.too-fast" },
  report: { burst: 3, perMinute: 6, words: "refusal.too-fast" },
  reportWords: {
    maxGraphemes: 500,
    maxBytes: 2000,
    words: "refusal.too-long",
  },
  /** Whoever was asked to leave for a visit may come in again after that. */
  sentAway: { minutes: 120, words: "line.sent-away" },
  /** A reader with more than this waiting for it will not catch up. */
  backlog: { maxBytes: 1024 * 1024, words: "line.reconnecting" },
} as const satisfies Readonly<
  Record<
    string,
    { readonly words: string } & Readonly<Record<string, number | string>>
  >
>;
