import { expect, test } from "vitest";
import { z } from "zod";
import { defineEvents } from "./define-event.ts";
import { buildDictionary } from "./dictionary.ts";
import { buildEventRegistry } from "./event-registry.ts";
import { VOCABULARY_REGISTRY } from "./vocabulary.ts";

const dictionary = buildDictionary(VOCABULARY_REGISTRY);

/** `engagement.md`, section 1, "Names". */
const NAMES = `account.signed-in account.signed-out
  connection.opened connection.dropped connection.resumed connection.closed
  session.started session.ended presence.recorded view.switched page.opened
  position.sampled place.entered place.left seat.taken seat.left gesture.made
  look.saved item.viewed item.taken item.opened item.played item.given
  item.received item.ordered item.bought item.dropped link.followed
  media.progressed message.sent voice.spoke class.started class.ended
  class.joined class.left slide.shown hand.raised hand.lowered poll.answered
  quiz.answered task.completed help.asked post.viewed post.written post.replied
  post.reacted goal.set goal.recorded goal.reviewed questionnaire.started
  questionnaire.saved questionnaire.submitted trade.proposed trade.committed
  trade.cancelled mail.sent mail.link-followed member.joined member.left
  arm.assigned consent.given consent.withdrawn`.split(/\s+/);

/** `engagement.md`, section 6: the payload keys that are needed. */
const NEEDED: Record<string, string[]> = {
  "consent.given": ["scope"],
  "consent.withdrawn": ["scope"],
  "presence.recorded": ["state", "start", "end"],
  "position.sampled": ["x", "y", "z"],
  "media.progressed": ["segments"],
  "message.sent": ["channel", "chars"],
  "voice.spoke": ["ms"],
};

test("the vocabulary has every name of the log, and no other", () => {
  expect([...VOCABULARY_REGISTRY.keys()]).toEqual([...NAMES].sort());
});

test.each(dictionary.map((entry) => [entry.name, entry] as const))(
  "%s is described, field by field",
  (name, entry) => {
    const needed = entry.fields.filter(({ required }) => required);
    expect(needed.map(({ key }) => key)).toEqual(NEEDED[name] ?? []);
    for (const { meaning, type } of entry.fields) {
      expect(meaning).not.toBe("");
      expect(type).not.toBe("");
    }
  },
);

test("the dictionary has types and units", () => {
  const spoke = dictionary.find(({ name }) => name === "voice.spoke");
  expect(spoke?.fields).toEqual([
    {
      key: "ms",
      type: "number",
      unit: "ms",
      required: true,
      meaning: "Length of the speech",
    },
    {
      key: "hearers",
      type: "number or array",
      unit: "",
      required: false,
      meaning: "How many people heard it, or their pseudonyms",
    },
  ]);
});

test("only what happens to the island itself needs no participant", () => {
  const without = dictionary.filter(({ personal }) => !personal);
  expect(without.map(({ name }) => name)).toEqual([
    "class.ended",
    "class.started",
    "slide.shown",
  ]);
});

test("a payload keeps the keys it does not name", () => {
  const payload = VOCABULARY_REGISTRY.get("gesture.made")?.payload;
  expect(payload?.parse({ mood: "calm" })).toEqual({ mood: "calm" });
});

test.each([
  ["Gesture.made", 1, "A sentence."],
  ["gesture", 1, "A sentence."],
  ["gesture.made", 0, "A sentence."],
  ["gesture.made", 1.5, "A sentence."],
  ["gesture.made", 1, "no sentence"],
])("%s, version %d, %j is refused", (name, version, meaning) => {
  const payload = z.object({});
  expect(() =>
    defineEvents({ [name]: { version, meaning, payload } }),
  ).toThrow();
});

test("one name has one declaration", () => {
  const once = defineEvents({
    "kite.flown": {
      version: 1,
      meaning: "A kite flew.",
      payload: z.object({}),
    },
  });
  expect([...buildEventRegistry([once]).keys()]).toEqual(["kite.flown"]);
  expect(() => buildEventRegistry([once, once])).toThrow(/twice/);
});
