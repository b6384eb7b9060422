import { sql, type Transaction } from "kysely";
import type { Tables } from "../storage/tables.ts";
import { isNamed } from "./named-lists.ts";

/** Keeps whom a class that begins now is for: its lists may change, and attendance is a share of those invited at its start. */
export async function noteInvited(
  transaction: Transaction<Tables>,
  classId: string,
): Promise<void> {
  await transaction
    .updateTable("class")
    .set({
      began_for_all: sql<boolean>`coalesce(class.is_for_all,
        (select series.is_for_all from series where series.id = class.series_id), true)`,
    })
    .where("id", "=", classId)
    .execute();
  await transaction
    .insertInto("class_invited")
    .columns(["class_id", "membership_id"])
    .expression((eb) =>
      eb
        .selectFrom("class")
        .innerJoin("membership", "membership.study_id", "class.study_id")
        .select(["class.id", "membership.id as membershipId"])
        .where("class.id", "=", classId)
        .where("class.began_for_all", "=", false)
        .where(isNamed(sql.ref("membership.id"))),
    )
    .execute();
}
