import type { PayloadOf } from "../../../shared/protocol/requests.ts";
import type { Visitor } from "../../testing/visitor.ts";
import type { ClassHouse } from "./open-class.ts";
import { membershipOf } from "./open-group.ts";

const DAY_MS = 86_400_000;
export const GROUP_TITLE = "Talking it over";

/** All classes that somebody's calendar has. */
export async function listAll(visitor: Visitor) {
  const outcome = await visitor.ask("calendar.list", {
    from: Date.now() - DAY_MS,
    until: Date.now() + 90 * DAY_MS,
  });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reply.classes;
}

/** Which of the three classes somebody's calendar has, by their number. */
export async function seenBy(
  visitor: Visitor,
  classes: readonly { id: string }[],
) {
  const seen = new Set((await listAll(visitor)).map(({ id }) => id));
  return classes.flatMap(({ id }, at) => (seen.has(id) ? [at + 1] : []));
}

export type Wish = PayloadOf<"calendar.changeLists">;

/** Changes a list as it stands now. */
export async function changeList(by: Visitor, wish: Omit<Wish, "before">) {
  const read = await by.ask("calendar.readLists", { class: wish.class });
  if (!read.ok) throw new Error(read.code);
  const before = wish.of === "class" ? read.reply.own : read.reply.series;
  return by.ask("calendar.changeLists", { ...wish, before });
}

async function planThree(house: ClassHouse, members: string[]) {
  const nora = await house.bring("Nora", "educator");
  const planned = await nora.ask("calendar.plan", {
    kind: "support-group",
    title: GROUP_TITLE,
    startsLocal: `${new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10)}T19:00`,
    minutes: 60,
    rule: "FREQ=WEEKLY;COUNT=3",
    capacity: 1,
    topics: null,
    members,
  });
  if (!planned.ok) throw new Error(planned.code);
  const classes = await listAll(nora);
  const [first, second, third] = classes.map(({ id }) => id);
  if (!first || !second || !third) throw new Error("no classes");
  return { nora, series: planned.reply.series, classes, first, second, third };
}

/** Three weekly classes that Nora has planned for Rosa alone; Walter has nothing to do with them. */
export async function openThree(house: ClassHouse) {
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  const three = await planThree(house, [await membershipOf(house, "Rosa")]);
  return { rosa, walter, ...three };
}
