import { createHash, type Hash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import type {
  WrittenFile,
  WrittenTable,
} from "../../../shared/engagement/export/data-package.ts";
import type { Table } from "../../../shared/engagement/export/table.ts";
import {
  writeHeader,
  writeRow,
} from "../../../shared/engagement/export/write-csv.ts";

const CHUNK_CHARS = 256 * 1024;

/** One table that grows row by row; memory stays flat. */
export interface TableFile<Row> {
  write(rows: Iterable<Row>): Promise<void>;
}

/** Opens and closes the files of one export. */
export class TableFiles {
  readonly #folder: string;
  readonly #open: OpenFile[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  async add<Row>(table: Table<Row>): Promise<TableFile<Row>> {
    const path = `${table.name}.csv`;
    const handle = await open(join(this.#folder, path), "w", 0o600);
    const file = new OpenFile(path, handle, writeHeader(table));
    this.#open.push(file);
    return {
      async write(rows) {
        for (const row of rows)
          if (file.append(writeRow(table, row))) await file.flush();
      },
    };
  }

  /** Puts the rest on disk and tells what was written. */
  async finish(): Promise<WrittenTable[]> {
    const written: WrittenTable[] = [];
    for (const file of this.#open) written.push(await file.finish());
    return written;
  }

  /** Gives the files up, whatever state they are in. */
  async abandon(): Promise<void> {
    for (const file of this.#open) await file.close();
  }
}

class OpenFile {
  readonly #path: string;
  readonly #handle: FileHandle;
  readonly #hash: Hash = createHash("sha256");
  #waiting: string;
  #rows = 0;
  #bytes = 0;

  constructor(path: string, handle: FileHandle, header: string) {
    this.#path = path;
    this.#handle = handle;
    this.#waiting = header;
  }

  /** True when enough waits to be written. */
  append(line: string): boolean {
    this.#rows += 1;
    this.#waiting += line;
    return this.#waiting.length >= CHUNK_CHARS;
  }

  async finish(): Promise<WrittenTable> {
    await this.flush();
    await this.#handle.sync();
    await this.close();
    const sha256 = this.#hash.digest("hex");
    return { path: this.#path, rows: this.#rows, bytes: this.#bytes, sha256 };
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  async flush(): Promise<void> {
    const bytes = Buffer.from(this.#waiting);
    this.#waiting = "";
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    await this.#handle.appendFile(bytes);
  }
}

/** Writes a small file whole. */
export async function writeWholeFile(
  folder: string,
  path: string,
  content: string | Buffer,
): Promise<WrittenFile> {
  const bytes = Buffer.from(content);
  const handle = await open(join(folder, path), "w", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { path, bytes: bytes.length, sha256 };
}
