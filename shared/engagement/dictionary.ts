import { z } from "zod";
import type { EventRegistry } from "./event-registry.ts";

/** One payload key in the data dictionary. */
export interface DictionaryField {
  readonly key: string;
  /** JSON type names, joined by " or ". */
  readonly type: string;
  /** "ms", "s", "m", "degrees" and so on; empty where there is none. */
  readonly unit: string;
  readonly required: boolean;
  readonly meaning: string;
}

/** One event in the data dictionary. */
export interface DictionaryEntry {
  readonly name: string;
  readonly version: number;
  readonly meaning: string;
  readonly personal: boolean;
  readonly fields: readonly DictionaryField[];
}

interface FieldSchema {
  type?: string | string[];
  anyOf?: FieldSchema[];
  description?: string;
  unit?: string;
}

/** The data dictionary of any set of declarations, in the order of the registry. */
export function buildDictionary(registry: EventRegistry): DictionaryEntry[] {
  return [...registry].map(([name, event]) => ({
    name,
    version: event.version,
    meaning: event.meaning,
    personal: event.personal ?? true,
    fields: describeFields(event.payload),
  }));
}

function describeFields(payload: z.ZodObject): DictionaryField[] {
  const schema = z.toJSONSchema(payload, { io: "input" });
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const field = value as FieldSchema;
    return {
      key,
      type: [...new Set(listTypes(field))].join(" or "),
      unit: field.unit ?? "",
      required: required.has(key),
      meaning: field.description ?? "",
    };
  });
}

/** `null` is left out: for an optional key it only means "not given". */
function listTypes(field: FieldSchema): string[] {
  const own =
    typeof field.type === "string" ? [field.type] : (field.type ?? []);
  const inner = (field.anyOf ?? []).flatMap(listTypes);
  return [...own, ...inner].filter((type) => type !== "null");
}
