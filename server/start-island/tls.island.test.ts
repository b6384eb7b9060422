import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { Agent, request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { makeCertificate } from "./testing/make-certificate.ts";

const NAME = "island.example.org";
let folder: string;
let certificate: string;
let island: TestIsland;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "islet-tls-"));
  const { cert, key } = makeCertificate(NAME);
  certificate = cert;
  const tls = { cert: join(folder, "cert.pem"), key: join(folder, "key.pem") };
  await writeFile(tls.cert, cert);
  await writeFile(tls.key, key);
  island = await startTestIsland({ tls, isSecure: true });
});
afterAll(async () => {
  await island.stop();
  await rm(folder, { recursive: true });
});

/** Asks over https and trusts our certificate alone, under its own name. */
function ask(
  path: string,
  host: string,
): Promise<{ status: number; hsts: string | undefined }> {
  const { port } = new URL(island.url);
  return new Promise((resolve, reject) => {
    request(
      {
        host: "127.0.0.1",
        port,
        path,
        servername: NAME,
        ca: certificate,
        headers: { host },
      },
      (response) => {
        response.resume();
        resolve({
          status: response.statusCode ?? 0,
          hsts: response.headers["strict-transport-security"],
        });
      },
    )
      .on("error", reject)
      .end();
  });
}

test("the island speaks https by itself and asks browsers to stay with it", async () => {
  expect(island.url).toMatch(/^https:/);
  expect(await ask("/api/me", NAME)).toEqual({
    status: 200,
    hsts: "max-age=31536000",
  });
});

test.each([
  [NAME, 200],
  ["localhost", 200],
  ["evil.org", 403],
])(
  "the host %s gets %i: names in the certificate are ours",
  async (host, status) => {
    expect((await ask("/api/me", host)).status).toBe(status);
  },
);

test("whoever speaks plain http gets nothing", async () => {
  const plain = island.url.replace("https", "http");
  await expect(fetch(`${plain}/api/me`)).rejects.toThrow();
});

test("the socket goes over the same line", async () => {
  const { port } = new URL(island.url);
  const socket = new WebSocket(`wss://127.0.0.1:${port}/a/b?sessionId=c`, {
    agent: new Agent({ servername: NAME, ca: certificate }),
    headers: { host: NAME },
  });
  const opened = await new Promise<boolean>((resolve) => {
    socket.on("open", () => resolve(true));
    socket.on("error", () => resolve(false));
  });
  expect(opened).toBe(true);
  socket.terminate();
});
