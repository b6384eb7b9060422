import { Bot } from "./bots/bot.ts";
import { Crowd } from "./bots/crowd.ts";
import { openInvitedDoor, openOwnersDoor } from "./bots/door.ts";
import { readWish, USAGE } from "./bots/read-wish.ts";
import { runBots } from "./bots/run-bots.ts";
import { readConfig } from "./config.ts";

/** `npm run bots`: headless participants, never counted, who walk, talk and order. */
const wish = readWish(process.argv.slice(2));
const config = readConfig(
  process.env,
  process.env["INIT_CWD"] ?? process.cwd(),
);
const fail = (sentence: string, code: 1 | 2): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
};
if (typeof wish === "string") fail(`${wish}\n${USAGE}`, 2);
else if (!config.ok) fail(config.problems.join("\n"), 2);
else {
  const { dataDir, port, tls } = config.config;
  const url =
    wish.url?.replace(/\/$/, "") ??
    (wish.invite === undefined
      ? `${tls ? "https" : "http"}://localhost:${port}`
      : new URL(wish.invite).origin);
  const door =
    wish.invite === undefined
      ? openOwnersDoor(dataDir, wish.study)
      : openInvitedDoor(url, wish.invite);
  // With --json nothing but the object goes to the output.
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  try {
    const crowd = await Crowd.gather(
      door,
      wish.people,
      (member) => new Bot(url, member),
    );
    const { report } = await runBots(crowd, door, wish.seconds, say);
    for (const [fault, count] of crowd.measure.faults)
      say(`errors: ${fault} ${count}`);
    process.stdout.write(
      wish.json
        ? `${JSON.stringify(report)}\n`
        : Object.entries(report)
            .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
            .join(""),
    );
    process.exit(report.people === wish.people ? 0 : 1);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error), 1);
  }
}
