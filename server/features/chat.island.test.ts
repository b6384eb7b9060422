import { expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";

const island = holdIsland();

async function come(name: string): Promise<Visitor> {
  const { token } = await island.invite("participant", name);
  const visitor = new Visitor(island.url);
  await visitor.come(token);
  return visitor;
}

const heard = ({ notices }: Visitor) =>
  notices.filter(({ name }) => name === "chat.message");

test("who speaks is told as well as who hears, but counts as no hearer", async () => {
  const rosa = await come("Rosa");
  const amina = await come("Amina");
  const sent = await rosa.ask("chat.send", { channel: "nearby", text: "Hi!" });
  await waitUntil(() => heard(amina).length === 1, "Amina hears it");
  await waitUntil(() => heard(rosa).length === 1, "Rosa's own screen is told");
  expect(sent.ok && sent.reply.hearers).toBe(1);
  await rosa.leave();
  await amina.leave();
});
