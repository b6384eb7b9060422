import { signal, type Signal } from "@preact/signals";

/** What a person may set for their own eyes and hands; kept on this device. */
export interface Preferences {
  readonly textSize: Signal<TextSize>;
  readonly contrast: Signal<"normal" | "strong">;
  /** Whether single keys work as commands. */
  readonly singleKeys: Signal<"on" | "off">;
  readonly view: Signal<"unset" | "3d" | "text">;
  /** How much the picture shows; `auto` goes by what the device manages. */
  readonly picture: Signal<"auto" | "low" | "medium" | "high">;
  /** What the device was found to manage. */
  readonly measuredPicture: Signal<"unset" | "low" | "medium" | "high">;
  /** The light of the open air. */
  readonly light: Signal<(typeof LIGHTS)[number]>;
  readonly sound: Signal<"on" | "off">;
  readonly ambienceVolume: Signal<Volume>;
  readonly effectsVolume: Signal<Volume>;
  readonly filmVolume: Signal<FilmVolume>;
  readonly captions: Signal<"on" | "off">;
  /** The same in both ears. */
  readonly mono: Signal<"off" | "on">;
}

export const LIGHTS = ["afternoon", "evening"] as const;
export const TEXT_SIZES = ["normal", "large", "largest"] as const;
export const PICTURES = ["auto", "low", "medium", "high"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How loud, in percent; the first is the one before anything was chosen. */
export const VOLUMES = ["50", "0", "25", "75", "100"] as const;
export type Volume = (typeof VOLUMES)[number];

/** How loud a film of the class is, in percent. */
export const FILM_VOLUMES = ["100", "0", "25", "50", "75"] as const;
export type FilmVolume = (typeof FILM_VOLUMES)[number];

type Store = Pick<Storage, "getItem" | "setItem">;

/** The first allowed value is the one before anything was chosen. */
function keep<const V extends string>(
  store: Store | null,
  name: string,
  allowed: readonly [V, ...V[]],
): Signal<V> {
  const storedAs = `islet.${name}`;
  const stored = readFrom(store, storedAs);
  const value = signal<V>(
    allowed.find((option) => option === stored) ?? allowed[0],
  );
  value.subscribe((now) => {
    if (readFrom(store, storedAs) === now) return;
    try {
      store?.setItem(storedAs, now);
    } catch {
      // Full or forbidden storage: the choice holds until the tab closes.
    }
  });
  return value;
}

function readFrom(store: Store | null, name: string): string | null {
  try {
    return store?.getItem(name) ?? null;
  } catch {
    return null;
  }
}

/** Reads the preferences from a store such as `localStorage`; `null` keeps nothing. */
export function loadPreferences(store: Store | null): Preferences {
  return {
    textSize: keep(store, "text-size", TEXT_SIZES),
    contrast: keep(store, "contrast", ["normal", "strong"]),
    singleKeys: keep(store, "single-keys", ["on", "off"]),
    view: keep(store, "view", ["unset", "3d", "text"]),
    picture: keep(store, "picture", PICTURES),
    measuredPicture: keep(store, "measured-picture", [
      "unset",
      "low",
      "medium",
      "high",
    ]),
    light: keep(store, "light", LIGHTS),
    sound: keep(store, "sound", ["on", "off"]),
    ambienceVolume: keep(store, "ambience-volume", VOLUMES),
    effectsVolume: keep(store, "effects-volume", VOLUMES),
    filmVolume: keep(store, "film-volume", FILM_VOLUMES),
    captions: keep(store, "captions", ["on", "off"]),
    mono: keep(store, "mono", ["off", "on"]),
  };
}

function deviceStore(): Store | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

/** The preferences of this device. */
export const preferences: Preferences = loadPreferences(deviceStore());

/** Puts text size and contrast on the page whenever they change. */
export function applyPreferences(root: HTMLElement): void {
  preferences.textSize.subscribe((size) => {
    root.dataset["textSize"] = size;
  });
  preferences.contrast.subscribe((contrast) => {
    root.dataset["contrast"] = contrast;
  });
}
