import * as z from "zod";
import { reviewMark } from "../review-mark.ts";

/** What a body does in a step, to and fro; the avatars have a pose for each. */
export const MOVES = [
  "breathe",
  "shoulder-roll",
  "reach-up",
  "side-bend",
  "open-arms",
  "turn",
  "march",
] as const;
export const move = z.enum(MOVES);
export type Move = z.infer<typeof move>;

/** How long one movement takes, there and back, in seconds; slow on purpose. */
export const MOVE_S = 5;

const step = z.object({
  /** Its words are `exercise.step.<id>` and `exercise.step.<id>-seated`. */
  id: z.string().regex(/^[a-z-]+$/),
  move,
  seconds: z.int().min(5).max(120),
});

/** A routine that people do together. Until somebody reviewed it, it is general information. */
export const routineContent = z.object({
  /** Its words are `exercise.<id>.name` and `exercise.<id>.about`; the log's item. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  steps: z.array(step).min(1).max(40),
  ...reviewMark,
});
export type RoutineContent = z.infer<typeof routineContent>;

/** How long a routine takes in all, in seconds. */
export const routineSeconds = ({ steps }: RoutineContent): number =>
  steps.reduce((sum, { seconds }) => sum + seconds, 0);
