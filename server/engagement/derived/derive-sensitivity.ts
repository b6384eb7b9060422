import type { Kysely } from "kysely";
import type { EngagementParameters } from "../../../shared/engagement/parameters.ts";
import type { SensitivityRow } from "../../../shared/engagement/sensitivity.ts";
import type { Tables } from "../../storage/tables.ts";
import {
  countRows,
  cutBatches,
  DERIVED_ROWS,
  listCounted,
} from "./count-rows.ts";
import { readIslandRows, readPersonRows } from "./read-rows.ts";
import { startDeriver } from "./start-deriver.ts";

/**
 * How sessions and minutes turn out under other thresholds. Reads the whole
 * log, and derives everybody sixteen times, in a thread of its own.
 */
export async function deriveSensitivity(
  db: Kysely<Tables>,
  studyId: string,
  parameters: EngagementParameters,
): Promise<SensitivityRow[]> {
  const counts = await countRows(db, studyId);
  const counted = listCounted(counts, parameters);
  const deriver = startDeriver(
    counted.reduce((total, { rows }) => total + rows, 0),
  );
  try {
    await deriver.begin(parameters, await readIslandRows(db, studyId));
    for (const batch of cutBatches(counted, DERIVED_ROWS))
      await deriver.tryOut(await readPersonRows(db, studyId, batch));
    return await deriver.tell();
  } finally {
    await deriver.end();
  }
}
