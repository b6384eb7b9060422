import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { holdIsland } from "../testing/hold-island.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";
import { buildGet, sendRaw } from "./testing/send-raw.ts";

const island = holdIsland();
let host: string;
let cookie: string;
beforeAll(async () => {
  host = new URL(island.url).host;
  const visitor = new Visitor(island.url);
  await visitor.signIn((await island.invite("participant", "Ann")).token);
  cookie = visitor.cookie;
});

const post = (
  path: string,
  body: RequestInit["body"],
  headers: Record<string, string> = {},
) =>
  fetch(island.url + path, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-islet": "1",
      cookie,
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });

describe("bodies that are too much (B40)", () => {
  const BIG = JSON.stringify({ token: "x".repeat(5_000_000) });
  const PATHS = ["/api/sign-in", "/api/join", "/api/do/help/read"];

  test.each(PATHS)("5 MB of JSON for %s is refused with 413", async (path) => {
    const response = await post(path, BIG);
    expect([response.status, await response.json()]).toEqual([
      413,
      { ok: false, code: "too-long" },
    ]);
  });

  test.each(PATHS)(
    "a bomb in gzip for %s is refused with 413",
    async (path) => {
      const bomb = gzipSync(Buffer.alloc(100_000_000, " "));
      expect(bomb.length).toBeLessThan(200_000);
      const response = await post(path, bomb, { "content-encoding": "gzip" });
      expect(response.status).toBe(413);
    },
  );

  test.each([
    ["nested 10,000 deep", '{"a":'.repeat(10_000) + "1" + "}".repeat(10_000)],
    ["opened 10,000 times", "[".repeat(10_000)],
    ["cut short", '{"token":'],
    ["with a key from the prototype", '{"__proto__":{"a":1},"token":3}'],
  ])("JSON %s is refused, never with 500", async (_case, body) => {
    for (const path of PATHS)
      expect((await post(path, body)).status).toBeOneOf([400, 403, 422]);
  });

  test("nesting in the payload of a request is refused with 400", async () => {
    const deep = `{"payload":${"[".repeat(9000)}${"]".repeat(9000)}}`;
    expect((await post("/api/do/help/read", deep)).status).toBe(400);
  });

  test("what says gzip and is none is refused with 400", async () => {
    const response = await post("/api/sign-in", "{}", {
      "content-encoding": "gzip",
    });
    expect(response.status).toBe(400);
  });
});

describe("hosts and proxies (B41)", () => {
  test.each(["evil.org", "localhost.evil.org", "evil.org:80@localhost"])(
    "the host %s is refused, as a page and as a route",
    async (evil) => {
      const page = await sendRaw(
        island.url,
        buildGet("/", { Host: evil, Accept: "text/html" }),
      );
      expect(page.status).toBe(403);
      expect(page.body).toContain("You can&#39;t come in this way");
      const route = await sendRaw(
        island.url,
        buildGet("/api/me", { Host: evil, Cookie: cookie }),
      );
      expect(route.status).toBe(403);
    },
  );

  test("a host never gets into a header of ours", async () => {
    const { status, headers } = await sendRaw(
      island.url,
      buildGet("/", { Host: "localhost 'unsafe-inline'; script-src *" }),
    );
    expect(status).toBe(403);
    expect(headers["content-security-policy"]).toContain("ws://localhost;");
    expect(headers["content-security-policy"]).not.toContain("*");
  });

  test("no host at all is no request", async () => {
    expect((await sendRaw(island.url, buildGet("/", {}))).status).toBe(400);
  });

  test("a forwarded host or address from a stranger changes nothing", async () => {
    const answer = await sendRaw(
      island.url,
      buildGet("/api/me", {
        Host: "evil.org",
        "X-Forwarded-Host": host,
        "X-Forwarded-For": "127.0.0.1",
      }),
    );
    expect(answer.status).toBe(403);
  });

  test("wrong tries are counted by the true address, whatever is forwarded", async () => {
    const tryOnce = async (number: number): Promise<number> => {
      const response = await post(
        "/api/sign-in",
        JSON.stringify({ token: "wrong" }),
        { "x-forwarded-for": `10.0.0.${number}` },
      );
      return response.status;
    };
    const statuses = [];
    for (let number = 1; number <= 30; number += 1)
      statuses.push(await tryOnce(number));
    expect(statuses).toContain(429);
  });
});

describe("two requests in one (B41)", () => {
  const inner = `GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n`;
  test.each([
    [
      "two lengths that differ",
      `Content-Length: 3\r\nContent-Length: ${inner.length}`,
      inner,
    ],
    [
      "a length and chunks",
      `Content-Length: ${inner.length}\r\nTransfer-Encoding: chunked`,
      `0\r\n\r\n${inner}`,
    ],
    [
      "chunks spelled oddly",
      "Transfer-Encoding: xchunked",
      `0\r\n\r\n${inner}`,
    ],
    [
      "a header folded over two lines",
      `X-Odd: a\r\n Transfer-Encoding: chunked\r\nContent-Length: 0`,
      "",
    ],
    ["a space before the colon", "Content-Length : 0", ""],
    ["a length that is none", "Content-Length: +5", "hello"],
  ])("%s are one refusal", async (_case, headers, body) => {
    const answer = await sendRaw(
      island.url,
      `POST /api/sign-in HTTP/1.1\r\nHost: ${host}\r\nX-Islet: 1\r\n${headers}\r\nConnection: close\r\n\r\n${body}`,
    );
    expect([answer.status, answer.answers]).toEqual([400, 1]);
  });

  test("a line that ends in the middle of its headers gets no further", async () => {
    const { status } = await sendRaw(
      island.url,
      "GET / HTTP/1.1\r\nHost: l",
      true,
    );
    expect(status).toBe(400);
  });
});

test("odd addresses and methods are refused plainly", async () => {
  for (const [line, expected] of [
    ["GET /../../etc/passwd HTTP/1.1", 404],
    ["GET /assets/..%2f..%2fpackage.json HTTP/1.1", 404],
    ["GET /%00 HTTP/1.1", 404],
    ["GET /%E0%A4%A HTTP/1.1", 404],
    ["TRACE / HTTP/1.1", 403],
    ["DELETE /api/me HTTP/1.1", 403],
    ["GET /matchmake/joinOrCreate/world HTTP/1.1", 404],
  ] as const) {
    const answer = await sendRaw(
      island.url,
      `${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    );
    expect([line, answer.status]).toEqual([line, expected]);
  }
});

test("nothing of all this was an error of ours, and the island still stands", async () => {
  const visitor = new Visitor(island.url);
  await waitUntil(async () => {
    await visitor.come((await island.invite("participant", "Bea")).token);
    return true;
  }, "Bea is on the island");
  await visitor.leave();
  expect(island.errors).toEqual([]);
});
