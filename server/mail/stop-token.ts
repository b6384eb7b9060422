import { createHmac, timingSafeEqual } from "node:crypto";

/** Where stop links lead; the token follows. Posts to it come from mail programs, not from our own pages. */
export const STOP_PATH = "/mail/stop/";

/** What a stop link says: whose mail of which study. */
export interface StopToken {
  readonly studyId: string;
  readonly addressHash: Buffer;
}

const STUDY_BYTES = 16;
const HASH_BYTES = 32;
const MAC_BYTES = 16;

function sign(studyKey: Uint8Array, named: Uint8Array): Buffer {
  return createHmac("sha256", studyKey)
    .update("mail stop\0")
    .update(named)
    .digest()
    .subarray(0, MAC_BYTES);
}

/** The secret of a stop link. It can do nothing but stop, so it needs no row and no end. */
export function makeStopToken(
  studyKey: Uint8Array,
  { studyId, addressHash }: StopToken,
): string {
  const study = Buffer.from(studyId.replaceAll("-", ""), "hex");
  const named = Buffer.concat([study, addressHash]);
  return Buffer.concat([named, sign(studyKey, named)]).toString("base64url");
}

/**
 * Reads a stop link's secret; null where it is not whole.
 * @param findKey the secret of a study, null where there is no such study
 */
export async function readStopToken(
  token: string,
  findKey: (studyId: string) => Promise<Uint8Array | null>,
): Promise<StopToken | null> {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== STUDY_BYTES + HASH_BYTES + MAC_BYTES) return null;
  const named = bytes.subarray(0, STUDY_BYTES + HASH_BYTES);
  const studyId = named
    .toString("hex", 0, STUDY_BYTES)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  const key = await findKey(studyId);
  if (!key) return null;
  const given = bytes.subarray(STUDY_BYTES + HASH_BYTES);
  if (!timingSafeEqual(given, sign(key, named))) return null;
  return { studyId, addressHash: named.subarray(STUDY_BYTES) };
}
