import { createAccount } from "../people/create-account.ts";
import { DEMONSTRATION_CODE } from "../people/seed-demonstration.ts";
import { makeSignInLink } from "../people/sign-in-links.ts";
import { findStudyId } from "../people/studies.ts";
import type { Island } from "../start-island.ts";
import { Visitor } from "../testing/visitor.ts";

const STEP_MS = 100;
const STRIDE_M = 0.14;

/** Fills the developer's island: a bot that teaches, two that sit, one that strolls. Bots are never counted. */
export async function startDevClass(island: Island): Promise<void> {
  const { database, recorder, clock } = island;
  const studyId = await findStudyId(database.db, DEMONSTRATION_CODE);
  if (!studyId) return;
  const bring = async (
    name: string,
    role: "educator" | "participant",
  ): Promise<Visitor> => {
    const { membershipId } = await createAccount(database.db, recorder, {
      studyId,
      role,
      name,
      type: "bot",
      language: "en",
      consentsToActivity: true,
      now: clock.now(),
    });
    const { token } = await makeSignInLink(
      database.db,
      membershipId,
      clock.now(),
      1,
    );
    const visitor = new Visitor(island.url);
    await visitor.come(token);
    return visitor;
  };
  const teacher = await bring("Bot Tia", "educator");
  await teacher.ask("travel.go", { to: { place: "classroom" } });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await teacher.ask("class.start", { title: "A class for developers" });
  const decks = await teacher.ask("deck.list", {});
  const deck = decks.ok ? decks.reply.decks[0]?.id : undefined;
  if (deck)
    await teacher.ask("deck.show", { station: "classroom/projector", deck });
  for (const name of ["Bot Sal", "Bot Mia"]) {
    const pupil = await bring(name, "participant");
    await pupil.ask("travel.go", { to: { place: "classroom" } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await pupil.ask("seat.take", { seat: "any" });
  }
  const stroller = await bring("Bot Ted", "participant");
  await stroller.ask("travel.go", { to: { place: "plaza" } });
  let { x, z } = stroller.standing;
  let stride = STRIDE_M;
  let steps = 0;
  setInterval(() => {
    steps += 1;
    if (steps % 40 === 0) stride = -stride;
    x += stride;
    z = stroller.standing.z;
    stroller.step(x, z);
  }, STEP_MS);
}
