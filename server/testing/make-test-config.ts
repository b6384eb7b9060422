import { type Config, readConfig } from "../config.ts";

/** The settings as they are without any variable, on any free port. */
export function makeTestConfig(overrides: Partial<Config> = {}): Config {
  const outcome = readConfig({ PORT: "0" }, "/");
  if (!outcome.ok) throw new Error(outcome.problems.join("; "));
  return { ...outcome.config, ...overrides };
}
