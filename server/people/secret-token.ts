import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 random bits, as it stands in a link or a cookie. */
export function makeSecretToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret: only its hash, so that a stolen database opens no door. */
export function hashSecretToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
