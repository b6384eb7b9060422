import type { Moment, Stretch } from "./moment.ts";

/** What stands on the screens at a moment. */
export interface Standing {
  /** `null` while the screen is dark. */
  readonly slide: { readonly deck: string; readonly slide: number } | null;
  /** The poll that stands, "" for none, and whether its results are shown. */
  readonly poll: string;
  readonly isShown: boolean;
  readonly isBoardUp: boolean;
  /** The film, where it was at the moment `at`, and whether it played on; `null` for none. */
  readonly film: PutUp<"film"> | null;
  readonly card: PutUp<"card"> | null;
  /** The timer, with what was left of it at the moment `at`. */
  readonly timer: PutUp<"timer"> | null;
}

/** What a moment put up, and when. */
type PutUp<Kind> = Omit<Extract<Moment, { kind: Kind }>, "kind">;

const NOTHING: Standing = {
  slide: null,
  poll: "",
  isShown: false,
  isBoardUp: false,
  film: null,
  card: null,
  timer: null,
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
    case "card": {
      const { kind: _, ...card } = each;
      return { ...standing, card };
    }
    case "card-gone":
      return { ...standing, card: null };
    case "timer": {
      const { kind: _, ...timer } = each;
      return { ...standing, timer };
    }
    case "timer-gone":
      return { ...standing, timer: null };
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

/** What was left of a timer at a moment, in milliseconds; it stands at none once it is over. */
export function findTimerLeftMs(
  timer: NonNullable<Standing["timer"]>,
  atMs: number,
): number {
  const { at, leftMs, isPaused } = timer;
  return isPaused ? leftMs : Math.max(0, leftMs - (atMs - at));
}

/** The moments that lead to what stands just then. */
function begin(standing: Standing, at: number): Moment[] {
  const { slide, poll, isShown, isBoardUp, film, card, timer } = standing;
  return [
    { kind: "begin", at },
    ...(slide ? [{ kind: "slide", at, ...slide } as const] : []),
    ...(poll === "" ? [] : [{ kind: "poll", at, poll } as const]),
    ...(isShown ? [{ kind: "results", at, poll } as const] : []),
    ...(isBoardUp ? [{ kind: "board", at, isShown: true } as const] : []),
    ...(film
      ? [{ ...film, kind: "film", at, positionS: findFilmS(film, at) } as const]
      : []),
    ...(card ? [{ ...card, kind: "card", at } as const] : []),
    ...(timer
      ? [
          {
            ...timer,
            kind: "timer",
            at,
            leftMs: findTimerLeftMs(timer, at),
          } as const,
        ]
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
