import { readFileSync } from "node:fs";
import * as z from "zod";

/** A cell of the table; an empty one is unknown, which is not zero. */
const amount = z
  .string()
  .transform((cell) => (cell === "" ? null : Number(cell)))
  .pipe(z.number().min(0).nullable());
const known = amount.pipe(z.number());

/** A row of `foods-used.csv`: grams per 100 g as eaten, energy in kcal, sodium in mg. */
const food = z.object({
  fdc_id: z.string().regex(/^\d*$/),
  ndb_no: z.string().regex(/^\d{5}$/),
  description: z.string().min(1),
  household_measure: z.string().min(1),
  household_g: known,
  kcal: known,
  carbohydrate_g: known,
  fibre_g: amount,
  sugars_g: amount,
  protein_g: known,
  fat_g: known,
  saturated_fat_g: amount,
  sodium_mg: amount,
  source: z.string().min(1),
});
export type Food = z.output<typeof food>;

/** Splits one line of a CSV file whose cells hold no line breaks. */
export function splitCsvLine(line: string): string[] {
  const cells = `,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return Array.from(cells, ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
  );
}

/**
 * Reads a food table, by USDA's number; the one beside this file unless another
 * is named. Throws where a row is not as described above or a number comes twice.
 */
export function readFoods(
  file = new URL("foods-used.csv", import.meta.url),
): ReadonlyMap<string, Food> {
  const [head = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const names = splitCsvLine(head);
  const foods = new Map<string, Food>();
  for (const line of lines) {
    const cells = splitCsvLine(line);
    const row = food.parse(
      Object.fromEntries(names.map((name, i) => [name, cells[i]])),
    );
    if (foods.has(row.ndb_no)) throw new Error(`${row.ndb_no} comes twice`);
    foods.set(row.ndb_no, row);
  }
  return foods;
}
