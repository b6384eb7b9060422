import { existsSync } from "node:fs";
import { resolve } from "node:path";

type Given = Readonly<Record<string, string | undefined>>;

const MIN_TOKEN_LENGTH = 20;
/** Secrets that stand in examples everywhere, so that everybody knows them. */
const KNOWN_SECRETS =
  /^(islet|secret|password|passw0rd|postgres|admin|root|test|token|example|default|(please-?)?change-?(me|it)?|your-.*|<.*>|x+|12345\d*)$/i;
const LOCAL_HOSTS = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|)$/;

function* checkTls(given: Given, folder: string): Generator<string> {
  for (const [name, other] of [
    ["TLS_CERT", "TLS_KEY"],
    ["TLS_KEY", "TLS_CERT"],
  ] as const) {
    const path = given[name];
    if (path === undefined) {
      if (given[other] !== undefined)
        yield `${name}: needed, because ${other} is set`;
    } else if (!existsSync(resolve(folder, path)))
      yield `${name}: there is no file ${path}`;
  }
}

function* checkDatabasePassword(given: Given): Generator<string> {
  const address = given["DATABASE_URL"];
  if (address === undefined || !URL.canParse(address)) return;
  const { password, hostname } = new URL(address);
  const isOpen =
    given["PUBLIC_URL"] !== undefined || !LOCAL_HOSTS.test(hostname);
  if (isOpen && KNOWN_SECRETS.test(decodeURIComponent(password)))
    yield "DATABASE_URL: its password is one that everybody knows; choose another";
}

function* checkMetricsToken(given: Given): Generator<string> {
  const token = given["METRICS_TOKEN"];
  if (token === undefined) return;
  if (KNOWN_SECRETS.test(token))
    yield "METRICS_TOKEN: everybody knows this one; choose another";
  else if (token.length < MIN_TOKEN_LENGTH)
    yield `METRICS_TOKEN: too short; use ${MIN_TOKEN_LENGTH} characters or more`;
}

function* checkProxies(given: Given): Generator<string> {
  if (given["TRUSTED_PROXIES"] !== undefined && !given["PUBLIC_URL"])
    yield "PUBLIC_URL: needed, because TRUSTED_PROXIES is set";
}

function* checkMail(given: Given): Generator<string> {
  for (const [name, other] of [
    ["SMTP_URL", "MAIL_FROM"],
    ["MAIL_FROM", "SMTP_URL"],
  ] as const)
    if (given[name] === undefined && given[other] !== undefined)
      yield `${name}: needed, because ${other} is set`;
}

/**
 * Finds what each variable alone can't show: halves of pairs, files that are
 * missing, secrets that everybody knows. Each problem begins with its variable.
 * @param folder relative paths are resolved against it
 */
export function findMismatches(given: Given, folder: string): string[] {
  return [
    ...checkTls(given, folder),
    ...checkDatabasePassword(given),
    ...checkMetricsToken(given),
    ...checkProxies(given),
    ...checkMail(given),
  ];
}
