import { z } from "zod";
import { defineEvents } from "../define-event.ts";

const payload = z.object({});

function fact(meaning: string) {
  return { version: 1, meaning, payload };
}

/** Goals, questionnaires and trades. */
export const PROGRESS_EVENTS = defineEvents({
  "goal.set": fact("A person set a goal."),
  "goal.recorded": fact("A person noted how a goal went."),
  "goal.reviewed": fact("A person looked back on a goal."),
  "questionnaire.started": fact("A person began a questionnaire."),
  "questionnaire.saved": fact("A person saved a questionnaire unfinished."),
  "questionnaire.submitted": fact("A person handed in a questionnaire."),
  "trade.proposed": fact("A person proposed a trade."),
  "trade.committed": fact("A trade was made."),
  "trade.cancelled": fact("A trade was called off."),
});
