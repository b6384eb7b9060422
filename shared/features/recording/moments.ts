import * as z from "zod";

const at = z.number().describe("milliseconds since 1970");

/** What came onto everybody's screen in class, or went from it. */
export const moment = z.discriminatedUnion("kind", [
  /** From here on it is recorded; whatever was shown before is as if it were not. */
  z.object({ kind: z.literal("begin"), at }),
  z.object({
    kind: z.literal("slide"),
    at,
    deck: z.string(),
    slide: z.number(),
  }),
  z.object({ kind: z.literal("blank"), at }),
  z.object({ kind: z.literal("poll"), at, poll: z.string() }),
  z.object({ kind: z.literal("results"), at, poll: z.string() }),
  z.object({ kind: z.literal("poll-gone"), at, poll: z.string() }),
  /** The whiteboard came up or was taken down. */
  z.object({ kind: z.literal("board"), at, isShown: z.boolean() }),
  /** A film was put up, let play, held or moved. */
  z.object({
    kind: z.literal("film"),
    at,
    film: z.string(),
    positionS: z.number(),
    isPlaying: z.boolean(),
  }),
  z.object({ kind: z.literal("film-gone"), at }),
]);
export type Moment = z.infer<typeof moment>;

/** A stretch of a class during which it was recorded: [fromMs, untilMs). */
export const stretch = z.object({ fromMs: at, untilMs: at });
export type Stretch = z.infer<typeof stretch>;

/** What stands on the screens at a moment. */
export interface Standing {
  /** `null` while the screen is dark. */
  readonly slide: { readonly deck: string; readonly slide: number } | null;
  /** The poll that stands, "" for none, and whether its results are shown. */
  readonly poll: string;
  readonly isShown: boolean;
  readonly isBoardUp: boolean;
  /** The film, where it was at the moment `at`, and whether it played on; `null` for none. */
  readonly film: Omit<FilmMoment, "kind"> | null;
}

type FilmMoment = Extract<Moment, { kind: "film" }>;

const NOTHING: Standing = {
  slide: null,
  poll: "",
  isShown: false,
  isBoardUp: false,
  film: null,
};

function follow(standing: Standing, each: Moment): Standing {
  switch (each.kind) {
    case "begin":
      return NOTHING;
    case "slide":
      return { ...standing, slide: { deck: each.deck, slide: each.slide } };
    case "blank":
      return { ...standing, slide: null };
    case "poll":
      return { ...standing, poll: each.poll, isShown: false };
    case "results":
      return standing.poll === each.poll
        ? { ...standing, isShown: true }
        : standing;
    case "board":
      return { ...standing, isBoardUp: each.isShown };
    case "film": {
      const { kind: _, ...film } = each;
      return { ...standing, film };
    }
    case "film-gone":
      return { ...standing, film: null };
    case "poll-gone":
      return standing.poll === each.poll
        ? { ...standing, poll: "", isShown: false }
        : standing;
  }
}

/** What stands on the screens at `atMs`, by moments in their order. */
export function findStanding(
  moments: readonly Moment[],
  atMs: number,
): Standing {
  return moments
    .filter((each) => each.at <= atMs)
    .reduce<Standing>(follow, NOTHING);
}

/** Where a film was at a moment, in seconds. */
export function findFilmS(
  film: NonNullable<Standing["film"]>,
  atMs: number,
): number {
  return film.positionS + (film.isPlaying ? (atMs - film.at) / 1000 : 0);
}

/** The moments that lead to what stands just then. */
function begin(standing: Standing, at: number): Moment[] {
  const { slide, poll, isShown, isBoardUp, film } = standing;
  return [
    { kind: "begin", at },
    ...(slide ? [{ kind: "slide", at, ...slide } as const] : []),
    ...(poll === "" ? [] : [{ kind: "poll", at, poll } as const]),
    ...(isShown ? [{ kind: "results", at, poll } as const] : []),
    ...(isBoardUp ? [{ kind: "board", at, isShown: true } as const] : []),
    ...(film
      ? [{ ...film, kind: "film", at, positionS: findFilmS(film, at) } as const]
      : []),
  ];
}

/**
 * What a recording holds of everything that was shown: each stretch begins
 * with what stood on the screens just then, and what came and went while
 * nothing was recorded is not in it.
 * @param moments of the whole class, in order
 * @param stretches in order, none over another
 */
export function capture(
  moments: readonly Moment[],
  stretches: readonly Stretch[],
): Moment[] {
  return stretches.flatMap(({ fromMs, untilMs }) => [
    ...begin(findStanding(moments, fromMs), fromMs),
    ...moments.filter((each) => each.at > fromMs && each.at < untilMs),
  ]);
}

/**
 * When a recording shows the whiteboard.
 * @param moments what the recording holds, as `capture` gives it
 */
export function listBoardTimes(
  moments: readonly Moment[],
  stretches: readonly Stretch[],
): Stretch[] {
  return stretches.flatMap(({ fromMs, untilMs }) => {
    const within = moments.filter(({ at }) => at >= fromMs && at < untilMs);
    const edges = [...new Set(within.map((each) => each.at)), untilMs];
    return edges.slice(0, -1).flatMap((from, index) => {
      const until = edges[index + 1] ?? untilMs;
      return findStanding(within, from).isBoardUp
        ? [{ fromMs: from, untilMs: until }]
        : [];
    });
  });
}
