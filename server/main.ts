import { readConfig } from "./config.ts";
import { createLogger } from "./logger.ts";
import {
  makeDemonstrationLinks,
  seedDemonstration,
} from "./people/seed-demonstration.ts";
import { makeSetUpLink } from "./people/set-up.ts";
import { startIsland } from "./start-island.ts";
import { adviseOperator } from "./start-island/advise-operator.ts";
import { DatabaseRefused } from "./storage/database-refused.ts";

/** Prints what a person at the terminal needs to know. */
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const outcome = readConfig(
  process.env,
  process.env["INIT_CWD"] ?? process.cwd(),
);
if (!outcome.ok) {
  print("Islet can't start. Please mend these settings (see .env.example):");
  for (const problem of outcome.problems) print(`  ${problem}`);
  process.exit(2);
}
const { config } = outcome;
const log = createLogger(config.logLevel);

// The last net: whatever nobody caught is logged and never ends the island.
process.on("uncaughtException", (error) =>
  log.fatal({ err: error }, "uncaught exception"),
);
process.on("unhandledRejection", (error) =>
  log.fatal({ err: error }, "unhandled rejection"),
);

try {
  const island = await startIsland(config, log, async (services) => {
    if (config.publicUrl === undefined)
      await seedDemonstration(services, services.clock.now());
  });
  print(`\nIslet is running: ${config.publicUrl ?? island.url}\n`);
  if (config.publicUrl === undefined) {
    print("Sign-in links for the demonstration:");
    const links = await makeDemonstrationLinks(
      island.database,
      config,
      island.url,
      new Date(),
    );
    for (const { role, name, link } of links)
      print(`  ${role.padEnd(14)} ${name.padEnd(8)} ${link}`);
    print("");
  }
  if (config.publicUrl !== undefined) {
    const token = await makeSetUpLink(
      island.database.db,
      new Date(),
      config.setUpLinkHours,
    );
    if (token !== null) {
      const base = config.publicUrl.replace(/\/$/, "");
      print(
        "There is no study yet. This link, for you alone, makes the first:",
      );
      print(`  ${base}/set-up#${token}\n`);
    }
  }
  for (const line of adviseOperator(config)) print(line);
  island.markReady();
  let isStopping = false;
  void island.database.whenGone.then((gone) => {
    if (isStopping) return;
    // Without its database the island can keep no promise: end, and let it be started again.
    log.fatal({ err: gone }, "the database is gone");
    process.exit(1);
  });
  const goDown = async (): Promise<void> => {
    isStopping = true;
    print("Going down. People are told, and come back by themselves.");
    const late = setTimeout(() => {
      log.fatal("Going down took too long and was cut short.");
      process.exit(1);
    }, config.shutdownSeconds * 1000);
    await island.stop();
    clearTimeout(late);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      goDown().catch((error: unknown) => {
        log.fatal({ err: error }, "Going down failed.");
        process.exit(1);
      });
    });
} catch (error) {
  print(
    error instanceof DatabaseRefused
      ? error.sentence
      : `Islet can't start: ${error instanceof Error ? error.message : String(error)}`,
  );
  log.fatal({ err: error }, "start failed");
  process.exit(1);
}
