import { randomUUID } from "node:crypto";
import {
  cleanDeckTitle,
  type DeckSummary,
} from "../../../shared/features/deck.ts";
import { sumStudyBytes } from "../../classes/sum-study-bytes.ts";
import { inTransaction } from "../../storage/write.ts";
import type { RouteServices } from "../server-feature.ts";
import { readPictureType } from "../../../shared/features/deck/picture-head.ts";
import type { PdfRefusal, PictureRefusal } from "./conversion.ts";
import { convertPdf } from "./convert-pdf.ts";
import { convertPicture } from "./convert-picture.ts";
import type { DeckLimits } from "./deck-limits.ts";
import { insertDeck, isWordless, type NewDeck } from "./deck-records.ts";
import { nameDeck } from "./name-deck.ts";

export interface DeckToAdd {
  readonly database: RouteServices["database"];
  readonly files: RouteServices["files"];
  readonly studyId: string;
  /** The membership that brings it. */
  readonly membershipId: string;
  /** "" takes the title from the file itself. */
  readonly title: string;
  /** The PDF, or a picture. */
  readonly bytes: Uint8Array;
  /** What a picture shows, for those who can't see it. */
  readonly description?: string;
  /** Asked when all is ready, for who brings a deck may have been sent away meanwhile; absent, it is allowed. */
  readonly mayStill?: () => Promise<boolean>;
  readonly limits: Pick<DeckLimits, "caps" | "quotaBytes">;
}

export type DeckAdding =
  | { readonly ok: true; readonly deck: DeckSummary }
  | {
      readonly ok: false;
      readonly code:
        PdfRefusal | PictureRefusal | "not-allowed" | "storage-full";
      /** What the conversion broke on, for the log. */
      readonly cause?: string;
    };

/**
 * Takes a PDF, or a picture as a deck of one slide, among a study's decks. The deck appears whole or not at all: the
 * pictures are written first, then deck and slides in one transaction.
 */
export async function addDeck(adding: DeckToAdd): Promise<DeckAdding> {
  const { database, files, studyId, membershipId, limits } = adding;
  const readRoom = async (): Promise<number> =>
    limits.quotaBytes - (await sumStudyBytes(database.db, studyId));
  const full = { ok: false, code: "storage-full" } as const;
  if ((await readRoom()) <= 0) return full;
  const isPicture = readPictureType(adding.bytes) !== null;
  const convert = isPicture ? convertPicture : convertPdf;
  const conversion = await convert(adding.bytes, limits.caps);
  if (!conversion.ok) return conversion;
  if ((await adding.mayStill?.()) === false)
    return { ok: false, code: "not-allowed" };
  const { slides } = conversion.deck;
  const title = cleanDeckTitle(adding.title) || nameDeck(conversion.deck);
  const bytes = slides.reduce((sum, { image }) => sum + image.length, 0);
  if (bytes > (await readRoom())) return full;
  const kept: NewDeck["slides"][number][] = [];
  for (const { image, ...slide } of slides)
    kept.push({
      ...slide,
      image: await files.putFile(image, "webp"),
      description: isPicture ? (adding.description ?? "") : "",
      notes: "",
      source: "",
    });
  const id = randomUUID();
  const createdAt = new Date();
  await inTransaction(database, (transaction) =>
    insertDeck(transaction, {
      id,
      studyId,
      membershipId,
      title,
      createdAt,
      bytes,
      of: null,
      slides: kept,
    }),
  );
  return {
    ok: true,
    deck: {
      id,
      title,
      slideCount: kept.length,
      createdAt: createdAt.getTime(),
      bytes,
      wordless: kept.filter(isWordless).length,
      of: null,
    },
  };
}
