import * as z from "zod";

const count = z.number().int().nonnegative();
const FILE_KEY = /^[0-9a-f]{64}\.[a-z0-9]{2,5}$/;
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The first entry of an archive: what it holds, and the checksum of everything else in it. */
export const manifestSchema = z.object({
  format: z.literal("islet-archive"),
  /** Of the archive itself; another number is another way of writing. */
  formatVersion: z.literal(1),
  /** The Islet that wrote it. */
  appVersion: z.string(),
  engine: z.enum(["pglite", "postgres"]),
  /** The moment that the tables show. */
  takenAt: z.iso.datetime(),
  /** The migrations that had been applied, in order. */
  schema: z.array(z.string()),
  tables: z.array(
    z.object({ name: z.string(), rows: count, bytes: count, sha256 }),
  ),
  /** Where the database's own numbering stands: the last number it gave out. */
  numberings: z.array(
    z.object({
      table: z.string(),
      column: z.string(),
      last: z.string().regex(/^\d+$/),
    }),
  ),
  /** Uploaded and made files; a key is `<sha-256>.<kind>`. */
  files: z.array(
    z.object({ key: z.string().regex(FILE_KEY), bytes: count, sha256 }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const MANIFEST_ENTRY = "manifest.json";
export const tableEntry = (table: string): string => `tables/${table}.jsonl`;
export const fileEntry = (key: string): string => `files/${key}`;
