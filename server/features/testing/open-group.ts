import type { Visitor } from "../../testing/visitor.ts";
import type { ClassHouse } from "./open-class.ts";

export const GROUP_TITLE = "Living with loss";

/** The membership of somebody by name, in the study of the test that runs. */
export async function membershipOf(
  { island, studyId }: ClassHouse,
  name: string,
): Promise<string> {
  const { id } = await island.services.database.db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .select("membership.id")
    .where("account.name", "=", name)
    .where("membership.study_id", "=", studyId)
    .executeTakeFirstOrThrow();
  return id;
}

/** Plans a support group for some by name, as staff do; gives the id of its class. */
async function planGroup(
  house: ClassHouse,
  nora: Visitor,
  names: readonly string[],
): Promise<string> {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const planned = await nora.ask("calendar.plan", {
    kind: "support-group",
    title: GROUP_TITLE,
    startsLocal: `${tomorrow.slice(0, 10)}T19:00`,
    minutes: 60,
    rule: "",
    capacity: null,
    topics: null,
    members: await Promise.all(names.map((name) => membershipOf(house, name))),
  });
  if (!planned.ok) throw new Error(planned.code);
  const listed = await nora.ask("class.list", {});
  const id = listed.ok ? listed.reply.classes[0]?.id : undefined;
  if (id === undefined) throw new Error("no class");
  return id;
}

/** A support group for Rosa, planned; Nora is in the room, Rosa and Walter are at the dock. */
export async function openGroup(house: ClassHouse) {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.comeIn("Rosa");
  const walter = await house.comeIn("Walter");
  const id = await planGroup(house, nora, ["Rosa"]);
  return { nora, rosa, walter, id };
}
