import type { Preferences } from "../interface/preferences.ts";
import type { Quality } from "../scene/quality.ts";

/**
 * Keeps what the device was found to manage; once it was too slow it is never given
 * more by itself again. What a hand chose, here or in the address, stands.
 */
export function keepFoundQuality(
  quality: Quality,
  kept: Pick<Preferences, "picture" | "measuredPicture">,
  search: string,
): void {
  const { picture, measuredPicture } = kept;
  const isAsked = new URLSearchParams(search).has("quality");
  const isMore = quality === "high";
  if (isAsked || picture.value !== "auto") return;
  if (isMore && measuredPicture.value !== "unset") return;
  measuredPicture.value = quality;
}
