import { isStaffLook } from "../../../shared/features/look/recipe.ts";
import { STARTING_LOOKS } from "../../../shared/features/look/starting-looks.ts";
import { type Deed, pickDeeds, type Wish } from "./deed.ts";
import { pickMessage, pickPoll } from "./pick-deed.ts";
import { say } from "./say.ts";
import type { Stage } from "./stage.ts";

const LOOKS_EVERY = 17;
const LOOKS = STARTING_LOOKS.filter(({ recipe }) => !isStaffLook(recipe)).map(
  ({ id }) => id,
);

/** What somebody in class does next: talk, answer, ask, raise a hand. */
export function listen(
  number: number,
  name: string,
  stage: Stage,
  own: readonly Deed[],
): Wish {
  if (number % LOOKS_EVERY === 0)
    return {
      name: "look.save",
      payload: { look: LOOKS[Math.floor(Math.random() * LOOKS.length)] ?? "" },
    };
  const step = number % 9;
  if (step === 4) return { name: "hand.raise", payload: {} };
  if (step === 6) return { name: "hand.lower", payload: {} };
  const said = pickDeeds(own.slice(-2), "chat.send").at(-1);
  if (step === 1 && said)
    return { name: "question.mark", payload: { message: said.id } };
  const poll = pickPoll(stage);
  if ((step === 2 || step === 7) && poll)
    return {
      name: "poll.answer",
      payload: { poll, choices: [number % 2], word: "" },
    };
  const message = step === 8 ? pickMessage(stage) : undefined;
  if (message)
    return {
      name: "moderation.report",
      payload: { whom: { message }, reason: "other", words: "" },
    };
  return say("class", name, number);
}
