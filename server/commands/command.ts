import type { Logger } from "pino";
import type { Config } from "../config.ts";
import type { Recorder } from "../engagement/recorder.ts";
import type { Database } from "../storage/database.ts";
import type { Files } from "../storage/files.ts";

/** What a command works with, whether it runs by itself or inside a running server. */
export interface CommandServices {
  readonly config: Config;
  readonly database: Database;
  readonly files: Files;
  readonly recorder: Recorder;
  readonly log: Logger;
  readonly now: () => Date;
}

/** How a command ended: the exit code, an object for `--json`, and lines for people. */
export interface CommandResult {
  /** 0 done, 1 refused or failed, 2 used wrongly, 3 not in this version yet. */
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly json: unknown;
  readonly lines: readonly string[];
}

export interface OptionDeclaration {
  readonly about: string;
  readonly required?: true;
  readonly flag?: true;
  /** A path, resolved against the folder in which the command is typed. */
  readonly isPath?: true;
}

/** One word of the command line. */
export interface Command {
  /** Such as `study create`. */
  readonly name: string;
  readonly about: string;
  readonly options: Readonly<Record<string, OptionDeclaration>>;
  /** The file the command reads, if any; it is read where the command is typed. */
  readonly file?: { readonly name: string; readonly about: string };
  run(
    services: CommandServices,
    given: {
      readonly options: Readonly<Record<string, string>>;
      /** Absolute path of the file. */
      readonly file: string;
    },
  ): Promise<CommandResult>;
}

/** A command that did what it should. */
export function done(json: unknown, lines: readonly string[]): CommandResult {
  return { exitCode: 0, json, lines };
}

/** A command that was turned down, with what to do. */
export function turnDown(code: string, sentence: string): CommandResult {
  return {
    exitCode: 1,
    json: { errors: [{ code, sentence }] },
    lines: [sentence],
  };
}
