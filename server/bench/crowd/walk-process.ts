import { Bot } from "../../bots/bot.ts";
import { Crowd, type MakeMember } from "../../bots/crowd.ts";
import { type Door, openOwnersDoor } from "../../bots/door.ts";
import type { Usage } from "../measure-usage.ts";
import { runBots } from "../../bots/run-bots.ts";
import { FloorBot } from "./floor-bot.ts";
import { USAGE_PATH } from "./peer-protocol.ts";
import { TextbookBot } from "./textbook-bot.ts";

/** Walks a crowd on one of the three servers and prints what it found: KIND URL PEOPLE SECONDS DATA_DIR. */
const [kind, url = "", people, seconds, dataDir = ""] = process.argv.slice(2);

const peersDoor: Door = {
  giveKeys: (spots) => Promise.resolve(spots.map(({ x, z }) => `${x}:${z}`)),
  readUsage: async () =>
    (await (await fetch(url + USAGE_PATH)).json()) as Usage,
};
const makers: Readonly<Record<string, MakeMember>> = {
  island: (member) => new Bot(url, member),
  floor: (member) => new FloorBot(url, member),
  textbook: (member) => new TextbookBot(url, member),
};
const door = kind === "island" ? openOwnersDoor(dataDir, undefined) : peersDoor;
const make = makers[kind ?? ""];
if (!make) throw new Error(`no server ${kind}`);
const crowd = await Crowd.gather(door, Number(people), make);
const found = await runBots(crowd, door, Number(seconds), (line) =>
  process.stderr.write(`${line}\n`),
);
for (const [fault, count] of crowd.measure.faults)
  process.stderr.write(`${fault}: ${count}\n`);
const { steps } = crowd.measure;
process.stdout.write(`${JSON.stringify({ ...found, steps })}\n`);
process.exit(0);
