import { Visitor } from "../../testing/visitor.ts";
import type { ClassHouse } from "./open-class.ts";

/** Somebody on the island who is a guest of one class that runs. */
export async function bringClassGuest(
  house: ClassHouse,
  name: string,
  classId: string,
): Promise<Visitor> {
  const { island, studyId } = house;
  const { db } = island.services.database;
  const invited = await island.invite("participant", name, { studyId });
  await db
    .updateTable("account")
    .set({ type: "guest" })
    .where("name", "=", name)
    .where("id", "in", (eb) =>
      eb
        .selectFrom("membership")
        .select("account_id")
        .where("membership.id", "=", invited.membershipId),
    )
    .execute();
  await db
    .insertInto("class_guest")
    .values({ class_id: classId, membership_id: invited.membershipId })
    .execute();
  const guest = new Visitor(island.url);
  await guest.come(invited.token);
  return guest;
}
