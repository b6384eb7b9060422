import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Visitor, waitUntil } from "../testing/visitor.ts";
import { type ClassHouse, openClassHouse } from "./testing/open-class.ts";

let house: ClassHouse;
beforeAll(async () => {
  house = await openClassHouse();
});
beforeEach(() => house.begin());
afterAll(() => house.close());

const NOT_FOUND = { ok: false, code: "not-found" };
const openOf = (visitor: Visitor) =>
  visitor.shown.questions.get("classroom")?.open;

async function say(who: Visitor, text: string): Promise<string> {
  const sent = await who.ask("chat.send", { channel: "class", text });
  if (!sent.ok) throw new Error(sent.code);
  return sent.reply.message.id;
}

async function list(who: Visitor) {
  const outcome = await who.ask("question.list", {});
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reply.questions.map(({ text, isAnswered, isPinned }) =>
    [text, isAnswered && "answered", isPinned && "pinned"]
      .filter(Boolean)
      .join(" "),
  );
}

test("a question waits until it is answered, one stands pinned, and a crash changes nothing", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const id = await house.start(nora);
  const first = await say(rosa, "Is rice bad?");
  const second = await say(rosa, "And beans?");
  for (const message of [first, second, first])
    await rosa.ask("question.mark", { message });
  await waitUntil(() => openOf(nora) === 2, "two questions wait");
  await nora.ask("question.pin", { message: first, isPinned: true });
  await nora.ask("question.pin", { message: second, isPinned: true });
  await nora.ask("question.settle", { message: first, isAnswered: true });
  expect(await list(rosa)).toEqual([
    "Is rice bad? answered",
    "And beans? pinned",
  ]);
  await house.comeUpAgain();
  const late = await house.bring("Late");
  await waitUntil(() => openOf(late) === 1, "one waits");
  expect(await list(late)).toEqual([
    "Is rice bad? answered",
    "And beans? pinned",
  ]);
  expect(
    (await house.rows("question.settled")).map((row) => row.class),
  ).toEqual([id]);
});

test("a text that is another's, of another channel, or removed is no question", async () => {
  const nora = await house.bring("Nora", "educator");
  const rosa = await house.bring("Rosa");
  const walter = await house.bring("Walter");
  await house.start(nora);
  const message = await say(rosa, "Is rice bad?");
  expect(await walter.ask("question.mark", { message })).toEqual(NOT_FOUND);
  const nearby = await rosa.ask("chat.send", { channel: "nearby", text: "Hi" });
  const other = nearby.ok ? nearby.reply.message.id : "";
  expect(await rosa.ask("question.mark", { message: other })).toEqual(
    NOT_FOUND,
  );
  await rosa.ask("question.mark", { message });
  await nora.ask("chat.remove", { message });
  expect(await list(rosa)).toEqual([]);
  expect(await rosa.ask("question.pin", { message, isPinned: true })).toEqual({
    ok: false,
    code: "not-allowed",
  });
});
