import { createHmac, timingSafeEqual } from "node:crypto";

const STEP_SECONDS = 30;
/** One step before and after is taken too, for clocks that go wrong. */
const WINDOW_STEPS = 1;
const CODE_DIGITS = 6;
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The number of 30-second steps since 1970. */
export function totpStep(nowMs: number): number {
  return Math.floor(nowMs / 1000 / STEP_SECONDS);
}

/** The one-time code of a step: RFC 6238 over RFC 4226, HMAC-SHA-1 as every authenticator app has it. */
export function makeTotp(
  secret: Uint8Array,
  step: number,
  digits = CODE_DIGITS,
): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/**
 * Holds a typed code against a secret.
 * @param lastStep the step of the last code taken; it and older ones are dead
 * @returns the step the code belongs to, or `null`
 */
export function checkTotp(
  secret: Uint8Array,
  typed: string,
  nowMs: number,
  lastStep: number,
): number | null {
  const code = typed.normalize("NFKC").replace(/\s/g, "");
  if (!/^\d{6}$/.test(code)) return null;
  const now = totpStep(nowMs);
  for (let step = now - WINDOW_STEPS; step <= now + WINDOW_STEPS; step++)
    if (
      step > lastStep &&
      timingSafeEqual(Buffer.from(makeTotp(secret, step)), Buffer.from(code))
    )
      return step;
  return null;
}

/** RFC 4648 base 32 without padding, as authenticator apps take a key that is typed in. */
export function encodeBase32(bytes: Uint8Array): string {
  let bits = "";
  for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((part) => BASE32[Number.parseInt(part.padEnd(5, "0"), 2)])
    .join("");
}
