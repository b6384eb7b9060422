import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("without any variable the defaults run on this machine alone", () => {
  const outcome = readConfig({}, "/home/somebody");
  expect(outcome).toMatchObject({
    ok: true,
    config: { port: 2567, host: "127.0.0.1", dataDir: "/home/somebody/data" },
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
  const source = readFileSync(new URL("./config.ts", import.meta.url), "utf8");
  const explained = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(
    (match) => match[1],
  );
  const read = [...source.matchAll(/^ {2}([A-Z_]+):/gm)].map(
    (match) => match[1],
  );
  expect(new Set(explained)).toEqual(new Set(read));
});
