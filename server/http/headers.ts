import type { RequestHandler } from "express";
import helmet from "helmet";

/** What a page may use of the device: a voice, and the whole screen for the island. */
const PERMISSIONS = [
  "microphone=(self)",
  "fullscreen=(self)",
  "autoplay=(self)",
  "camera=()",
  "geolocation=()",
  "display-capture=()",
  "payment=()",
  "usb=()",
  "serial=()",
  "hid=()",
  "midi=()",
  "accelerometer=()",
  "gyroscope=()",
  "magnetometer=()",
  "browsing-topics=()",
].join(", ");

/** The host as it was asked for; what is no name of a host never gets into a header of ours. */
const readPlainHost = (host = ""): string =>
  /^[\w.:[\]-]+$/.test(host) ? host : "localhost";

/**
 * The headers of every answer. Pages load from here alone: no inline script or
 * style, no frame, no other site. `blob:` is for pictures inside models and for
 * workers; `wasm-unsafe-eval` lets the unpacker of models run, and no script.
 */
export function setHeaders(config: {
  readonly isSecure: boolean;
}): RequestHandler[] {
  const socket = config.isSecure ? "wss" : "ws";
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", "data:", "blob:"],
          fontSrc: ["'self'"],
          mediaSrc: ["'self'", "blob:"],
          // Some browsers do not count our own socket as "self".
          connectSrc: [
            "'self'",
            "blob:",
            (request) => `${socket}://${readPlainHost(request.headers.host)}`,
          ],
          workerSrc: ["'self'", "blob:"],
          manifestSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          objectSrc: ["'none'"],
          upgradeInsecureRequests: config.isSecure ? [] : null,
        },
      },
      strictTransportSecurity: config.isSecure && {
        maxAge: 31_536_000,
        includeSubDomains: false,
      },
      crossOriginEmbedderPolicy: false,
      crossOriginOpenerPolicy: { policy: "same-origin" },
      crossOriginResourcePolicy: { policy: "same-origin" },
      referrerPolicy: { policy: "no-referrer" },
      xFrameOptions: { action: "deny" },
    }),
    (_request, response, next) => {
      response.setHeader("permissions-policy", PERMISSIONS);
      next();
    },
  ];
}
