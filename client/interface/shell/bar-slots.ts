import type { App } from "../app.ts";
import { isOffered } from "../command-list.ts";
import type { Command } from "../../features/client-feature.ts";

type Slots = readonly (readonly string[])[];

/**
 * The places on the command bar, in order. Commands of one slot take turns
 * there, the first that is offered, so that the button under a finger or the focus stays where it is.
 * With "More" there are eight: two rows of four on a phone.
 */
const SLOTS: Slots = [
  ["chat.open"],
  ["people.open"],
  ["travel.open"],
  ["seat.sit", "seat.stand"],
  ["hand.raise", "hand.lower"],
  // While the class is asked something, that is what to do.
  ["poll.open", "calendar.open"],
  ["class.go"],
];

/** What those who lead a class need at hand instead. */
const STAFF_SLOTS: Slots = [
  ["chat.open"],
  ["people.open"],
  ["travel.open"],
  ["hand.list"],
  ["deck.open"],
  ["class.open"],
  ["class.go"],
];

/** Commands that have a button of their own in the top bar. */
const IN_TOP_BAR = ["help.open", "view.text", "view.3d"];

export interface BarCommands {
  readonly main: readonly {
    readonly slot: string;
    readonly command: Command;
  }[];
  /** What is offered besides, behind "More". */
  readonly more: readonly Command[];
}

/** Sorts what this person may do just now into the bar and the list behind "More". */
export function arrangeCommands(
  app: App,
  commands: readonly Command[],
): BarCommands {
  const offered = commands.filter((command) => isOffered(app, command));
  const slots = app.live.me.value?.isStaff === true ? STAFF_SLOTS : SLOTS;
  const main = slots.flatMap((ids) => {
    const command = ids
      .map((id) => offered.find((each) => each.id === id))
      .find((each) => each !== undefined);
    return command === undefined ? [] : [{ slot: ids.join(" "), command }];
  });
  const placed = new Set([
    ...main.map(({ command }) => command.id),
    ...IN_TOP_BAR,
  ]);
  return { main, more: offered.filter(({ id }) => !placed.has(id)) };
}
