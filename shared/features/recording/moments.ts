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
}

const NOTHING: Standing = { slide: null, poll: "", isShown: false };

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

/** The moments that lead to what stands just then. */
function begin({ slide, poll, isShown }: Standing, at: number): Moment[] {
  return [
    { kind: "begin", at },
    ...(slide ? [{ kind: "slide", at, ...slide } as const] : []),
    ...(poll === "" ? [] : [{ kind: "poll", at, poll } as const]),
    ...(isShown ? [{ kind: "results", at, poll } as const] : []),
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
