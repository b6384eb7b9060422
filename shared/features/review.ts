import * as z from "zod";
import { quizQuestion } from "../curriculum/quiz.ts";
import { textSource } from "../curriculum/topic-text.ts";
import { LANGUAGES } from "../words/languages.ts";
import { defineFeature } from "./define-feature.ts";

/** That somebody of staff stands behind a text; once `due` has passed it counts no more. */
export const reviewed = z.object({
  by: z.string().describe("name"),
  at: z.iso.date(),
  due: z.iso.date(),
});
export type Reviewed = z.infer<typeof reviewed>;

/** A text about health that people of the study may read. */
const healthText = z.object({
  id: z.string().describe("such as topic/plate.en or station/gym/routine.en"),
  title: z.string(),
  language: z.enum(LANGUAGES),
  hash: z.string().describe("changes whenever a word does"),
  unsourced: z.number().describe("parts that name no source"),
  review: reviewed.nullable(),
});
export type HealthText = z.infer<typeof healthText>;

const textPart = z.object({
  heading: z.string(),
  lines: z.array(z.string()),
  sources: z.array(textSource),
});
export type TextPart = z.infer<typeof textPart>;

const textId = z.string().max(100);
const rate = { burst: 20, perMinute: 120 };

/** The review list: every health text with its source, and who stands behind it. */
export const review = defineFeature({
  name: "review",
  requests: {
    list: {
      payload: z.object({}),
      reply: z.object({ texts: z.array(healthText) }),
      needs: "account",
      writes: false,
      rate,
    },
    read: {
      payload: z.object({ text: textId }),
      reply: z.object({
        text: healthText,
        parts: z.array(textPart),
        quiz: z.array(quizQuestion),
        heldBack: z
          .array(z.string())
          .describe("shown to nobody, for want of a source"),
      }),
      needs: "account",
      writes: false,
      rate,
    },
    /** Stands behind a text as it was read, or takes that back. */
    mark: {
      payload: z.object({
        text: textId,
        hash: z.string().max(64),
        isReviewed: z.boolean(),
      }),
      reply: z.object({ review: reviewed.nullable() }),
      needs: "account",
      writes: true,
      rate,
    },
  },
  notices: {},
  events: {},
});
