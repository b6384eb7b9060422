import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  startTestIsland,
  type TestIsland,
} from "../testing/start-test-island.ts";
import { buildGet, sendRaw } from "./testing/send-raw.ts";

describe("behind a proxy", () => {
  let behind: TestIsland;
  beforeAll(async () => {
    behind = await startTestIsland({
      publicUrl: "https://islet.org",
      isSecure: true,
      trustedProxies: "127.0.0.0/8, ::1",
    });
  });
  afterAll(() => behind.stop());
  const ask = async (headers: Record<string, string>): Promise<number> =>
    (await sendRaw(behind.url, buildGet("/api/me", headers))).status;

  test("the public host is ours, and any other is not", async () => {
    expect(await ask({ Host: "islet.org" })).toBe(200);
    expect(await ask({ Host: "evil.org" })).toBe(403);
    expect(
      await ask({ Host: "inner:80", "X-Forwarded-Host": "islet.org" }),
    ).toBe(200);
    expect(
      await ask({ Host: "islet.org", "X-Forwarded-Host": "evil.org" }),
    ).toBe(403);
  });

  test("a socket from another site is refused", async () => {
    const shake = (origin: string): string =>
      `GET /a/b?sessionId=c HTTP/1.1\r\nHost: islet.org\r\nOrigin: ${origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`;
    expect((await sendRaw(behind.url, shake("https://evil.org"))).status).toBe(
      403,
    );
    const own = await sendRaw(behind.url, shake("https://islet.org"), true);
    expect(own.status).toBe(101);
  });
});
