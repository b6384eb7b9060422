import { pickDeeds } from "./deed.ts";
import type { Stage } from "./stage.ts";

/** Of each person so many last deeds are looked at. */
const LOOKED_AT = { messages: 3, questions: 12, reports: 200 };

/** The newest message that anybody has said, if it was not picked before. */
export function pickMessage(stage: Stage): string | undefined {
  const messages = stage.done.flatMap((deeds) =>
    pickDeeds(deeds.slice(-LOOKED_AT.messages), "chat.send"),
  );
  const fresh = messages.filter(({ id }) => !stage.picked.has(id));
  const { id } = fresh[Math.floor(Math.random() * fresh.length)] ?? {};
  if (id !== undefined) stage.picked.add(id);
  return id;
}

/** A report that nobody has settled. */
export function pickReport(stage: Stage): string | undefined {
  const reports = stage.done.flatMap((deeds) =>
    pickDeeds(deeds.slice(-LOOKED_AT.reports), "moderation.report"),
  );
  const found = reports.find(({ id }) => !stage.picked.has(id))?.id;
  if (found !== undefined) stage.picked.add(found);
  return found;
}

/** A text that somebody marked as a question lately. */
export function pickQuestion(stage: Stage): string | undefined {
  const marked = stage.done.flatMap((deeds) =>
    pickDeeds(deeds.slice(-LOOKED_AT.questions), "question.mark"),
  );
  return marked[Math.floor(Math.random() * marked.length)]?.payload.message;
}

/** The poll that was asked last; it may be gone by now. */
export function pickPoll({ done: [teacher = []] }: Stage): string | undefined {
  return pickDeeds(teacher, "poll.ask").at(-1)?.id;
}
