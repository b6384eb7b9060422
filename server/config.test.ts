import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readConfig, VARIABLE_NAMES } from "./config.ts";

test("without any variable the defaults run on this machine alone", () => {
  const outcome = readConfig({}, "/srv/islet");
  expect(outcome).toMatchObject({
    ok: true,
    config: { port: 2567, host: "127.0.0.1", dataDir: "/srv/islet/data" },
  });
});

test("all problems are told at once, each with its variable", () => {
  const outcome = readConfig(
    { PORT: "a", PUBLIC_URL: "http://x.org", LOG_LEVEL: "loud" },
    "/",
  );
  const problems = outcome.ok ? [] : outcome.problems;
  expect(problems.map((each) => each.split(":")[0])).toEqual([
    "PORT",
    "PUBLIC_URL",
    "LOG_LEVEL",
  ]);
});

test("an empty variable counts as left out", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: "" }, "/").ok).toBe(true);
});

test(".env.example explains every variable that is read, and no other", () => {
  const example = readFileSync(
    new URL("../.env.example", import.meta.url),
    "utf8",
  );
  const explained = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(
    ([, name = ""]) => name,
  );
  expect(explained.toSorted()).toEqual(VARIABLE_NAMES.toSorted());
});

test("the values that .env.example shows are the defaults", () => {
  const example = readFileSync(
    new URL("../.env.example", import.meta.url),
    "utf8",
  );
  const shown = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );
  expect(readConfig(Object.fromEntries(shown), "/srv")).toEqual(
    readConfig({}, "/srv"),
  );
});

describe("what does not fit together", () => {
  const problemsOf = (variables: Record<string, string>): string[] => {
    const outcome = readConfig(variables, import.meta.dirname);
    return outcome.ok ? [] : [...outcome.problems];
  };

  test.each([
    ["half a certificate", { TLS_CERT: "config.ts" }, /^TLS_KEY: needed/],
    [
      "a certificate that is not there",
      { TLS_CERT: "no.pem", TLS_KEY: "config.ts" },
      /^TLS_CERT: there is no file no.pem/,
    ],
    ["a known token", { METRICS_TOKEN: "changeme" }, /^METRICS_TOKEN: every/],
    ["a short token", { METRICS_TOKEN: "8fj2kd9" }, /^METRICS_TOKEN: too/],
    [
      "a known password of a database elsewhere",
      { DATABASE_URL: "postgres://islet:secret@db/islet" },
      /^DATABASE_URL: its password/,
    ],
    [
      "a known password behind a public address",
      {
        DATABASE_URL: "postgres://islet:postgres@localhost/islet",
        PUBLIC_URL: "https://islet.org",
      },
      /^DATABASE_URL: its password/,
    ],
    [
      "proxies without an address",
      { TRUSTED_PROXIES: "127.0.0.1" },
      /^PUBLIC_URL: needed/,
    ],
    [
      "proxies that are none",
      { TRUSTED_PROXIES: "my-proxy", PUBLIC_URL: "https://islet.org" },
      /^TRUSTED_PROXIES: expected addresses/,
    ],
    [
      "a public address with a path",
      { PUBLIC_URL: "https://islet.org/island" },
      /^PUBLIC_URL: expected an address without a path/,
    ],
    [
      "mail without a sender",
      { SMTP_URL: "smtp://localhost" },
      /^MAIL_FROM: needed/,
    ],
    [
      "a sender without a server",
      { MAIL_FROM: "islet@islet.org" },
      /^SMTP_URL: needed/,
    ],
    [
      "a sender with a second line",
      {
        SMTP_URL: "smtps://localhost",
        MAIL_FROM: "Islet\r\nBcc: x@x.org <islet@islet.org>",
      },
      /^MAIL_FROM: expected an address/,
    ],
    ["a rate of nothing", { RATE_FACTOR: "0" }, /^RATE_FACTOR: /],
  ])("%s is refused", (_case, variables, problem) => {
    expect(problemsOf(variables)).toEqual([expect.stringMatching(problem)]);
  });

  test("is told together with what is wrong in itself", () => {
    const problems = problemsOf({ PORT: "a", METRICS_TOKEN: "secret" });
    expect(problems.map((each) => each.split(":")[0])).toEqual([
      "PORT",
      "METRICS_TOKEN",
    ]);
  });

  test("no problem repeats a secret", () => {
    const told = problemsOf({
      METRICS_TOKEN: "8fj2kd9",
      DATABASE_URL: "postgres://islet:change-me@db/islet",
    }).join();
    expect(told).not.toMatch(/8fj2kd9|change-me/);
  });
});

test.each([
  [{ PUBLIC_URL: "https://islet.org" }, true],
  [{ TLS_CERT: "config.ts", TLS_KEY: "config.ts" }, true],
  [{}, false],
])("with %j people come by https: %s", (variables, isSecure) => {
  expect(readConfig(variables, import.meta.dirname)).toMatchObject({
    config: { isSecure },
  });
});
