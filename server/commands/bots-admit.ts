import type { Transaction } from "kysely";
import { placeAt } from "../../shared/places/geometry.ts";
import { PLACES } from "../../shared/places/index.ts";
import { cookieName } from "../http/sign-in-cookie.ts";
import { addMember, CONSENT_VERSION } from "../people/create-account.ts";
import { startSignIn } from "../people/sign-ins.ts";
import { keepWhereabouts } from "../people/whereabouts.ts";
import type { Database } from "../storage/database.ts";
import type { Tables } from "../storage/tables.ts";
import { inTransaction } from "../storage/write.ts";
import { type Command, done, turnDown } from "./command.ts";
import { findStudyByCode } from "./find-study.ts";

/** A run is over long before. */
const SIGN_IN_DAYS = 1;
/** So many share a commit; more would keep everybody else waiting. */
const TOGETHER = 25;

/** The demonstration, else the only open study. */
async function findUsualStudy({ db }: Database): Promise<string | null> {
  const open = await db
    .selectFrom("study")
    .select(["code", "demonstration"])
    .where("closed_at", "is", null)
    .execute();
  const usual =
    open.find((each) => each.demonstration) ??
    (open.length === 1 ? open[0] : undefined);
  return usual?.code ?? null;
}

/** Bots that came earlier, oldest first: they come again instead of new ones. */
async function listBots(
  { db }: Database,
  studyId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .select("membership.id")
    .where("membership.study_id", "=", studyId)
    .where("account.type", "=", "bot")
    .where("membership.left_at", "is", null)
    .orderBy("membership.joined_at")
    .execute();
  return rows.map(({ id }) => id);
}

export const botsAdmit: Command = {
  name: "bots admit",
  about: "Signs bots in and puts them on their spots; used by npm run bots.",
  options: {
    study: { about: "the study's code; the demonstration if left out" },
    spots: { about: "x:z,x:z in metres, one bot each", required: true },
  },
  async run({ config, database, recorder, now }, { options }) {
    const code = options["study"] ?? (await findUsualStudy(database));
    if (code === null)
      return turnDown("which-study", "There are several studies: say --study.");
    const found = await findStudyByCode(database, code);
    if ("refusal" in found) return found.refusal;
    const { studyId } = found;
    const spots = (options["spots"] ?? "")
      .split(",")
      .map((spot) => spot.split(":").map(Number));
    if (spots.some((spot) => spot.length !== 2 || !spot.every(Number.isFinite)))
      return turnDown("bad-spots", "The spots are x:z,x:z in metres.");
    const known = await listBots(database, studyId);
    const bot = {
      studyId,
      role: "participant",
      type: "bot",
      language: "en",
      scopes: ["activity"],
      consentVersion: CONSENT_VERSION,
    } as const;
    /** Signs bots in from a number on; those that came earlier come again. */
    const signIn = async (
      transaction: Transaction<Tables>,
      group: readonly (readonly number[])[],
      from: number,
    ): Promise<string[]> => {
      const made: string[] = [];
      for (const [offset, [x = 0, z = 0]] of group.entries()) {
        const name = `Bot ${from + offset + 1}`;
        const membershipId =
          known[from + offset] ??
          (await addMember(transaction, recorder, { ...bot, name, now: now() }))
            .membershipId;
        const place = placeAt(PLACES, x, z) ?? "";
        await keepWhereabouts(transaction, [
          { membershipId, x, z, headingRad: 0, place, seat: "", at: now() },
        ]);
        const { token } = await startSignIn(transaction, membershipId, now(), {
          ...config,
          signInDays: SIGN_IN_DAYS,
        });
        made.push(`${cookieName(config.isSecure)}=${token}`);
      }
      return made;
    };
    const cookies: string[] = [];
    while (cookies.length < spots.length) {
      const from = cookies.length;
      const group = spots.slice(from, from + TOGETHER);
      const made = await inTransaction(database, (transaction) =>
        signIn(transaction, group, from),
      );
      cookies.push(...made);
    }
    return done({ cookies }, [`${cookies.length} bots are signed in.`]);
  },
};
