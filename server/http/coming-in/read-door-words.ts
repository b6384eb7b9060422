import type { ComingInServices } from "./coming-in-services.ts";

/** What the doors may say to strangers: whether there is mail, and whom to call where there is one study only. */
export async function readDoorWords({
  database,
  mail,
}: ComingInServices): Promise<{ hasMail: boolean; telephone: string }> {
  const studies = await database.db
    .selectFrom("study")
    .select("telephone")
    .where("closed_at", "is", null)
    .where("demonstration", "=", false)
    .limit(2)
    .execute();
  return {
    hasMail: mail?.isConfigured ?? false,
    telephone: studies.length === 1 ? (studies[0]?.telephone ?? "") : "",
  };
}
