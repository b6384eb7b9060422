import { createServer } from "vite";
import { readConfig } from "./config.ts";
import { startDevClass } from "./dev/start-dev-class.ts";
import { createLogger } from "./logger.ts";
import {
  makeDemonstrationLinks,
  seedDemonstration,
} from "./people/seed-demonstration.ts";
import { startIsland } from "./start-island.ts";

/** The island with hot reload of its pages, a class in progress and three bots on their feet. */
const PAGES_PORT = 5173;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const outcome = readConfig(process.env, process.cwd());
if (!outcome.ok) {
  for (const problem of outcome.problems) print(problem);
  process.exit(2);
}
const { config } = outcome;
const log = createLogger(config.logLevel);
const island = await startIsland(config, log, (services) =>
  seedDemonstration(services, services.clock.now()),
);
island.markReady();
process.env["ISLET_URL"] = island.url;
const pages = await createServer({
  configFile: new URL("../client/vite.config.ts", import.meta.url).pathname,
  root: new URL("../client", import.meta.url).pathname,
  server: { port: PAGES_PORT },
});
await pages.listen();
await startDevClass(island);

const address = `http://localhost:${pages.config.server.port}`;
print(
  `\nPages with hot reload: ${address}  (the island itself: ${island.url})\n`,
);
const links = await makeDemonstrationLinks(
  island.database,
  config,
  address,
  new Date(),
);
for (const { role, name, link } of links)
  print(`  ${role.padEnd(14)} ${name.padEnd(8)} ${link}`);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    void Promise.allSettled([pages.close(), island.stop()]).then(() =>
      process.exit(0),
    );
  });
