import { randomUUID } from "node:crypto";
import { readConfig } from "../config.ts";
import { createRecorder } from "../engagement/recorder.ts";
import { createServerClock } from "../engagement/server-clock.ts";
import { createLogger } from "../logger.ts";
import { readAppVersion } from "../read-app-version.ts";
import { openDatabase } from "../storage/open-database.ts";
import { DatabaseRefused } from "../storage/database-refused.ts";
import { openFiles } from "../storage/files/open-files.ts";
import { type CommandResult, turnDown } from "./command.ts";
import { askRunningServer } from "./control-socket.ts";
import { commands } from "./index.ts";
import { describeCommands, parseCommand } from "./parse-command.ts";

const write = (line: string): void => void process.stdout.write(`${line}\n`);

function finish(result: CommandResult, json: boolean): never {
  if (json) write(JSON.stringify(result.json));
  else for (const line of result.lines) write(line);
  process.exit(result.exitCode);
}

const folder = process.env["INIT_CWD"] ?? process.cwd();
const typed = parseCommand(process.argv.slice(2), commands, folder);
if (typed.kind === "help") {
  for (const line of describeCommands(commands, typed.command)) write(line);
  process.exit(0);
}
if (typed.kind === "wrong")
  finish(
    { ...turnDown("used-wrongly", typed.sentence), exitCode: 2 },
    typed.json,
  );

const outcome = readConfig(process.env, folder);
if (!outcome.ok)
  finish(
    { ...turnDown("bad-settings", outcome.problems.join("; ")), exitCode: 2 },
    typed.json,
  );
const { config } = outcome;
const log = createLogger(config.logLevel === "info" ? "warn" : config.logLevel);
const { command, options, file } = typed;

try {
  const answered = await askRunningServer(config.dataDir, {
    command: command.name,
    options,
    file,
  });
  if (answered) finish(answered, typed.json);
  const database = await openDatabase({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    filesIn: config.filesIn,
    logger: log,
  });
  const clock = createServerClock();
  const result = await command.run(
    {
      config,
      database,
      files: openFiles(database, config),
      recorder: createRecorder({
        database,
        clock,
        boot: randomUUID(),
        appVersion: readAppVersion(),
        log,
      }),
      log,
      now: clock.now,
    },
    { options, file },
  );
  await database.close();
  finish(result, typed.json);
} catch (error) {
  if (!(error instanceof DatabaseRefused))
    log.error({ err: error }, "command failed");
  finish(
    error instanceof DatabaseRefused
      ? turnDown(error.code, error.sentence)
      : turnDown(
          "failed",
          error instanceof Error ? error.message : String(error),
        ),
    typed.json,
  );
}
