import type { ImportError, ImportRow } from "./import-row.ts";
import { type ImportRules, parseImportLine } from "./parse-import-line.ts";

/** More than this would only hide the first ones. */
const MAX_ERRORS = 1000;

export type ValidatedImport =
  | { readonly ok: true; readonly rows: readonly ImportRow[] }
  | { readonly ok: false; readonly errors: readonly ImportError[] };

/**
 * Takes the lines of a file one by one, as they are read. All or nothing: one
 * bad line, and no row may be stored.
 */
export class ImportValidator {
  readonly #rules: ImportRules;
  #rows: ImportRow[] = [];
  readonly #errors: ImportError[] = [];
  #line = 0;

  constructor(rules: ImportRules) {
    this.#rules = rules;
  }

  /** Takes the next line, without its line end. Empty lines are passed over. */
  add(text: string): void {
    this.#line += 1;
    const bare = this.#line === 1 ? text.replace(/^\uFEFF/, "") : text;
    if (this.#errors.length > MAX_ERRORS || bare.trim() === "") return;
    const parsed = parseImportLine(bare, this.#line, this.#rules);
    if (parsed.ok) {
      if (this.#errors.length === 0) this.#rows.push(parsed.row);
      return;
    }
    this.#rows = [];
    this.#errors.push(
      this.#errors.length < MAX_ERRORS
        ? parsed.error
        : {
            line: this.#line,
            code: "too-many-errors",
            sentence: `More than ${MAX_ERRORS} lines are wrong; the rest was not looked at.`,
          },
    );
  }

  finish(): ValidatedImport {
    return this.#errors.length > 0
      ? { ok: false, errors: this.#errors }
      : { ok: true, rows: this.#rows };
  }
}

/** Validates all lines at once. */
export function validateImport(
  lines: Iterable<string>,
  rules: ImportRules,
): ValidatedImport {
  const validator = new ImportValidator(rules);
  for (const line of lines) validator.add(line);
  return validator.finish();
}
