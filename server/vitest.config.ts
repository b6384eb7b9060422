import { defineConfig } from "vitest/config";

/** One Vitest set-up for the whole house; tests lie beside the code they try. */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["{shared,server,client,assets}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "client/dist/**", "data/**"],
    pool: "forks",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
