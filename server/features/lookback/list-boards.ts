import type { Kysely } from "kysely";
import type { ShownThing } from "../../../shared/features/lookback.ts";
import { listTakenDown } from "../../../shared/features/lookback/list-stood.ts";
import type { Moment } from "../../../shared/features/recording/moment.ts";
import { findStanding } from "../../../shared/features/recording/moments.ts";
import { type KeptMark, listMarks } from "../../classes/board-marks.ts";
import type { Tables } from "../../storage/tables.ts";

/** When the boards were wiped of which a later one is known, while everybody saw them. */
function listWiped(
  kept: readonly KeptMark[],
  moments: readonly Moment[],
): number[] {
  const last = Math.max(0, ...kept.map(({ board }) => board));
  const standing = kept.some(({ goneAt }) => goneAt === null);
  return [...Map.groupBy(kept, ({ board }) => board)]
    .filter(([board]) => board < last || !standing)
    .map(([, marks]) =>
      Math.max(...marks.map(({ goneAt }) => goneAt?.getTime() ?? 0)),
    )
    .filter((atMs) => findStanding(moments, atMs).isBoardUp);
}

/** The whiteboards of a class as they were when they were taken down or wiped; one without anything on it is none. */
export async function listBoards(
  db: Kysely<Tables>,
  classId: string,
  moments: readonly Moment[],
): Promise<Extract<ShownThing, { kind: "board" }>[]> {
  const kept = await listMarks(db, classId);
  const times = [...listTakenDown(moments), ...listWiped(kept, moments)];
  const told = new Set<string>();
  return times
    .toSorted((a, b) => a - b)
    .map((at) => ({
      kind: "board" as const,
      at,
      marks: kept
        .filter(
          ({ putAt, goneAt }) =>
            putAt.getTime() <= at && (goneAt?.getTime() ?? Infinity) >= at,
        )
        .map(({ mark }) => mark),
    }))
    .filter(({ marks }) => {
      // One that came up again and went unchanged is the same.
      const looks = JSON.stringify(marks);
      const isNew = marks.length > 0 && !told.has(looks);
      told.add(looks);
      return isNew;
    });
}
