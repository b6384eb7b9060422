import type { Wish } from "./deed.ts";
import {
  pickMessage,
  pickPoll,
  pickQuestion,
  pickReport,
} from "./pick-deed.ts";
import type { Stage } from "./stage.ts";

const PROJECTOR = "classroom/projector";
const TIMER_SECONDS = 900;

type Step = (stage: Stage) => Wish | undefined;

/** A wish about something that may not be there to be wished about. */
const about =
  <Thing>(
    pick: (stage: Stage) => Thing | undefined,
    wish: (thing: Thing) => Wish,
  ): Step =>
  (stage) => {
    const thing = pick(stage);
    return thing === undefined ? undefined : wish(thing);
  };

const removeMessage = about(pickMessage, (message) => ({
  name: "chat.remove",
  payload: { message },
}));
const settleReport = about(pickReport, (report) => ({
  name: "moderation.settle",
  payload: { report },
}));
const askPoll: Step = () => ({
  name: "poll.ask",
  payload: {
    kind: "single",
    question: "Which has more fibre?",
    options: ["Lentils", "Rice"],
    isAnonymous: false,
    right: [],
  },
});

/** A class from its start to its end, one deed after the other; where one has nothing to be about, a slide is turned. */
const CLASS: readonly Step[] = [
  () => ({ name: "class.start", payload: { title: "Trial" } }),
  ({ deck }) => ({
    name: "deck.show",
    payload: { station: PROJECTOR, deck },
  }),
  removeMessage,
  askPoll,
  settleReport,
  () => ({ name: "timer.start", payload: { seconds: TIMER_SECONDS } }),
  () => ({
    name: "deck.point",
    payload: { station: PROJECTOR, at: { xPercent: 50, yPercent: 50 } },
  }),
  about(pickPoll, (poll) => ({
    name: "poll.setShown",
    payload: { poll, isShown: true },
  })),
  () => undefined,
  about(
    ({ findHelper }) => findHelper(),
    (avatar) => ({ name: "class.handOver", payload: { avatar } }),
  ),
  () => ({ name: "class.takeLead", payload: {} }),
  about(pickQuestion, (message) => ({
    name: "question.settle",
    payload: { message, isAnswered: true },
  })),
  () => ({
    name: "card.show",
    payload: { address: "https://www.cdc.gov/", title: "Trial" },
  }),
  () => ({ name: "timer.pause", payload: { isPaused: true } }),
  about(pickQuestion, (message) => ({
    name: "question.pin",
    payload: { message, isPinned: true },
  })),
  settleReport,
  about(pickPoll, (poll) => ({
    name: "poll.setOpen",
    payload: { poll, isOpen: false },
  })),
  removeMessage,
  about(pickPoll, (poll) => ({ name: "poll.clear", payload: { poll } })),
  () => ({ name: "timer.stop", payload: {} }),
  () => ({ name: "card.clear", payload: {} }),
  askPoll,
  () => undefined,
  () => ({ name: "class.end", payload: {} }),
];

/** What a teacher does next, with every tool there is. */
export function teach(number: number, stage: Stage): Wish {
  const wish = CLASS[(number - 1) % CLASS.length]?.(stage);
  const slide = 1 + (number % stage.slideCount);
  return wish ?? { name: "deck.turn", payload: { station: PROJECTOR, slide } };
}
