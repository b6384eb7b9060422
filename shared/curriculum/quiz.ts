import * as z from "zod";

/** One question with a right answer, and the reason for it. */
export const quizQuestion = z
  .object({
    question: z.string().min(1),
    options: z.array(z.string().min(1)).min(2).max(5),
    answer: z.int().min(0).describe("index of the right option, from 0"),
    why: z.string().min(1),
  })
  .refine(({ options, answer }) => answer < options.length);
export type QuizQuestion = z.infer<typeof quizQuestion>;
