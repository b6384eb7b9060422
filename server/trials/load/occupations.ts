import { isStaffLook } from "../../../shared/features/look/recipe.ts";
import { STARTING_LOOKS } from "../../../shared/features/look/starting-looks.ts";
import type { Role } from "../../../shared/protocol/roles.ts";
import type { PayloadOf } from "../../../shared/protocol/requests.ts";
import { pickDeeds, type Wish } from "./deed.ts";
import type { Stage } from "./stage.ts";

const MENU = "restaurant/menu";
const PROJECTOR = "classroom/projector";
const DISHES = ["bibimbap", "fish-tacos", "lemon-tea", "apple-pie"];
const LOOKS_EVERY = 17;
const LOOKS = STARTING_LOOKS.filter(({ recipe }) => !isStaffLook(recipe)).map(
  ({ id }) => id,
);
/** After so many deeds the teacher ends the class and begins another. */
const CLASS_DEEDS = 24;

const upTo = (most: number): number => Math.floor(Math.random() * most);

/** What somebody does on the island all the time. */
export interface Occupation {
  readonly role: Role;
  readonly to: PayloadOf<"travel.go">["to"];
  readonly sits: boolean;
  /** The next thing to do; `number` counts them from 1. */
  next(number: number, name: string, stage: Stage): Wish;
}

const say = (
  channel: "class" | "nearby",
  name: string,
  number: number,
): Wish => ({
  name: "chat.send",
  payload: { channel, text: `${name} says ${number}` },
});

/** The newest message that anybody has said, if it was not picked before. */
function pickMessage(stage: Stage): string | undefined {
  const messages = stage.done.flatMap((deeds) =>
    pickDeeds(deeds.slice(-3), "chat.send"),
  );
  const fresh = messages.filter(({ id }) => !stage.picked.has(id));
  const { id } = fresh[upTo(fresh.length)] ?? {};
  if (id !== undefined) stage.picked.add(id);
  return id;
}

function pickReport(stage: Stage): string | undefined {
  const reports = stage.done.flatMap((deeds) =>
    pickDeeds(deeds.slice(-200), "moderation.report"),
  );
  const found = reports.find(({ id }) => !stage.picked.has(id))?.id;
  if (found !== undefined) stage.picked.add(found);
  return found;
}

function teach(number: number, stage: Stage): Wish {
  const step = number % CLASS_DEEDS;
  if (step === 0) return { name: "class.end", payload: {} };
  if (step === 1) return { name: "class.start", payload: { title: "Trial" } };
  if (step === 2)
    return {
      name: "deck.show",
      payload: { station: PROJECTOR, deck: stage.deck },
    };
  const message = step % 6 === 3 ? pickMessage(stage) : undefined;
  if (message) return { name: "chat.remove", payload: { message } };
  const report = step % 6 === 5 ? pickReport(stage) : undefined;
  if (report) return { name: "moderation.settle", payload: { report } };
  const slide = 1 + (number % stage.slideCount);
  return { name: "deck.turn", payload: { station: PROJECTOR, slide } };
}

function listen(number: number, name: string, stage: Stage): Wish {
  if (number % LOOKS_EVERY === 0)
    return {
      name: "look.save",
      payload: { look: LOOKS[upTo(LOOKS.length)] ?? "" },
    };
  if (number % 9 === 4) return { name: "hand.raise", payload: {} };
  if (number % 9 === 6) return { name: "hand.lower", payload: {} };
  const message = number % 9 === 8 ? pickMessage(stage) : undefined;
  if (message)
    return {
      name: "moderation.report",
      payload: { whom: { message }, reason: "other", words: "" },
    };
  return say("class", name, number);
}

/** The ways to spend one's time, by name. */
export const OCCUPATIONS = {
  teacher: {
    role: "educator",
    to: { station: PROJECTOR },
    sits: false,
    next: (number, _name, stage) => teach(number, stage),
  },
  pupil: {
    role: "participant",
    to: { place: "classroom" },
    sits: true,
    next: listen,
  },
  eater: {
    role: "participant",
    to: { station: MENU },
    sits: false,
    next: (number, name) =>
      number % 2 === 0
        ? {
            name: "menu.order",
            payload: {
              station: MENU,
              dishes: DISHES.slice(0, 1 + upTo(DISHES.length)),
            },
          }
        : say("nearby", name, number),
  },
  /** Sits down and stands up again, on the plaza. */
  idler: {
    role: "participant",
    to: { place: "plaza" },
    sits: false,
    next: (number, name) => {
      if (number % 3 === 0) return say("nearby", name, number);
      return number % 3 === 1
        ? { name: "seat.take", payload: { seat: "any" } }
        : { name: "seat.leave", payload: {} };
    },
  },
} as const satisfies Readonly<Record<string, Occupation>>;

export type OccupationName = keyof typeof OCCUPATIONS;

/** One teacher, most of the others in class, some at the menu, some on the benches. */
export function castPeople(
  count: number,
): { name: string; role: Role; occupation: OccupationName }[] {
  const rest = ["pupil", "eater", "pupil", "idler"] as const;
  return Array.from({ length: count }, (_, index) => {
    const occupation =
      index === 0 ? "teacher" : (rest[index % rest.length] ?? "pupil");
    const { role } = OCCUPATIONS[occupation];
    return { name: index === 0 ? "Nora" : `Person ${index}`, role, occupation };
  });
}

/** What is refused now and then for a good reason, such as a class that has just ended. */
export const FAIR_REFUSALS: ReadonlySet<string> = new Set([
  "class-running",
  "no-class",
  "not-found",
  "not-yourself",
  "staff-stays",
  "seat-taken",
]);
