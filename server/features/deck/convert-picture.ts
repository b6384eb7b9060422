import type { Conversion, ConversionCaps } from "./conversion.ts";
import { checkPictureBytes } from "./check-picture-bytes.ts";
import { convertInTurn } from "./convert-pdf.ts";

/** What a refusal of the process that converts means for a picture. */
const explain = (code: string): "picture-broken" | "picture-too-large" =>
  /too-(large|slow)$/.test(code) ? "picture-too-large" : "picture-broken";

/**
 * Turns a picture into a deck of one slide. It is drawn anew, so that nothing
 * else in the file is kept: not where or by whom it was taken.
 */
export async function convertPicture(
  picture: Uint8Array,
  caps: ConversionCaps,
): Promise<Conversion> {
  const code = checkPictureBytes(picture, caps.maxBytes);
  if (code) return { ok: false, code };
  const converted = await convertInTurn(picture, caps);
  return converted.ok
    ? converted
    : { ...converted, code: explain(converted.code) };
}
