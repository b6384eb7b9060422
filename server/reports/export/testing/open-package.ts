import datapackage from "datapackage";
import { join } from "node:path";

type Rows = readonly Readonly<Record<string, unknown>>[];

/**
 * Reads an export as a stranger would: by the Frictionless project's own
 * library, with every type and key checked.
 * @throws Error for a package that does not hold to its own description
 */
export async function openPackage(
  folder: string,
): Promise<Readonly<Record<string, Rows>>> {
  const opened = await datapackage.Package.load(
    join(folder, "datapackage.json"),
  );
  if (!opened.valid) throw new Error(opened.errors.map(String).join("; "));
  const tables: Record<string, Rows> = {};
  for (const resource of opened.resources) {
    tables[resource.name] = await resource.read({
      keyed: true,
      relations: false,
    });
    await resource.checkRelations();
  }
  return tables;
}
