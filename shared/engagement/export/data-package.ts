import { MISSING, type TableShape } from "./table.ts";
import { TABLES } from "./tables.ts";

/** A file that has been written. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** A table that has been written. */
export interface WrittenTable extends WrittenFile {
  readonly rows: number;
}

/** What a data package says of itself. */
export interface PackageHead {
  readonly study: string;
  readonly title: string;
  readonly tier: string;
  readonly software: string;
  readonly version: string;
}

/**
 * The descriptor of a Frictionless Data Package. It says `$schema` for readers
 * of version 2 of the standard and `profile` for those of version 1.
 */
export function buildDataPackage(
  head: PackageHead,
  written: readonly WrittenTable[],
): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    profile: "tabular-data-package",
    name: `islet-${head.study.toLowerCase().replaceAll(/[^a-z0-9._-]/g, "-")}`,
    title: head.title,
    description: `How the island of the study was used, tier ${head.tier}. See codebook.md.`,
    version: head.version,
    software: head.software,
    tier: head.tier,
    resources: TABLES.flatMap((table) => {
      const file = written.find(({ path }) => path === `${table.name}.csv`);
      return file ? [describeResource(table, file)] : [];
    }),
  };
}

function describeResource(table: TableShape, file: WrittenTable): object {
  return {
    name: table.name,
    type: "table",
    profile: "tabular-data-resource",
    path: file.path,
    description: table.about,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    rowCount: file.rows,
    dialect: {
      delimiter: ",",
      lineTerminator: "\r\n",
      quoteChar: '"',
      doubleQuote: true,
      skipInitialSpace: false,
      header: true,
    },
    schema: {
      fields: Object.entries(table.columns).map(([name, shape]) => ({
        name,
        type: shape.type,
        // A reader of version 1 takes no milliseconds in the plain format.
        ...(shape.type === "datetime" && { format: "any" }),
        ...(shape.type === "boolean" && {
          trueValues: ["true"],
          falseValues: ["false"],
        }),
        ...(shape.type === "string" && { textMark: "'" }),
        ...(shape.unit !== "" && { unit: shape.unit }),
        description: shape.meaning,
      })),
      missingValues: Object.keys(MISSING),
      missingValueLabels: MISSING,
      primaryKey: table.key,
      ...(Object.keys(table.refers).length > 0 && {
        foreignKeys: Object.entries(table.refers).map(([resource, fields]) => ({
          fields,
          reference: { resource, fields },
        })),
      }),
    },
  };
}
