import { createHash } from "node:crypto";
import type { RunningHash } from "../../shared/engagement/data-hash.ts";

/** A SHA-256 as the pure reckoning wants it. */
export function startSha256(): RunningHash {
  const hash = createHash("sha256");
  return {
    update: (text) => void hash.update(text),
    digest: () => hash.digest("hex"),
  };
}
