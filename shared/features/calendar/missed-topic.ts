import * as z from "zod";
import { occurrence } from "./occurrence.ts";

/** A topic one has missed, and the class by which one can still come to it. */
export const missedTopic = z.object({ title: z.string(), again: occurrence });
export type MissedTopic = z.infer<typeof missedTopic>;
