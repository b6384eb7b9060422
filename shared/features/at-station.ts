import { LIMITS } from "../access/limits.ts";
import type { RequestDeclaration } from "./define-feature.ts";

/** What all requests over the things of a station share: one stands there, and each leaves a trace. */
export const atStation = {
  needs: "station",
  writes: true,
  rate: { burst: LIMITS.items.burst, perMinute: LIMITS.items.perMinute },
} as const satisfies Partial<RequestDeclaration>;
