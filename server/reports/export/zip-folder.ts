import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";

/** The first moment a zip can name, in whatever zone the host is: the same bytes everywhere. */
const NO_TIME = new Date(1980, 0, 1);

/** Packs some files of a folder into one zip, which appears when it is whole. */
export async function zipFolder(
  folder: string,
  paths: readonly string[],
  target: string,
): Promise<{ bytes: number; sha256: string }> {
  const zip = new yazl.ZipFile();
  for (const path of paths.toSorted())
    zip.addFile(join(folder, path), path, {
      mtime: NO_TIME,
      mode: 0o100644,
      forceDosTimestamp: true,
    });
  zip.end();
  const hash = createHash("sha256");
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const draft = `${target}.draft`;
  try {
    await pipeline(
      zip.outputStream,
      measure,
      createWriteStream(draft, { mode: 0o600, flush: true }),
    );
    await rename(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
  return { bytes, sha256: hash.digest("hex") };
}
