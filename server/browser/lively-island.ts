import { readFile } from "node:fs/promises";
import type { DeckUploadOutcome } from "../../shared/features/deck.ts";
import type { PayloadOf, RequestName } from "../../shared/protocol/requests.ts";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { Visitor } from "../testing/visitor.ts";

const DECK = new URL("../../assets/decks/first-class.pdf", import.meta.url);
const PROJECTOR = "classroom/projector";

/** An island with a class in progress: slides on the screen, talk, a hand up. */
export interface LivelyIsland extends TestIsland {
  /** Who holds the class, and who raised a hand; neither has a window. */
  readonly nurse: Visitor;
  readonly asker: Visitor;
}

async function insist<N extends RequestName>(
  visitor: Visitor,
  name: N,
  payload: PayloadOf<N>,
): Promise<void> {
  const outcome = await visitor.ask(name, payload);
  if (!outcome.ok) throw new Error(`${name}: ${outcome.code}`);
}

async function sendDeck(visitor: Visitor): Promise<string> {
  const response = await fetch(`${visitor.url}/api/decks?title=First%20class`, {
    method: "POST",
    headers: {
      "content-type": "application/pdf",
      "x-islet": "1",
      cookie: visitor.cookie,
    },
    body: await readFile(DECK),
  });
  const outcome = (await response.json()) as DeckUploadOutcome;
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.deck.id;
}

/** @param overrides settings of the island that differ from the defaults */
export async function startLivelyIsland(
  overrides: Parameters<typeof startTestIsland>[0] = {},
): Promise<LivelyIsland> {
  const island = await startTestIsland(overrides);
  const come = async (
    role: "educator" | "participant",
    name: string,
  ): Promise<Visitor> => {
    const visitor = new Visitor(island.url);
    await visitor.come((await island.invite(role, name)).token);
    await insist(visitor, "travel.go", { to: { place: "classroom" } });
    await insist(visitor, "seat.take", { seat: "any" });
    return visitor;
  };
  const nurse = await come("educator", "Nora");
  const deck = await sendDeck(nurse);
  await insist(nurse, "class.start", { title: "Healthy plates" });
  await insist(nurse, "deck.show", { station: PROJECTOR, deck });
  await insist(nurse, "deck.turn", { station: PROJECTOR, slide: 3 });
  const asker = await come("participant", "Walter");
  await insist(asker, "hand.raise", {});
  await insist(nurse, "chat.send", { channel: "class", text: "Welcome!" });
  await insist(asker, "chat.send", { channel: "class", text: "Good evening" });
  return {
    ...island,
    nurse,
    asker,
    async stop() {
      await nurse.leave();
      await asker.leave();
      await island.stop();
    },
  };
}
