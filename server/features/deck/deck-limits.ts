import type { Config } from "../../config.ts";
import type { ConversionCaps } from "./conversion.ts";

const MB = 1024 * 1024;

/** What is taken of slides in this installation. */
export interface DeckLimits {
  readonly caps: ConversionCaps;
  /** What all decks of one study may take up together. */
  readonly quotaBytes: number;
  /** How many files may be on their way or waiting. */
  readonly atOnce: number;
}

/** The limits that the settings say. */
export function readDeckLimits(config: Config): DeckLimits {
  return {
    caps: {
      maxBytes: config.deckMb * MB,
      maxSlides: config.deckSlides,
      maxMs: config.deckSeconds * 1000,
      maxMemoryMb: config.deckMemoryMb,
      maxImageBytes: config.deckPicturesMb * MB,
    },
    quotaBytes: config.studyFilesMb * MB,
    atOnce: config.decksAtOnce,
  };
}
