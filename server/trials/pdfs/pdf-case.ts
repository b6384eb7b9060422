import type { RefusalCode } from "../../../shared/protocol/refusals.ts";

/** The programs that files are made with. */
export const PROGRAMS = [
  "browser",
  "soffice",
  "pdflatex",
  "convert",
  "gs",
  "qpdf",
  "groff",
  "house",
] as const;
export type Program = (typeof PROGRAMS)[number];

/** What files are made with. */
export interface Workshop {
  /** A folder of this case alone. */
  readonly dir: string;
  /** Runs a program in that folder. Throws when it fails. */
  readonly run: (program: string, ...words: string[]) => Promise<void>;
  /** Prints HTML as the browser does. */
  readonly print: (
    html: string,
    options?: { readonly width?: string; readonly height?: string },
  ) => Promise<Uint8Array>;
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>;
  readonly read: (name: string) => Promise<Uint8Array>;
}

/** A file, and what has to become of it. */
export interface PdfCase {
  readonly name: string;
  readonly programs: readonly Program[];
  readonly make: (workshop: Workshop) => Promise<Uint8Array>;
  readonly becomes:
    | {
        readonly slides: number;
        /** What has to stand in the text of the first slide. */
        readonly words?: readonly string[];
      }
    | RefusalCode;
}
