import { measureUsage } from "../bench/measure-usage.ts";
import { type Command, done } from "./command.ts";

export const botsUsage: Command = {
  name: "bots usage",
  about: "Says what this process has used so far; used by npm run bots.",
  options: {},
  async run({ database }) {
    const usage = measureUsage(await database.readCpuS());
    return done(usage, [JSON.stringify(usage)]);
  },
};
