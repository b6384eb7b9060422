/** All copies of a value with one of its leaves replaced. */
export function replaceLeaves(value: unknown, by: unknown): unknown[] {
  if (Array.isArray(value))
    return value.flatMap((each, index) =>
      replaceLeaves(each, by).map((changed) => value.with(index, changed)),
    );
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, each]) =>
      replaceLeaves(each, by).map((changed) => ({ ...value, [key]: changed })),
    );
  return [by];
}
