import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { extract as createExtract } from "tar-stream";
import { type Manifest, MANIFEST_ENTRY, manifestSchema } from "./manifest.ts";

/** One part of an archive; its content must be read, or left, before the next comes. */
interface ArchiveEntry {
  readonly name: string;
  readonly content: AsyncIterable<Buffer>;
}

/** No list of tables and files is longer than this; it is read whole. */
const MANIFEST_MAX_BYTES = 64 * 1024 * 1024;

/** The file is no archive of Islet, or is not whole. */
export class OddArchive extends Error {
  override name = "OddArchive";
}

/**
 * Gives the parts of an archive in their order, as a stream; leaving the loop closes the file.
 * @throws OddArchive where it is cut off or no archive at all.
 */
export async function* readArchive(path: string): AsyncGenerator<ArchiveEntry> {
  const extract = createExtract();
  const file = createReadStream(path);
  const finished = new Promise<void>((resolve) =>
    pipeline(file, createGunzip(), extract, () => resolve()),
  );
  try {
    for await (const entry of extract) {
      yield {
        name: entry.header.name,
        content: readContent(entry as AsyncIterable<Buffer>),
      };
      entry.resume();
    }
  } catch (error) {
    throw asOddArchive(error);
  } finally {
    file.destroy();
    await finished;
  }
}

async function* readContent(
  content: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  try {
    yield* content;
  } catch (error) {
    throw asOddArchive(error);
  }
}

/** What the file system says stays as it is; everything else means that the content is at fault. */
function asOddArchive(error: unknown): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  const isOurs = error instanceof OddArchive || syscall !== undefined;
  return isOurs || code === "EISDIR"
    ? error
    : new OddArchive(message, { cause: error });
}

/** Reads the list at the head of an archive. @throws OddArchive where there is none. */
export async function readManifest(entry: ArchiveEntry): Promise<Manifest> {
  if (entry.name !== MANIFEST_ENTRY)
    throw new OddArchive("It does not begin with a list of what it holds.");
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of entry.content) {
    bytes += part.length;
    if (bytes > MANIFEST_MAX_BYTES) throw new OddArchive("Its list is odd.");
    parts.push(part);
  }
  try {
    return manifestSchema.parse(JSON.parse(Buffer.concat(parts).toString()));
  } catch (error) {
    throw new OddArchive("Its list can't be read.", { cause: error });
  }
}
