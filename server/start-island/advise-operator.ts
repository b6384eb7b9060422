import type { Config } from "../config.ts";
import { isLoopback } from "../http/is-own-request.ts";

/** What somebody at the terminal should know about settings that work, but not for everybody. */
export function adviseOperator(
  config: Pick<
    Config,
    "host" | "publicUrl" | "tls" | "isSecure" | "trustedProxies"
  >,
): string[] {
  const advice: string[] = [];
  if (!isLoopback(config.host) && !config.isSecure)
    advice.push(
      "Others on your network can open the island by this machine's address, but without https:",
      "  - no voice: browsers give the microphone to https pages alone",
      "  - no demonstration: it is for this machine alone; make a study with `npm run islet -- study create`",
      "  - whoever listens on the network can read along",
      "  For real people set PUBLIC_URL behind a proxy, or TLS_CERT and TLS_KEY (see .env.example).",
    );
  if (config.publicUrl !== undefined && !config.tls && !config.trustedProxies)
    advice.push(
      "PUBLIC_URL is set, and TRUSTED_PROXIES is not: everybody seems to come from one address,",
      "  so limits that count by address count all people together. Name your proxy there.",
    );
  if (config.tls && config.publicUrl === undefined && !isLoopback(config.host))
    advice.push(
      "TLS_CERT is set, and PUBLIC_URL is not: links are printed for localhost. Set PUBLIC_URL to the name in your certificate.",
    );
  return advice;
}
