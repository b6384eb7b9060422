import { resolve } from "node:path";
import * as z from "zod";
import { findMismatches } from "./config/find-mismatches.ts";
import {
  addressList,
  count,
  duration,
  mailSender,
  port,
  publicUrl,
} from "./config/setting-types.ts";

/** Every variable Islet reads from its environment; `.env.example` explains each. */
const environment = z.object({
  PORT: port.default(2567),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_WAIT_SECONDS: duration.default(60),
  IDLE_TRANSACTION_SECONDS: duration.default(10),
  PUBLIC_URL: publicUrl.optional(),
  TRUSTED_PROXIES: addressList.default(""),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  METRICS_TOKEN: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: mailSender.optional(),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "silent"])
    .default("info"),
  SIGN_IN_DAYS: duration.default(30),
  SIGN_IN_LINK_HOURS: duration.default(72),
  SEAT_KEPT_SECONDS: duration.default(120),
  POSITION_SAMPLE_SECONDS: z.coerce.number().min(1).default(5),
  RATE_FACTOR: duration.default(1),
  REQUEST_SECONDS: duration.default(300),
  BODY_KB: count.default(256),
  FRAME_KB: count.default(8),
  PING_SECONDS: duration.default(3),
  PING_RETRIES: count.default(2),
  SHUTDOWN_SECONDS: duration.default(9),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** How long start waits for a database that can't be reached. */
  readonly databaseWaitSeconds: number;
  readonly idleTransactionSeconds: number;
  readonly publicUrl: string | undefined;
  /** Addresses and networks whose forwarded headers are believed, as written; "" for none. */
  readonly trustedProxies: string;
  /** Certificate and key by path, where Islet itself speaks https. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  /** Whether people come by https, through a proxy or straight. */
  readonly isSecure: boolean;
  /** What opens `/metrics`; without it there is no such page. */
  readonly metricsToken: string | undefined;
  /** The server that takes mail; without it there is none. */
  readonly smtpUrl: string | undefined;
  /** Who mail comes from: `Name <address>` or an address. */
  readonly mailFrom: string | undefined;
  readonly logLevel: string;
  readonly signInDays: number;
  readonly signInLinkHours: number;
  readonly seatKeptSeconds: number;
  readonly positionSampleSeconds: number;
  /** All rates are multiplied by it. */
  readonly rateFactor: number;
  /** The longest that a request by HTTP may take to arrive. */
  readonly requestSeconds: number;
  /** The most that JSON by HTTP may hold, unpacked. */
  readonly bodyKb: number;
  /** The largest frame a client may send by socket. */
  readonly frameKb: number;
  readonly pingSeconds: number;
  readonly pingRetries: number;
  /** How long going down may take before it is cut short. */
  readonly shutdownSeconds: number;
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
  const mismatches = findMismatches(given, folder);
  if (!parsed.success || mismatches.length > 0)
    return {
      ok: false,
      problems: [
        ...(parsed.error?.issues ?? []).map(
          (issue) => `${issue.path.join(".")}: ${issue.message}`,
        ),
        ...mismatches,
      ],
    };
  const value = parsed.data;
  const tls =
    value.TLS_CERT !== undefined && value.TLS_KEY !== undefined
      ? {
          cert: resolve(folder, value.TLS_CERT),
          key: resolve(folder, value.TLS_KEY),
        }
      : undefined;
  return {
    ok: true,
    config: {
      port: value.PORT,
      host: value.HOST,
      dataDir: resolve(folder, value.DATA_DIR),
      databaseUrl: value.DATABASE_URL,
      databaseWaitSeconds: value.DATABASE_WAIT_SECONDS,
      idleTransactionSeconds: value.IDLE_TRANSACTION_SECONDS,
      publicUrl: value.PUBLIC_URL,
      trustedProxies: value.TRUSTED_PROXIES,
      tls,
      isSecure: value.PUBLIC_URL !== undefined || tls !== undefined,
      metricsToken: value.METRICS_TOKEN,
      smtpUrl: value.SMTP_URL,
      mailFrom: value.MAIL_FROM,
      logLevel: value.LOG_LEVEL,
      signInDays: value.SIGN_IN_DAYS,
      signInLinkHours: value.SIGN_IN_LINK_HOURS,
      seatKeptSeconds: value.SEAT_KEPT_SECONDS,
      positionSampleSeconds: value.POSITION_SAMPLE_SECONDS,
      rateFactor: value.RATE_FACTOR,
      requestSeconds: value.REQUEST_SECONDS,
      bodyKb: value.BODY_KB,
      frameKb: value.FRAME_KB,
      pingSeconds: value.PING_SECONDS,
      pingRetries: value.PING_RETRIES,
      shutdownSeconds: value.SHUTDOWN_SECONDS,
    },
  };
}
