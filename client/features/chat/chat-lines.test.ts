import { describe, expect, test } from "vitest";
import type { Message } from "../../../shared/features/chat.ts";
import {
  addSending,
  dropOwn,
  LINES_MAX,
  linesOf,
  markFailed,
  mergeMessages,
  settleByMessage,
  type ChatLine,
} from "./chat-lines.ts";

function said(
  seq: number,
  text: string,
  channel: Message["channel"] = "nearby",
): Message {
  return {
    id: `00000000-0000-4000-8000-00000000000${seq}`,
    seq,
    channel,
    avatar: "a1",
    senderName: "Rosa",
    senderIsStaff: false,
    text,
    sentAt: seq * 1000,
  };
}

const texts = (lines: readonly ChatLine[]): string[] =>
  lines.map((line) =>
    line.state === "sent" ? line.message.text : `(${line.text})`,
  );

describe("the lines of a conversation", () => {
  test("messages stand in order of commit however they arrive", () => {
    const lines = mergeMessages([], [said(3, "c"), said(1, "a"), said(2, "b")]);
    expect(texts(lines)).toEqual(["a", "b", "c"]);
  });

  test("a message that comes twice is shown once", () => {
    const lines = mergeMessages(mergeMessages([], [said(1, "a")]), [
      said(1, "a"),
    ]);
    expect(texts(lines)).toEqual(["a"]);
  });

  test("of an evening's talk the latest is kept", () => {
    const whole = Array.from({ length: LINES_MAX + 7 }, (_none, seq) => ({
      ...said(seq, `text ${seq}`),
      id: `message ${seq}`,
    }));
    const lines = whole.reduce<readonly ChatLine[]>(
      (kept, message) => mergeMessages(kept, [message]),
      [],
    );
    expect(lines).toHaveLength(LINES_MAX);
    expect(texts(lines)[0]).toBe("text 7");
  });

  test("a text on its way stands last, even when others speak meanwhile", () => {
    const sending = addSending([], {
      key: "own-1",
      channel: "nearby",
      text: "mine",
    });
    expect(texts(mergeMessages(sending, [said(1, "a")]))).toEqual([
      "a",
      "(mine)",
    ]);
  });

  test("a notice that comes before the reply takes the text on its way with it", () => {
    const sending = addSending([], {
      key: "own-1",
      channel: "nearby",
      text: "mine",
    });
    const notice = said(1, "mine");
    const lines = mergeMessages(settleByMessage(sending, notice), [notice]);
    expect(texts(lines)).toEqual(["mine"]);
    expect(texts(mergeMessages(dropOwn(lines, "own-1"), [notice]))).toEqual([
      "mine",
    ]);
  });

  test("of two equal texts on their way a notice settles one", () => {
    let lines = addSending([], { key: "own-1", channel: "nearby", text: "hi" });
    lines = addSending(lines, { key: "own-2", channel: "nearby", text: "hi" });
    expect(settleByMessage(lines, said(1, "hi")).map(({ key }) => key)).toEqual(
      ["own-2"],
    );
  });

  test("a text that was turned down stays with its reason and can be sent again", () => {
    const sending = addSending([], {
      key: "own-1",
      channel: "nearby",
      text: "mine",
    });
    const failed = markFailed(sending, "own-1", "not-saved");
    expect(failed).toEqual([
      {
        key: "own-1",
        channel: "nearby",
        text: "mine",
        state: "failed",
        code: "not-saved",
      },
    ]);
    const again = addSending(failed, {
      key: "own-1",
      channel: "nearby",
      text: "mine",
    });
    expect(again.map(({ state }) => state)).toEqual(["sending"]);
  });

  test("each channel shows only its own", () => {
    const lines = mergeMessages(
      [],
      [said(1, "near"), said(2, "taught", "class")],
    );
    expect(texts(linesOf(lines, "class"))).toEqual(["taught"]);
  });
});
