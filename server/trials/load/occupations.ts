import type { Role } from "../../../shared/protocol/roles.ts";
import type { PayloadOf } from "../../../shared/protocol/requests.ts";
import type { Deed, Wish } from "./deed.ts";
import { listen } from "./listen.ts";
import { say } from "./say.ts";
import type { Stage } from "./stage.ts";
import { teach } from "./teach.ts";

const MENU = "restaurant/menu";
const PROJECTOR = "classroom/projector";
const DISHES = ["bibimbap", "fish-tacos", "lemon-tea", "apple-pie"];
const upTo = (most: number): number => Math.floor(Math.random() * most);

/** What somebody does on the island all the time. */
export interface Occupation {
  readonly role: Role;
  readonly to: PayloadOf<"travel.go">["to"];
  readonly sits: boolean;
  /** The next thing to do; `number` counts them from 1, `own` is what one did before. */
  next(number: number, name: string, stage: Stage, own: readonly Deed[]): Wish;
}

/** The ways to spend one's time, by name. */
export const OCCUPATIONS = {
  teacher: {
    role: "educator",
    to: { station: PROJECTOR },
    sits: false,
    next: (number, _name, stage) => teach(number, stage),
  },
  /** Of the staff in class; leads for a moment whenever the teacher hands over. */
  helper: {
    role: "educator",
    to: { place: "classroom" },
    sits: true,
    next: (number, name) => say("class", name, number),
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

/** One teacher and a helper, most of the others in class, some at the menu, some on the benches. */
export function castPeople(
  count: number,
): { name: string; role: Role; occupation: OccupationName }[] {
  const rest = ["pupil", "eater", "pupil", "idler"] as const;
  return Array.from({ length: count }, (_, index) => {
    const occupation =
      (["teacher", "helper"] as const)[index] ??
      rest[index % rest.length] ??
      "pupil";
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
  "poll-closed",
]);
