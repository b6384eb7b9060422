import { randomUUID } from "node:crypto";
import type { FilmUploadOutcome } from "../../../shared/features/video.ts";
import {
  CAPTIONS_MAX_BYTES,
  type Caption,
  readCaptions,
} from "../../../shared/features/video/captions.ts";
import { nameBroughtFilm } from "../../../shared/features/video/brought-film.ts";
import { refuse } from "../../../shared/protocol/refusals.ts";
import { keepFilm } from "../../classes/films.ts";
import { sumStudyBytes } from "../../classes/sum-study-bytes.ts";
import { inTransaction } from "../../storage/write.ts";
import { describeBrought } from "../read-class-film.ts";
import type { RouteServices } from "../server-feature.ts";
import type { readFilmLimits } from "./film-limits.ts";
import { HEAD_BYTES, readFilmKind, readFilmSeconds } from "./read-film-head.ts";
import type { Body } from "./take-body.ts";

export interface FilmToAdd extends Pick<RouteServices, "database" | "files"> {
  readonly studyId: string;
  /** The membership that brings it. */
  readonly membershipId: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** So many first bytes of the body are the captions. */
  readonly captionsBytes: number;
  readonly body: Body;
  /** Asked when all has come, for who brings a film may have been sent away meanwhile. */
  readonly mayStill: () => Promise<boolean>;
  readonly limits: ReturnType<typeof readFilmLimits>;
}

/** The film goes on after all that is taken of one. */
class TooLarge extends Error {}

async function* upTo(
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  let left = maxBytes;
  for await (const part of content) {
    left -= part.byteLength;
    if (left < 0) throw new TooLarge();
    yield part;
  }
}

/** Reads the captions at the head of a body. */
async function takeCaptions({
  body,
  captionsBytes,
}: FilmToAdd): Promise<ReturnType<typeof readCaptions>> {
  if (captionsBytes < 1 || captionsBytes > CAPTIONS_MAX_BYTES)
    return { ok: false, code: "no-captions" };
  const bytes = await body.take(captionsBytes);
  try {
    return readCaptions(
      new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    );
  } catch {
    return { ok: false, code: "captions-broken" };
  }
}

/**
 * Takes a film with its captions among those of a study, as it comes: captions
 * and first bytes are judged before the rest is taken, its structure before it
 * is kept. Where it is refused or breaks off nothing stays.
 */
export async function addFilm(adding: FilmToAdd): Promise<FilmUploadOutcome> {
  const { database, files, studyId, body, limits } = adding;
  const readRoom = async (): Promise<number> =>
    limits.quotaBytes - (await sumStudyBytes(database.db, studyId));
  if ((await readRoom()) <= 0) return refuse("storage-full");
  const read = await takeCaptions(adding);
  if (!read.ok) return read;
  const head = await body.take(HEAD_BYTES);
  const kind = readFilmKind(head);
  if (!kind) return refuse("not-film");
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head;
    yield* body.rest();
  }
  const draft = await files
    .draftFile(upTo(all(), limits.maxFileBytes), kind)
    .catch((error: unknown) => {
      if (error instanceof TooLarge) return null;
      throw error;
    });
  if (!draft) return refuse("film-too-large");
  try {
    const length = await readFilmSeconds(draft, kind);
    if (!length.ok) return length;
    if (draft.bytes > (await readRoom())) return refuse("storage-full");
    if (!(await adding.mayStill())) return refuse("not-allowed");
    await draft.keep();
    return await keepRow(adding, {
      kind,
      content: draft.key,
      bytes: draft.bytes,
      seconds: length.seconds,
      captions: read.captions.filter(({ fromS }) => fromS < length.seconds),
    });
  } finally {
    await draft.drop();
  }
}

async function keepRow(
  adding: FilmToAdd,
  found: {
    readonly kind: "webm" | "mp4";
    readonly content: string;
    readonly bytes: number;
    readonly seconds: number;
    readonly captions: readonly Caption[];
  },
): Promise<FilmUploadOutcome> {
  const { studyId, membershipId, title, description, language } = adding;
  const id = randomUUID();
  const film = { ...found, id, title, description, language };
  await inTransaction(adding.database, (transaction) =>
    keepFilm(transaction, {
      ...film,
      studyId,
      membershipId,
      createdAt: new Date(),
    }),
  );
  return {
    ok: true,
    film: { ...describeBrought(film), station: nameBroughtFilm(id) },
  };
}
