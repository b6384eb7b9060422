import { expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { startTestIsland } from "../testing/start-test-island.ts";

const island = holdIsland();

/** What says nothing about safety and differs from answer to answer. */
const OTHER =
  /^(date|connection|keep-alive|content-length|content-type|etag|last-modified|accept-ranges|transfer-encoding)$/;

async function readHeaders(path: string, init: RequestInit = {}) {
  const response = await fetch(island.url + path, init);
  await response.arrayBuffer();
  const headers = Object.fromEntries(
    [...response.headers].filter(([name]) => !OTHER.test(name)),
  );
  const { port } = new URL(island.url);
  return JSON.parse(JSON.stringify(headers).replaceAll(port, "PORT")) as Record<
    string,
    string
  >;
}

const COMMON = {
  "content-security-policy":
    "default-src 'none';script-src 'self' 'wasm-unsafe-eval';style-src 'self';" +
    "img-src 'self' data: blob:;font-src 'self';media-src 'self' blob:;" +
    "connect-src 'self' blob: ws://localhost:PORT;worker-src 'self' blob:;" +
    "manifest-src 'self';base-uri 'none';form-action 'self';" +
    "frame-ancestors 'none';object-src 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "permissions-policy":
    "microphone=(self), fullscreen=(self), autoplay=(self), camera=(), " +
    "geolocation=(), display-capture=(), payment=(), usb=(), serial=(), " +
    "hid=(), midi=(), accelerometer=(), gyroscope=(), " +
    "magnetometer=(), browsing-topics=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
  "x-download-options": "noopen",
  "x-frame-options": "DENY",
  "x-permitted-cross-domain-policies": "none",
  "x-xss-protection": "0",
};

const HTML = { headers: { accept: "text/html" } };
test.each([
  ["a route of ours", "/api/me", {}, {}],
  ["a refused write", "/api/join", { method: "POST" }, {}],
  [
    "a guide",
    "/help",
    HTML,
    { "cache-control": "private, no-cache", vary: "accept-language" },
  ],
  [
    "a style",
    "/plain-page.css",
    {},
    { "cache-control": "public, max-age=3600" },
  ],
  [
    "a page that is not there",
    "/nothing",
    HTML,
    { "cache-control": "no-store" },
  ],
  ["an address that is none", "/%E0%A4%A", {}, {}],
  ["health", "/healthz", {}, { "cache-control": "no-store" }],
  ["no metrics without a token", "/metrics", {}, {}],
] as [string, string, RequestInit, Record<string, string>][])(
  "%s carries every header, and no other",
  async (_name, path, init, own) => {
    expect(await readHeaders(path, init)).toEqual({ ...COMMON, ...own });
  },
);

test("over https the policy is wss, upgrades, and asks browsers to stay", async () => {
  const secure = await startTestIsland({
    publicUrl: "https://islet.org",
    isSecure: true,
  });
  try {
    const { headers } = await fetch(`${secure.url}/healthz`);
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
    expect(headers.get("content-security-policy")).toMatch(
      / wss:\/\/localhost:\d+;.*upgrade-insecure-requests$/,
    );
  } finally {
    await secure.stop();
  }
});
