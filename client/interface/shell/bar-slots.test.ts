import { signal } from "@preact/signals";
import { Box } from "lucide";
import { describe, expect, test } from "vitest";
import {
  isStaff,
  ISLANDERS,
  STAFF,
  type Role,
} from "../../../shared/protocol/roles.ts";
import type { Command } from "../../features/client-feature.ts";
import type { App } from "../app.ts";
import { arrangeCommands } from "./bar-slots.ts";

function command(id: string, extra: Partial<Command> = {}): Command {
  return {
    id,
    words: id,
    icon: Box,
    who: ISLANDERS,
    when: () => true,
    run: () => undefined,
    ...extra,
  };
}

function appOf(role: Role): App {
  const me = signal({
    avatar: "a",
    name: "A",
    role,
    isStaff: isStaff(role),
    studyName: "S",
  });
  return { live: { me } } as unknown as App;
}

const ids = (commands: readonly Command[]): string[] =>
  commands.map(({ id }) => id);

describe("the command bar", () => {
  test("keeps one slot for sitting and standing, whichever makes sense", () => {
    const sit = command("seat.sit", { when: () => false });
    const stand = command("seat.stand");
    const { main } = arrangeCommands(appOf("participant"), [sit, stand]);
    expect(main.map((each) => [each.slot, each.command.id])).toEqual([
      ["seat.sit seat.stand", "seat.stand"],
    ]);
  });

  test("gives a slot to the first that is offered, in the slot's order", () => {
    const { main, more } = arrangeCommands(appOf("participant"), [
      command("calendar.open"),
      command("poll.open"),
    ]);
    expect(ids(main.map((each) => each.command))).toEqual(["poll.open"]);
    expect(ids(more)).toEqual(["calendar.open"]);
  });

  test("puts what has no slot behind More", () => {
    const { main, more } = arrangeCommands(appOf("participant"), [
      command("look.open"),
      command("chat.open"),
    ]);
    expect(ids(main.map((each) => each.command))).toEqual(["chat.open"]);
    expect(ids(more)).toEqual(["look.open"]);
  });

  test("leaves out what stands in the top bar", () => {
    const { main, more } = arrangeCommands(appOf("participant"), [
      command("help.open"),
      command("view.text"),
    ]);
    expect([...main, ...more]).toEqual([]);
  });

  test.each([
    ["participant", []],
    ["facilitator", []],
    ["educator", ["hand.list"]],
  ] as const)("offers a %s the staff commands %j", (role, expected) => {
    const { main, more } = arrangeCommands(appOf(role), [
      command("hand.list", { who: STAFF }),
    ]);
    expect(ids([...main.map((each) => each.command), ...more])).toEqual(
      expected,
    );
  });

  test("loses no command on the way", () => {
    const all = ["chat.open", "class.go", "gesture.clap", "hand.raise", "x.y"];
    for (const role of ["participant", "educator"] as const) {
      const { main, more } = arrangeCommands(
        appOf(role),
        all.map((id) => command(id)),
      );
      const found = [...main.map((each) => each.command.id), ...ids(more)];
      expect(found.sort()).toEqual(all);
    }
  });
});
