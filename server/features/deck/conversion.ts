import type { RefusalCode } from "../../../shared/protocol/refusals.ts";

/** Why a PDF is not taken. */
export type PdfRefusal = Extract<RefusalCode, "not-pdf" | `pdf-${string}`>;

/** Why a picture is not taken. */
export type PictureRefusal = Extract<
  RefusalCode,
  "not-picture" | `picture-${string}`
>;

/** One page turned into a picture. */
export interface ConvertedSlide {
  readonly number: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** A WebP picture. */
  readonly image: Uint8Array;
  /** The words on it in reading order, one line each. */
  readonly text: string;
}

export interface ConvertedDeck {
  /** From the file's own properties, as it stands there; "" without one. */
  readonly title: string;
  readonly slides: readonly ConvertedSlide[];
}

export type Conversion =
  | { readonly ok: true; readonly deck: ConvertedDeck }
  | {
      readonly ok: false;
      readonly code: PdfRefusal | PictureRefusal;
      /** What it broke on, for the log. */
      readonly cause?: string;
    };

/** How far a conversion may go; tests hand in smaller ones. */
export interface ConversionCaps {
  readonly maxBytes: number;
  readonly maxSlides: number;
  readonly maxMs: number;
  /** Of the whole process that converts. */
  readonly maxMemoryMb: number;
  /** Of all pictures of a deck together. */
  readonly maxImageBytes: number;
}

/** What the worker is started with. */
export interface WorkerInput {
  readonly pdf: Uint8Array;
  readonly maxSlides: number;
}

/** What a conversion tells on its way: opened, slides, done; or refused at any time. */
export type ConversionReport =
  | { readonly kind: "opened"; readonly title: string }
  | { readonly kind: "slide"; readonly slide: ConvertedSlide }
  | { readonly kind: "done" }
  | {
      readonly kind: "refused";
      readonly code: PdfRefusal;
      readonly cause?: string;
    };
