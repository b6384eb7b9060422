/** Keys that no object of JavaScript can hold in our order. */
const UNSORTABLE = Symbol("unsortable");

/**
 * JSON with sorted keys and no spaces: the same value gives the same text
 * whatever order its keys came in. Keys sort by UTF-16 code unit; values that
 * JSON has no word for (undefined, functions) are left out of objects.
 */
export function writeCanonicalJson(value: unknown): string {
  const sorted = sortKeys(value);
  return sorted === UNSORTABLE
    ? writePiecewise(value)
    : (JSON.stringify(sorted) ?? "null");
}

/**
 * The same value, its keys in order: the engine's own writer, which is several
 * times quicker than ours, writes them as they come.
 */
function sortKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const sorted = value.map(sortKeys);
    return sorted.includes(UNSORTABLE) ? UNSORTABLE : sorted;
  }
  const keys = Object.keys(value);
  if (!canBeSorted(keys)) return UNSORTABLE;
  const sorted: Record<string, unknown> = {};
  for (const key of isSorted(keys) ? keys : keys.sort()) {
    const entry = sortKeys((value as Record<string, unknown>)[key]);
    if (entry === UNSORTABLE) return UNSORTABLE;
    sorted[key] = entry;
  }
  return sorted;
}

function isSorted(keys: readonly string[]): boolean {
  for (let at = 1; at < keys.length; at += 1)
    if ((keys[at - 1] ?? "") > (keys[at] ?? "")) return false;
  return true;
}

/** Whole numbers always come first, in their own order; and one name is no key like others. */
function canBeSorted(keys: readonly string[]): boolean {
  const first = keys[0] ?? "";
  return !(first >= "0" && first < ":") && !keys.includes("__proto__");
}

function writePiecewise(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((entry: unknown) => writePiecewise(entry)).join(",")}]`;
  if (typeof value !== "object" || value === null)
    return JSON.stringify(value) ?? "null";
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const entry: unknown = (value as Record<string, unknown>)[key];
    if (entry === undefined || typeof entry === "function") continue;
    parts.push(`${JSON.stringify(key)}:${writePiecewise(entry)}`);
  }
  return `{${parts.join(",")}}`;
}
