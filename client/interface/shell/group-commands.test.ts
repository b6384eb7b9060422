import { Box } from "lucide";
import { expect, test } from "vitest";
import { ISLANDERS } from "../../../shared/protocol/roles.ts";
import type { Command } from "../../features/client-feature.ts";
import { groupCommands } from "./group-commands.ts";

const command = (id: string): Command => ({
  id,
  words: id,
  icon: Box,
  who: ISLANDERS,
  when: () => true,
  run: () => undefined,
});
const group = (...ids: string[]) =>
  groupCommands(ids.map(command)).map((each) => [
    each.group,
    ...each.commands.map(({ id }) => id),
  ]);

test("what a class needs comes first, gestures last, and nothing is lost", () => {
  expect(
    group("gesture.wave", "look.open", "poll.open", "gesture.nod", "card.open"),
  ).toEqual([
    ["class", "poll.open", "card.open"],
    ["rest", "look.open"],
    ["gesture", "gesture.wave", "gesture.nod"],
  ]);
});

test("there is no empty group", () => {
  expect(group("look.open")).toEqual([["rest", "look.open"]]);
  expect(group()).toEqual([]);
});
