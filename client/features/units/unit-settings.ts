import { signal, type ReadonlySignal } from "@preact/signals";
import {
  type UnitSettings,
  unitSettings,
} from "../../../shared/features/help/unit-settings.ts";

const STORED_AS = "islet.units";

type Store = Pick<Storage, "getItem" | "setItem">;

/** The units of a person on this device. */
export interface Units {
  readonly now: ReadonlySignal<UnitSettings>;
  /** Changes some of them, here and on this device. */
  set(change: Partial<UnitSettings>): UnitSettings;
}

/** A browser started without a language names one that is none, such as "C". */
function readLocale(languageTag: string): Intl.Locale {
  try {
    return new Intl.Locale(languageTag).maximize();
  } catch {
    return new Intl.Locale("en-US");
  }
}

/** Units before anybody has chosen: those of the language's country, and mg/dL, which a click changes. */
export function guessUnits(languageTag: string): UnitSettings {
  const locale = readLocale(languageTag);
  const isCustomary = locale.region === "US";
  const { hour12 } = new Intl.DateTimeFormat(locale, {
    hour: "numeric",
  }).resolvedOptions();
  return {
    glucose: "mg/dL",
    weight: isCustomary ? "lb" : "kg",
    height: isCustomary ? "ft" : "cm",
    clock: hour12 ? "12" : "24",
  };
}

function readStored(store: Store | null): UnitSettings | null {
  try {
    const parsed = unitSettings.safeParse(
      JSON.parse(store?.getItem(STORED_AS) ?? "null"),
    );
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Reads the units from a store such as `localStorage`; `null` keeps nothing. */
export function loadUnits(store: Store | null, languageTag: string): Units {
  const now = signal(readStored(store) ?? guessUnits(languageTag));
  return {
    now,
    set(change) {
      now.value = { ...now.value, ...change };
      try {
        store?.setItem(STORED_AS, JSON.stringify(now.value));
      } catch {
        // Full or forbidden storage: the choice holds until the tab closes.
      }
      return now.value;
    },
  };
}

function deviceStore(): Store | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

/** The units of this device's person. */
export const units: Units = loadUnits(
  deviceStore(),
  globalThis.navigator?.language ?? "en-US",
);
