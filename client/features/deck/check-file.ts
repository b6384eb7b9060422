import {
  type PictureType,
  readPictureType,
} from "../../../shared/features/deck/picture-head.ts";

const HEAD_BYTES = 1024;

/**
 * Looks at a file before it is sent, so that nobody waits for an upload that
 * will be turned down; the server looks again.
 * @param maxBytes the most that is taken
 */
export async function checkFile(
  file: Blob,
  maxBytes: number,
): Promise<
  "not-pdf" | "pdf-too-large" | "not-picture" | "picture-too-large" | null
> {
  const isTooLarge = file.size > maxBytes;
  if ((await pictureTypeOf(file)) !== null)
    return isTooLarge ? "picture-too-large" : null;
  if (file.type.startsWith("image/")) return "not-picture";
  const head = await file.slice(0, HEAD_BYTES).text();
  if (!head.includes("%PDF-")) return "not-pdf";
  return isTooLarge ? "pdf-too-large" : null;
}

/** What picture a file is by its first bytes; `null` for none that is taken. */
export const pictureTypeOf = async (file: Blob): Promise<PictureType | null> =>
  readPictureType(
    new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()),
  );

/** A title made of a file's name: "week_1-plates.pdf" gives "week 1 plates". */
export function titleOfFile(name: string): string {
  return name
    .replace(/\.[^.]*$/, "")
    .replaceAll(/[_\-\s]+/g, " ")
    .trim();
}
