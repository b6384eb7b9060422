import { writeCanonicalJson } from "../canonical-json.ts";
import type { EventDeclaration } from "../define-event.ts";
import type { EventRegistry } from "../event-registry.ts";
import { isStorableJson } from "./check-json.ts";
import type { ImportError, ImportErrorCode, ImportRow } from "./import-row.ts";
import { FieldReader, type ImportObject } from "./read-fields.ts";

/** Longer lines are refused; whoever reads the file need not hold more of one in memory. */
export const MAX_IMPORT_LINE_CHARS = 65_536;

/** What parsing needs from outside: the known names, and SHA-256 as hex. */
export interface ImportRules {
  readonly registry: EventRegistry;
  readonly sha256: (text: string) => string;
}

export type ParsedLine =
  | { readonly ok: true; readonly row: ImportRow }
  | { readonly ok: false; readonly error: ImportError };

/**
 * Checks one line of an import file and reads it.
 *
 * @param text without its line end
 * @param line number of the line, from 1
 * @returns the row, or the first thing wrong with it
 */
export function parseImportLine(
  text: string,
  line: number,
  rules: ImportRules,
): ParsedLine {
  const refuse = (code: ImportErrorCode, sentence: string): ParsedLine => ({
    ok: false,
    error: { line, code, sentence },
  });
  if (text.length > MAX_IMPORT_LINE_CHARS)
    return refuse(
      "line-too-long",
      `The line has more than ${MAX_IMPORT_LINE_CHARS} characters.`,
    );
  const value = parseJson(text);
  if (value === undefined)
    return refuse("bad-json", "The line is not valid JSON.");
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuse("not-an-object", "The line must be one JSON object.");
  if (!isStorableJson(value))
    return refuse(
      "bad-text",
      "The line holds text, a number or a depth that cannot be stored.",
    );
  const object = value as ImportObject;
  const fields = new FieldReader(object);
  const row = readRow(fields, object, rules);
  if (fields.fault !== null)
    return refuse(fields.fault.code, fields.fault.sentence);
  return { ok: true, row };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readRow(
  fields: FieldReader,
  object: ImportObject,
  { registry, sha256 }: ImportRules,
): ImportRow {
  const name = fields.text("name") ?? "";
  const event = registry.get(name);
  if (name === "") fields.refuse("missing-name", '"name" is missing.');
  else if (event === undefined)
    fields.refuse("unknown-name", `"${name}" is not a known event.`);
  const occurredAtMs = fields.time("occurred_at");
  if (occurredAtMs === null)
    fields.refuse("missing-time", '"occurred_at" is missing.');
  const participant = fields.text("participant");
  const personal = event?.personal ?? true;
  if (participant === "" || (participant === null && personal))
    fields.refuse("missing-participant", '"participant" is missing.');
  const payload = fields.object("payload");
  if (event !== undefined) checkPayload(fields, event, payload);
  const clientEventId = fields.text("client_event_id");
  return {
    identity:
      clientEventId === null || clientEventId === ""
        ? sha256(writeCanonicalJson(object))
        : clientEventId,
    name,
    version: readVersion(fields),
    occurredAtMs: occurredAtMs ?? 0,
    participant,
    role: fields.text("role"),
    clientEventId,
    clientAtMs: fields.time("client_at"),
    skewMs: fields.integer("skew_ms"),
    arm: fields.text("arm"),
    session: fields.text("session"),
    connection: fields.text("connection"),
    tab: fields.text("tab"),
    boot: fields.text("boot"),
    place: fields.text("place"),
    station: fields.text("station"),
    item: fields.text("item"),
    class: fields.text("class"),
    target: fields.text("target"),
    via: fields.text("via"),
    late: fields.flag("late"),
    consent: fields.text("consent"),
    appVersion: fields.text("app_version"),
    payload,
  };
}

function readVersion(fields: FieldReader): number {
  const version = fields.integer("version") ?? 1;
  if (version < 1) fields.refuse("wrong-type", '"version" counts from 1.');
  return version;
}

function checkPayload(
  fields: FieldReader,
  event: EventDeclaration,
  payload: ImportObject,
): void {
  const result = event.payload.safeParse(payload);
  const issue = result.success ? undefined : result.error.issues[0];
  if (issue === undefined) return;
  const key = issue.path.map(String).join(".");
  const problem = Object.hasOwn(payload, key)
    ? "has a wrong type"
    : "is missing";
  fields.refuse("invalid-payload", `"payload.${key}" ${problem}.`);
}
