import { parseArgs } from "node:util";

/** What `npm run bots` was asked for. */
export interface BotsWish {
  readonly people: number;
  readonly seconds: number;
  /** Where the island is; this machine's own port if left out. */
  readonly url: string | undefined;
  /** An invitation of a study, where the island runs on another machine. */
  readonly invite: string | undefined;
  /** The study's code on this machine; the demonstration, or the only one, if left out. */
  readonly study: string | undefined;
  readonly json: boolean;
}

export const USAGE =
  "npm run bots -- --people N --seconds S [--url U] [--invite LINK] [--study C] [--json]";
const MOST_PEOPLE = 5000;

/** Reads the command line; a sentence where it can't be understood. */
export function readWish(words: readonly string[]): BotsWish | string {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        people: { type: "string" },
        seconds: { type: "string" },
        url: { type: "string" },
        invite: { type: "string" },
        study: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    const people = Number(values.people);
    const seconds = Number(values.seconds);
    if (!(Number.isInteger(people) && people > 0 && people <= MOST_PEOPLE))
      return `--people needs a whole number from 1 to ${MOST_PEOPLE}.`;
    if (!(seconds > 0)) return "--seconds needs a number above 0.";
    const { url, invite, study, json } = values;
    for (const address of [url, invite])
      if (address !== undefined && !URL.canParse(address))
        return `"${address}" is no address.`;
    return { people, seconds, url, invite, study, json };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
