/** The pictures that are taken, by what a browser calls them. */
export const PICTURE_TYPES = ["image/png", "image/jpeg", "image/webp"] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** What its first bytes say a file is; `null` for no picture that is taken, whatever its name says. */
export function readPictureType(bytes: Uint8Array): PictureType | null {
  const starts = (mark: readonly number[], at = 0): boolean =>
    mark.every((byte, index) => bytes[at + index] === byte);
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    return "image/png";
  if (starts([0xff, 0xd8, 0xff])) return "image/jpeg";
  const isWebp =
    starts([0x52, 0x49, 0x46, 0x46]) && starts([0x57, 0x45, 0x42, 0x50], 8);
  return isWebp ? "image/webp" : null;
}
