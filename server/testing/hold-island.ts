import { afterAll, beforeAll } from "vitest";
import type { Config } from "../config.ts";
import { startTestIsland, type TestIsland } from "./start-test-island.ts";

/** An island that ends by itself. */
export type HeldIsland = Omit<TestIsland, "stop">;

/**
 * Holds an island for the tests of a file: it starts before the first and stops after the last.
 * @param overrides settings that differ from the defaults
 */
export function holdIsland(overrides: Partial<Config> = {}): HeldIsland {
  let started: TestIsland | undefined;
  const there = (): TestIsland => {
    if (!started) throw new Error("the island has not started");
    return started;
  };
  beforeAll(async () => {
    started = await startTestIsland(overrides);
  });
  afterAll(() => started?.stop());
  return {
    get url() {
      return there().url;
    },
    get services() {
      return there().services;
    },
    get studyId() {
      return there().studyId;
    },
    get errors() {
      return there().errors;
    },
    invite: (...asked) => there().invite(...asked),
    addStudy: (code) => there().addStudy(code),
  };
}
