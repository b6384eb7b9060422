/** One small thing to do on the island; its words are `today.task-<id>`. */
export interface Task {
  readonly id: string;
  /** Where it is done: a station, or a place to be in. */
  readonly to: { readonly station: string } | { readonly place: string };
}

export const TASKS: readonly Task[] = [
  { id: "dishes", to: { station: "restaurant/menu" } },
  { id: "labels", to: { station: "grocery/labels" } },
  { id: "stretch", to: { station: "gym/routine" } },
  { id: "board", to: { station: "hall/board" } },
  { id: "sea", to: { place: "beach" } },
  { id: "film", to: { station: "gym/film" } },
  { id: "books", to: { place: "bookstore" } },
  { id: "garden", to: { place: "garden" } },
];

const MS_PER_DAY = 86_400_000;

/** The task of a day: the same for everybody on one calendar day, another one on the next. `date` is local midnight's calendar date. */
export function chooseTask(date: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): Task {
  const days = Date.UTC(date.year, date.month - 1, date.day) / MS_PER_DAY;
  const task = TASKS[((days % TASKS.length) + TASKS.length) % TASKS.length];
  if (!task) throw new Error("there are no tasks");
  return task;
}
