import { resolve } from "node:path";
import * as z from "zod";

const port = z.coerce.number().int().min(0).max(65535);
const seconds = z.coerce.number().positive();

/** Every variable Islet reads from its environment; `.env.example` explains each. */
const environment = z.object({
  PORT: port.default(2567),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https$/ }).optional(),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "silent"])
    .default("info"),
  SIGN_IN_DAYS: seconds.default(30),
  SIGN_IN_LINK_HOURS: seconds.default(72),
  SEAT_KEPT_SECONDS: seconds.default(120),
  POSITION_SAMPLE_SECONDS: z.coerce.number().min(1).default(5),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly publicUrl: string | undefined;
  readonly logLevel: string;
  readonly signInDays: number;
  readonly signInLinkHours: number;
  readonly seatKeptSeconds: number;
  readonly positionSampleSeconds: number;
}

/** What `readConfig` comes to: the settings, or every problem at once. */
export type ConfigOutcome =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads the settings from an environment.
 * @param folder relative paths are resolved against it
 */
export function readConfig(
  variables: Readonly<Record<string, string | undefined>>,
  folder: string,
): ConfigOutcome {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== ""),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map(
        (issue) => `${issue.path.join(".")}: ${issue.message}`,
      ),
    };
  const value = parsed.data;
  return {
    ok: true,
    config: {
      port: value.PORT,
      host: value.HOST,
      dataDir: resolve(folder, value.DATA_DIR),
      databaseUrl: value.DATABASE_URL,
      publicUrl: value.PUBLIC_URL,
      logLevel: value.LOG_LEVEL,
      signInDays: value.SIGN_IN_DAYS,
      signInLinkHours: value.SIGN_IN_LINK_HOURS,
      seatKeptSeconds: value.SEAT_KEPT_SECONDS,
      positionSampleSeconds: value.POSITION_SAMPLE_SECONDS,
    },
  };
}
