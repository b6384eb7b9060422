import type { RefusalCode } from "../../shared/protocol/refusals.ts";

/**
 * Carries a refusal out of a `commit`, so that nothing of it is kept: neither
 * the deed nor the mark that this request was handled.
 */
export class RefusedInside extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(`refused: ${code}`);
    this.code = code;
  }
}
