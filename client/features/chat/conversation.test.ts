import { signal } from "@preact/signals";
import { beforeEach, describe, expect, test } from "vitest";
import type { Message } from "../../../shared/features/chat.ts";
import type { App } from "../../interface/app.ts";
import { conversationOf } from "./conversation.ts";

const heard = (
  seq: number,
  channel: Message["channel"] = "nearby",
): Message => ({
  id: `00000000-0000-4000-8000-00000000000${seq}`,
  seq,
  channel,
  avatar: "walter",
  senderName: "Walter",
  senderIsStaff: false,
  text: `text ${seq}`,
  sentAt: 0,
});

let said: string[];
let asked: unknown[];
let answer: () => Promise<unknown>;
let app: App;

beforeEach(() => {
  said = [];
  asked = [];
  answer = () => Promise.reject(new Error("no answer was set"));
  app = {
    live: { me: signal({ avatar: "me" }) },
    t: (key: string) => key,
    say: (sentence: string) => said.push(sentence),
    sayRefusal: ({ code }: { code: string }) => said.push(code),
    request: (_name: string, payload: unknown) => {
      asked.push(payload);
      return answer();
    },
  } as unknown as App;
});

describe("sending", () => {
  test("a text stays on its way until the island has it", async () => {
    const chat = conversationOf(app);
    let arrive = (_outcome: unknown): void => undefined;
    answer = () =>
      new Promise((resolve) => {
        arrive = resolve;
      });
    chat.drafts.nearby.value = "  hello ";
    const sending = chat.sendDraft();
    expect(chat.lines.value).toMatchObject([
      { state: "sending", text: "hello" },
    ]);
    expect(chat.drafts.nearby.value).toBe("");
    arrive({
      ok: true,
      reply: { message: { ...heard(1), avatar: "me" }, hearers: 1 },
    });
    await sending;
    expect(chat.lines.value).toMatchObject([{ state: "sent" }]);
  });

  test.each([
    ["an empty text", "   ", "empty-text"],
    ["10,000 characters", "x".repeat(10_000), "too-long"],
  ])("%s is not sent, and the words are kept", async (_title, text, code) => {
    const chat = conversationOf(app);
    chat.drafts.nearby.value = text;
    await chat.sendDraft();
    expect(asked).toEqual([]);
    expect(said).toEqual([code]);
    expect(chat.drafts.nearby.value).toBe(text);
  });

  test.each([
    [
      "turned down",
      () => Promise.resolve({ ok: false, code: "too-fast" }),
      "too-fast",
    ],
    [
      "lost for a reason nobody foresaw",
      () => Promise.reject(new Error("x")),
      "server-error",
    ],
  ])("a text that is %s can be sent again", async (_title, first, code) => {
    const chat = conversationOf(app);
    answer = first;
    chat.drafts.nearby.value = "hello";
    await chat.sendDraft();
    const [line] = chat.lines.value;
    expect(line).toMatchObject({ state: "failed", code, text: "hello" });
    answer = () =>
      Promise.resolve({ ok: true, reply: { message: heard(1), hearers: 1 } });
    if (line?.state === "failed") await chat.sendAgain(line);
    expect(chat.lines.value).toMatchObject([{ state: "sent" }]);
  });
});

describe("hearing", () => {
  test("a message nobody sees is counted and said", () => {
    const chat = conversationOf(app);
    chat.receive(heard(1));
    expect(chat.unread.nearby.value).toBe(1);
    expect(said).toEqual(["chat.heard"]);
  });

  test("a message in the open channel is neither", () => {
    const chat = conversationOf(app);
    chat.isShown.value = true;
    chat.receive(heard(1));
    expect(chat.unread.nearby.value).toBe(0);
    expect(said).toEqual([]);
  });

  test("a message in the other channel is counted though the panel is open", () => {
    const chat = conversationOf(app);
    chat.isShown.value = true;
    chat.receive(heard(1, "class"));
    expect(chat.unread.class.value).toBe(1);
  });

  test("what the class said before is read without counting", async () => {
    const chat = conversationOf(app);
    answer = () =>
      Promise.resolve({
        ok: true,
        reply: { messages: [heard(2, "class"), heard(1, "class")] },
      });
    await chat.readHistory("class");
    expect(chat.lines.value).toHaveLength(2);
    expect(chat.unread.class.value).toBe(0);
  });

  test("what was said while the line was lost is read once it is back, and counts", async () => {
    const chat = conversationOf(app);
    let messages = [heard(1)];
    answer = () => Promise.resolve({ ok: true, reply: { messages } });
    await chat.readHistory("nearby");
    chat.receive(heard(2));
    messages = [heard(1), heard(2), heard(3), { ...heard(4), avatar: "me" }];
    await chat.readHistory("nearby");
    expect(chat.lines.value).toHaveLength(4);
    expect(chat.unread.nearby.value).toBe(2);
  });
});
