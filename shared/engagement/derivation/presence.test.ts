import { describe, expect, test } from "vitest";
import type { LogEvent } from "../event-record.ts";
import { deriveOne } from "../testing/derive-one.ts";
import { closed, EVENING_MS, MINUTE_MS, row } from "../testing/make-log.ts";

const opened = row(0, "connection.opened");
const end = closed(20, "signed-out");

describe("present and active minutes", () => {
  const stretch = (state: string, from: number, to: number) =>
    row(to, {
      name: "presence.recorded",
      source: "server",
      payload: {
        state,
        start: new Date(EVENING_MS + from * MINUTE_MS).toISOString(),
        end: EVENING_MS + to * MINUTE_MS,
      },
    });
  const speech = (at: number, minutes: number) =>
    row(at, { name: "voice.spoke", payload: { ms: minutes * MINUTE_MS } });
  const film = (at: number, seconds: number) =>
    row(at, {
      name: "media.progressed",
      payload: { segments: `0.000[.]${seconds}.000` },
    });

  test.each<[string, LogEvent[], number | null, number | null]>([
    ["unknown without presence rows", [], null, null],
    ["hidden time is not present", [stretch("hidden", 0, 20)], 0, 0],
    ["three minutes after an input", [stretch("visible", 0, 20)], 20, 3],
    [
      "a hidden tab is not active",
      [stretch("visible", 1, 2), stretch("hidden", 2, 20)],
      1,
      1,
    ],
    [
      "a touch that only the client saw keeps active like any input",
      [stretch("visible", 0, 20), stretch("input", 8, 10)],
      20,
      8,
    ],
    ["joined voice is present, not active", [stretch("voice", 5, 15)], 10, 0],
    ["speaking is active", [stretch("voice", 5, 15), speech(10, 4)], 10, 4],
    [
      "a film in a visible tab is active",
      [stretch("visible", 5, 20), film(15, 300)],
      15,
      5,
    ],
    [
      "a film in a hidden tab is not, though voice is joined",
      [stretch("voice", 5, 20), film(15, 300)],
      15,
      0,
    ],
    [
      "two tabs count once",
      [stretch("visible", 0, 10), stretch("visible", 5, 15)],
      15,
      3,
    ],
  ])("%s", (_title, rows, present, active) => {
    const [session] = deriveOne([opened, ...rows, end]).sessions;
    const minutes = (ms: number | null | undefined) =>
      typeof ms === "number" ? ms / MINUTE_MS : ms;
    expect(minutes(session?.presentMs)).toBe(present);
    expect(minutes(session?.activeMs)).toBe(active);
  });
});
