import { expect, test } from "vitest";
import {
  createHostCheck,
  isLocalRequest,
  isLoopback,
  isOwnOrigin,
} from "./is-own-request.ts";

test.each([
  [{ host: "localhost:2567" }, true],
  [{ host: "[::1]:2567" }, true],
  [{ host: "LOCALHOST" }, true],
  [{ host: "evil.org" }, false],
  [{ host: "localhost.evil.org" }, false],
  [{}, false],
  [{ host: "localhost", "x-forwarded-for": "10.0.0.1" }, false],
  [{ host: "localhost", "x-forwarded-proto": "https" }, false],
  [{ host: "localhost", forwarded: "for=10.0.0.1" }, false],
  [{ host: "localhost", "x-real-ip": "10.0.0.1" }, false],
  [{ host: "localhost", via: "1.1 proxy" }, false],
])("a request with %j comes straight from this machine: %s", (headers, is) => {
  expect(isLocalRequest(headers)).toBe(is);
});

const ISLAND = "https://islet.org";
test.each([
  [undefined, ISLAND, true],
  ["https://islet.org", ISLAND, true],
  ["http://islet.org", ISLAND, false],
  ["https://evil.org", ISLAND, false],
  ["null", ISLAND, false],
  ["http://localhost:2567", undefined, true],
  ["http://localhost:9999", undefined, false],
  ["http://evil.org", undefined, false],
])("the origin %s is our own at %s: %s", (origin, publicUrl, isOwn) => {
  const headers = {
    host: "localhost:2567",
    ...(origin === undefined ? {} : { origin }),
  };
  expect(isOwnOrigin(headers, publicUrl)).toBe(isOwn);
});

const here = createHostCheck({ publicUrl: undefined, host: "127.0.0.1" });
const network = createHostCheck({ publicUrl: undefined, host: "0.0.0.0" });
const abroad = createHostCheck({ publicUrl: ISLAND, host: "0.0.0.0" });
test.each([
  ["localhost:2567", true, true, true],
  ["192.168.1.7:2567", false, true, false],
  ["[fe80::7]:2567", false, true, false],
  ["front-desk:2567", false, true, false],
  ["islet.local", false, true, false],
  ["islet.org", false, false, true],
  ["ISLET.org", false, false, true],
  ["islet.org:81", false, false, false],
  ["evil.org", false, false, false],
  ["islet.org.evil.org", false, false, false],
  [undefined, false, false, false],
])(
  "the host %s is known on this machine %s, in a network %s, abroad %s",
  (host, onMachine, inNetwork, isAbroad) => {
    expect([here(host), network(host), abroad(host)]).toEqual([
      onMachine,
      inNetwork,
      isAbroad,
    ]);
  },
);

test.each([
  ["127.0.0.1", true],
  ["localhost", true],
  ["::1", true],
  ["0.0.0.0", false],
  ["192.168.1.7", false],
])("%s is reached from this machine alone: %s", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
