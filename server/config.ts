import { resolve } from "node:path";
import * as z from "zod";
import { comingIn } from "./config/coming-in.ts";
import { decks } from "./config/decks.ts";
import { findMismatches } from "./config/find-mismatches.ts";
import { island } from "./config/island.ts";
import { mailing } from "./config/mailing.ts";
import { type Settings, toSettings } from "./config/name-settings.ts";
import { reach } from "./config/reach.ts";
import { storing } from "./config/storing.ts";
import { upkeep } from "./config/upkeep.ts";

/** Every variable Islet reads from its environment; `.env.example` explains each. */
const variables = z.object({
  ...reach,
  ...storing,
  ...mailing,
  ...comingIn,
  ...island,
  ...decks,
  ...upkeep,
});

/** Their names, for the test that holds them against `.env.example`. */
export const VARIABLE_NAMES = Object.keys(variables.shape);

/** Every setting: `SIGN_IN_DAYS` is `signInDays` here. */
export type Config = Settings<z.output<typeof variables>> & {
  /** Certificate and key by path, where Islet itself speaks https. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  /** Whether people come by https, through a proxy or straight. */
  readonly isSecure: boolean;
};

/** What `readConfig` comes to: the settings, or every problem at once. */
export type ConfigOutcome =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads the settings from an environment.
 * @param folder relative paths are resolved against it
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): ConfigOutcome {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== ""),
  );
  const parsed = variables.safeParse(given);
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
  const settings = toSettings(parsed.data);
  const { tlsCert, tlsKey } = settings;
  const tls =
    tlsCert !== undefined && tlsKey !== undefined
      ? { cert: resolve(folder, tlsCert), key: resolve(folder, tlsKey) }
      : undefined;
  return {
    ok: true,
    config: {
      ...settings,
      dataDir: resolve(folder, settings.dataDir),
      tls,
      isSecure: settings.publicUrl !== undefined || tls !== undefined,
    },
  };
}
