import { expect, test } from "vitest";
import { startTestIsland } from "../testing/start-test-island.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";

/** What the engine says to a client whose server goes down: come again. */
const SERVER_GOES_DOWN = 4001;

test("going down tells everybody, finishes what has begun, and loses nothing", async () => {
  const island = await startTestIsland();
  const { database } = island.services;
  const visitor = new Visitor(island.url);
  await visitor.come((await island.invite("participant", "Ann")).token);
  const sent = Array.from({ length: 4 }, (_none, index) =>
    visitor
      .ask("chat.send", { channel: "nearby", text: `word ${index}` })
      .catch(() => null),
  );
  const answered = Promise.all(sent);
  const close = database.close.bind(database);
  let kept = -1;
  database.close = async () => {
    const rows = await database.db
      .selectFrom("message")
      .select("text")
      .execute();
    kept = rows.length;
    await close();
  };
  const stopped = island.stop();
  await waitUntil(() => visitor.closeCode !== null, "the socket is closed");
  expect(visitor.closeCode).toBe(SERVER_GOES_DOWN);
  expect(visitor.notices).toContainEqual({
    name: "help.maintenance",
    notice: {},
  });
  const accepted = (await answered).filter((outcome) => outcome?.ok === true);
  await stopped;
  expect(kept).toBeGreaterThanOrEqual(accepted.length);
  expect(island.errors).toEqual([]);
  await expect(fetch(`${island.url}/healthz`)).rejects.toThrow();
});
