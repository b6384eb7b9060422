import { parseTimestamp } from "../parse-timestamp.ts";
import type { ImportErrorCode } from "./import-row.ts";

/** A line as parsed JSON. */
export type ImportObject = Readonly<Record<string, unknown>>;

/** The first thing found wrong with a line. */
export interface Fault {
  readonly code: ImportErrorCode;
  readonly sentence: string;
}

/** Reads typed fields off one line and keeps the first fault; null stands for "not given". */
export class FieldReader {
  fault: Fault | null = null;
  readonly #line: ImportObject;

  constructor(line: ImportObject) {
    this.#line = line;
  }

  text(key: string): string | null {
    const value = this.#read(key);
    if (value === null || typeof value === "string") return value;
    return this.#refuse("wrong-type", `"${key}" must be text.`);
  }

  integer(key: string): number | null {
    const value = this.#read(key);
    if (value === null) return null;
    if (Number.isSafeInteger(value)) return value as number;
    return this.#refuse("wrong-type", `"${key}" must be a whole number.`);
  }

  flag(key: string): boolean {
    const value = this.#read(key);
    if (value === null || typeof value === "boolean") return value ?? false;
    this.#refuse("wrong-type", `"${key}" must be true or false.`);
    return false;
  }

  object(key: string): ImportObject {
    const value = this.#read(key);
    if (value === null) return {};
    if (typeof value === "object" && !Array.isArray(value))
      return value as ImportObject;
    this.#refuse("wrong-type", `"${key}" must be an object.`);
    return {};
  }

  /** ms since 1970. */
  time(key: string): number | null {
    const text = this.text(key);
    if (text === null) return null;
    return (
      parseTimestamp(text) ??
      this.#refuse(
        "bad-time",
        `"${key}" must be a date and time with its zone, like 2026-01-05T18:00:00.000Z.`,
      )
    );
  }

  /** Notes a fault unless there is one already. */
  refuse(code: ImportErrorCode, sentence: string): void {
    this.fault ??= { code, sentence };
  }

  #read(key: string): unknown {
    return Object.hasOwn(this.#line, key) ? (this.#line[key] ?? null) : null;
  }

  #refuse(code: ImportErrorCode, sentence: string): null {
    this.refuse(code, sentence);
    return null;
  }
}
