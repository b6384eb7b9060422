import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import {
  type BoardMark,
  boardMark,
} from "../../shared/features/whiteboard/marks.ts";
import type { Tables } from "../storage/tables.ts";

/** A thing that stood on a board of a class, and for how long. */
export interface KeptMark {
  readonly board: number;
  readonly mark: BoardMark;
  readonly putAt: Date;
  /** `null` while it stands. */
  readonly goneAt: Date | null;
}

/** Keeps that a mark was put on a board. */
export async function putMark(
  db: Kysely<Tables>,
  put: {
    readonly classId: string;
    readonly board: number;
    readonly mark: BoardMark;
    readonly now: Date;
  },
): Promise<void> {
  await db
    .insertInto("board_mark")
    .values({
      id: randomUUID(),
      class_id: put.classId,
      board: put.board,
      mark: JSON.stringify(put.mark),
      put_at: put.now,
    })
    .execute();
}

/** Keeps that marks went from the board of a class, all at one moment. */
export async function takeMarks(
  db: Kysely<Tables>,
  classId: string,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  const standing = await db
    .selectFrom("board_mark")
    .select(["id", "mark"])
    .where("class_id", "=", classId)
    .where("gone_at", "is", null)
    .execute();
  const rows = standing.filter(({ mark }) => ids.includes(String(mark["id"])));
  if (rows.length === 0) return;
  await db
    .updateTable("board_mark")
    .set({ gone_at: now })
    .where(
      "id",
      "in",
      rows.map(({ id }) => id),
    )
    .execute();
}

/** All that ever stood on the boards of a class, in the order in which it came. */
export async function listMarks(
  db: Kysely<Tables>,
  classId: string,
): Promise<KeptMark[]> {
  const rows = await db
    .selectFrom("board_mark")
    .select(["board", "mark", "put_at", "gone_at"])
    .where("class_id", "=", classId)
    .orderBy("put_at")
    .orderBy("id")
    .execute();
  return rows.flatMap(({ board, mark, put_at, gone_at }) => {
    const parsed = boardMark.safeParse(mark);
    return parsed.success
      ? [{ board, mark: parsed.data, putAt: put_at, goneAt: gone_at }]
      : [];
  });
}

/** The boards that were wiped, each as it was just then, the first one first. */
export function findWiped(
  kept: readonly KeptMark[],
  current: number,
): { board: number; marks: BoardMark[] }[] {
  const past = kept.filter(({ board }) => board < current);
  return [...Map.groupBy(past, ({ board }) => board)].map(([board, marks]) => {
    const wipedMs = Math.max(
      ...marks.map(({ goneAt }) => goneAt?.getTime() ?? 0),
    );
    return {
      board,
      marks: marks
        .filter(({ goneAt }) => goneAt?.getTime() === wipedMs)
        .map(({ mark }) => mark),
    };
  });
}
