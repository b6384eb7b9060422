import * as z from "zod";
import { LANGUAGES } from "../words/languages.ts";
import { quizQuestion } from "./quiz.ts";

/** Where a statement comes from. */
export const textSource = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  address: z.string().describe("'' for the class's own plan"),
});
export type TextSource = z.infer<typeof textSource>;

/** One slide of a topic; its picture lies beside the built text. */
export const topicSlide = z.object({
  title: z.string().min(1),
  /** Sentences and points, as they stand on the slide. */
  lines: z.array(z.string()),
  /** What the picture shows, for those who do not see it. */
  description: z.string(),
  /** Ids of its sources. */
  sources: z.array(z.string()).min(1),
  /** For whoever teaches; participants never get them. */
  notes: z.string(),
});
export type TopicSlide = z.infer<typeof topicSlide>;

/** Everything one class needs, in one language, as `npm run assets` builds it. */
export const topicText = z.object({
  topic: z.string(),
  language: z.enum(LANGUAGES),
  title: z.string().min(1),
  goal: z.string().min(1),
  boardPrompt: z.string().min(1),
  practice: z.object({
    station: z.string().describe("such as restaurant/menu"),
    text: z.string().min(1),
  }),
  slides: z.array(topicSlide).min(10).max(14),
  quiz: z.array(quizQuestion).length(5),
  sources: z.array(textSource),
  /** What nobody is shown because no source for it was found yet. */
  heldBack: z.array(z.string()),
  /** Changes whenever a word or a picture does. */
  hash: z.string(),
});
export type TopicText = z.infer<typeof topicText>;

/** The words of a slide as they are read out, one line each. */
export const slideWords = ({ title, lines }: TopicSlide): string =>
  [title, ...lines].join("\n");
