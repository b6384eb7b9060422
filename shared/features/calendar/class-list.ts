import * as z from "zod";

/** Whom classes are for, besides staff: everybody in the study, or these memberships. */
export const classList = z.union([
  z.literal("all"),
  z.array(z.uuid()).max(500),
]);
export type ClassList = z.infer<typeof classList>;

/** Whether two lists let in the same people, in whatever order; null stands for no list. */
export function isSameList(a: ClassList | null, b: ClassList | null): boolean {
  if (a === null || b === null || a === "all" || b === "all") return a === b;
  const names = new Set(a);
  return names.size === new Set(b).size && b.every((id) => names.has(id));
}
