/**
 * JSON with sorted keys and no spaces: the same value gives the same text
 * whatever order its keys came in. Keys sort by UTF-16 code unit; values that
 * JSON has no word for (undefined, functions) are left out of objects.
 */
export function writeCanonicalJson(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((entry: unknown) => writeCanonicalJson(entry)).join(",")}]`;
  if (typeof value !== "object" || value === null)
    return JSON.stringify(value) ?? "null";
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const entry: unknown = (value as Record<string, unknown>)[key];
    if (entry === undefined || typeof entry === "function") continue;
    parts.push(`${JSON.stringify(key)}:${writeCanonicalJson(entry)}`);
  }
  return `{${parts.join(",")}}`;
}
