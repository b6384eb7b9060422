const MAX_DEPTH = 16;

/**
 * Whether a parsed value can be stored as it is: text without NUL characters
 * and broken surrogates (a database refuses both), finite numbers, and nested
 * at most 16 deep.
 */
export function isStorableJson(value: unknown, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  if (typeof value === "string") return isStorableText(value);
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value))
    return value.every((entry) => isStorableJson(entry, depth + 1));
  return Object.entries(value).every(
    ([key, entry]) => isStorableText(key) && isStorableJson(entry, depth + 1),
  );
}

function isStorableText(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}
