import type { Command } from "./command.ts";

/** A command that a later version brings; until then it says so instead of pretending. */
export function later(name: string, about: string): Command {
  return {
    name,
    about: `${about} (not in this version yet)`,
    options: {},
    run: () =>
      Promise.resolve({
        exitCode: 3,
        json: {
          errors: [
            {
              code: "not-yet",
              sentence: `${name} is not in this version yet.`,
            },
          ],
        },
        lines: [`${name} is not in this version yet.`],
      }),
  };
}
