import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const ISLAND = "**/*.island.test.ts";
const BROWSER = "**/*.browser.test.ts";
const EXCLUDE = ["**/node_modules/**", "client/dist/**", "data/**"];

/**
 * One Vitest set-up for the whole house; tests lie beside the code they try.
 * The name of a file says what it costs: `*.island.test.ts` starts a server or
 * a database, `*.browser.test.ts` also a Chromium, any other is quick.
 */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    pool: "forks",
    // Vitest leaves one core idle; on a machine of two that would be half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{shared,server,client,assets}/**/*.test.{ts,tsx}"],
          exclude: [...EXCLUDE, ISLAND, BROWSER],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "island",
          include: [`{server,assets}/${ISLAND}`],
          exclude: EXCLUDE,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [`server/browser/${BROWSER}`],
          exclude: EXCLUDE,
          // Software drawing takes both cores; two windows at a time are slower than one after the other.
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
