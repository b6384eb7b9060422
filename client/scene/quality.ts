/** How much is drawn. */
export type Quality = "low" | "medium" | "high";

export interface QualitySettings {
  /** Most device pixels drawn for one of the page, each way. */
  readonly pixelRatioMax: number;
  /** The least share of those pixels that is drawn, each way, where the device is slow. */
  readonly sharpnessMin: number;
  readonly isSmoothed: boolean;
  /** How sharp the ground stays where it is seen at a flat angle. */
  readonly anisotropy: number;
  /** Most name tags shown at a time. */
  readonly tagsMax: number;
}

const SETTINGS: Readonly<Record<Quality, QualitySettings>> = {
  low: {
    pixelRatioMax: 1,
    sharpnessMin: 0.6,
    isSmoothed: false,
    anisotropy: 2,
    tagsMax: 10,
  },
  medium: {
    pixelRatioMax: 1.5,
    sharpnessMin: 0.75,
    isSmoothed: true,
    anisotropy: 8,
    tagsMax: 18,
  },
  high: {
    pixelRatioMax: 2,
    sharpnessMin: 1,
    isSmoothed: true,
    anisotropy: 16,
    tagsMax: 26,
  },
};

export function settingsOf(quality: Quality): QualitySettings {
  return SETTINGS[quality];
}

const isQuality = (name: string | null): name is Quality =>
  name !== null && Object.hasOwn(SETTINGS, name);

/**
 * The quality asked for in the address (`?quality=low`), else the one chosen by
 * hand, else the one that was measured, else a first guess by the device: no
 * browser tells how good its graphics are.
 */
export function chooseQuality(
  search: string,
  device: { readonly cores: number; readonly isCoarsePointer: boolean },
  kept: { readonly chosen: string; readonly measured: string },
): Quality {
  const asked = new URLSearchParams(search).get("quality");
  for (const name of [asked, kept.chosen, kept.measured])
    if (isQuality(name)) return name;
  return device.cores <= 2 && !device.isCoarsePointer ? "low" : "medium";
}
