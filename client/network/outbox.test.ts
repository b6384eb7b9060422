import { expect, test } from "vitest";
import type { Envelope } from "../../shared/protocol/envelope.ts";
import { accept, refuse } from "../../shared/protocol/refusals.ts";
import { Outbox } from "./outbox.ts";

const envelope = (id: string, name = "chat.send"): Envelope => ({
  id,
  name,
  payload: {},
  via: "3d+keyboard",
  clientAt: 0,
});

test("a request without an answer is kept, and sent again with the same id once the line is back", async () => {
  const sent: string[] = [];
  let isUp = false;
  const outbox = new Outbox(async ({ id }) => {
    sent.push(id);
    return isUp ? accept(id) : null;
  });
  const answered = outbox.put(envelope("a"));
  await Promise.resolve();
  expect(outbox.unsaved.value).toBe(1);
  isUp = true;
  await new Promise((resolve) => setTimeout(resolve, 0));
  outbox.resume();
  expect(await answered).toEqual(accept("a"));
  expect(sent).toEqual(["a", "a"]);
  expect(outbox.unsaved.value).toBe(0);
});

test("texts arrive in the order in which they were written, also over a lost line", async () => {
  const arrived: string[] = [];
  let calls = 0;
  const outbox = new Outbox(async ({ id }) => {
    calls += 1;
    if (calls === 2) return null;
    arrived.push(id);
    return accept(id);
  });
  const all = Promise.all(
    ["a", "b", "c"].map((id) => outbox.put(envelope(id))),
  );
  await new Promise((resolve) => setTimeout(resolve, 0));
  outbox.resume();
  await all;
  expect(arrived).toEqual(["a", "b", "c"]);
});

test("an answer that was lost on a line that goes on is asked for again by itself", async () => {
  let calls = 0;
  const outbox = new Outbox(async ({ id }) => {
    calls += 1;
    return calls === 1 ? null : accept(id);
  }, 5);
  expect(await outbox.put(envelope("a"))).toEqual(accept("a"));
  expect(calls).toBe(2);
});

test("features do not wait for one another", async () => {
  const outbox = new Outbox(async ({ name }) =>
    name === "chat.send" ? null : accept(name),
  );
  void outbox.put(envelope("a"));
  expect(await outbox.put(envelope("b", "menu.order"))).toEqual(
    accept("menu.order"),
  );
  expect(outbox.unsaved.value).toBe(1);
});

test("what the island can't keep just now pends, and is asked again with the same id", async () => {
  const sent: string[] = [];
  const outbox = new Outbox(async ({ id }) => {
    sent.push(id);
    return sent.length < 4 ? refuse("not-saved") : accept(id);
  }, 1);
  const answered = outbox.put(envelope("a"));
  expect(outbox.unsaved.value).toBe(1);
  expect(await answered).toEqual(accept("a"));
  expect(sent).toEqual(["a", "a", "a", "a"]);
});

test("what the island can't keep for long is refused with that reason, and nothing waits any more", async () => {
  const outbox = new Outbox(async () => refuse("not-saved"), 1);
  expect(await outbox.put(envelope("a"))).toEqual(refuse("not-saved"));
  expect(outbox.unsaved.value).toBe(0);
});

test("without a line so many wait and no more", async () => {
  const outbox = new Outbox(async () => null);
  for (let count = 0; count < 50; count++) void outbox.put(envelope("a"));
  expect(await outbox.put(envelope("b"))).toEqual(refuse("not-saved"));
  expect(outbox.unsaved.value).toBe(50);
});
