import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { Config } from "../config.ts";

/** The certificate of an island that speaks https by itself. */
export function readCertificate(config: Config): X509Certificate | undefined {
  return config.tls && new X509Certificate(readFileSync(config.tls.cert));
}

/**
 * A server for the app: https where a certificate is set, else http.
 * Throws when certificate and key do not fit together.
 */
export function createHttpServer(config: Config, app: RequestListener): Server {
  const limits = {
    // Its head is a part of the request, and Node refuses to start with a longer wait for it.
    headersTimeout:
      Math.min(config.headerSeconds, config.requestSeconds) * 1000,
    requestTimeout: config.requestSeconds * 1000,
  };
  if (!config.tls) return createServer(limits, app);
  return createSecureServer(
    {
      ...limits,
      cert: readFileSync(config.tls.cert),
      key: readFileSync(config.tls.key),
      minVersion: "TLSv1.2",
    },
    app,
  );
}
