import { describe, expect, test } from "vitest";
import { createProxyCheck, parseProxies, readHost } from "./trusted-proxy.ts";

test.each(["127.0.0.1", "10.0.0.0/8, 192.168.1.1", "::1 fd00::/8", ""])(
  "%j is a list of proxies",
  (text) => {
    expect(parseProxies(text)).not.toBeNull();
  },
);

test.each([
  "proxy",
  "10.0.0.0/33",
  "10.0.0.0/",
  "::1/129",
  "1.2.3",
  "1.1.1.1/a",
])("%j is no list of proxies", (text) => {
  expect(parseProxies(text)).toBeNull();
});

test.each([
  ["10.1.2.3", true],
  ["::ffff:10.1.2.3", true],
  ["11.1.2.3", false],
  ["fd12::1", true],
  ["fe80::1", false],
  ["nonsense", false],
  [undefined, false],
])("of 10.0.0.0/8 and fd00::/8, %s is one: %s", (address, expected) => {
  expect(createProxyCheck("10.0.0.0/8,fd00::/8")(address)).toBe(expected);
});

test("without a list nobody is a proxy, not even this machine", () => {
  expect(createProxyCheck("")("127.0.0.1")).toBe(false);
});

describe("the host that was asked for", () => {
  const isProxy = createProxyCheck("10.0.0.1");
  const read = (remoteAddress: string, forwarded?: string) =>
    readHost(
      {
        headers: {
          host: "inner:2567",
          ...(forwarded === undefined ? {} : { "x-forwarded-host": forwarded }),
        },
        socket: { remoteAddress },
      },
      isProxy,
    );

  test("is what a trusted proxy says", () => {
    expect(read("10.0.0.1", "evil.org, islet.org")).toBe("islet.org");
  });

  test("is the request's own where a stranger claims another", () => {
    expect(read("10.0.0.2", "islet.org")).toBe("inner:2567");
  });

  test("is the request's own where nothing was forwarded", () => {
    expect(read("10.0.0.1")).toBe("inner:2567");
  });
});
