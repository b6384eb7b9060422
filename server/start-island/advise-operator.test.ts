import { expect, test } from "vitest";
import { readConfig } from "../config.ts";
import { adviseOperator } from "./advise-operator.ts";

const advise = (variables: Record<string, string>): string => {
  const outcome = readConfig(variables, import.meta.dirname);
  if (!outcome.ok) throw new Error(outcome.problems.join());
  return adviseOperator(outcome.config).join("\n");
};

test("this machine alone needs no advice", () => {
  expect(advise({})).toBe("");
});

test("a network without https is told what will be missing", () => {
  expect(advise({ HOST: "0.0.0.0" })).toMatch(
    /no voice[\s\S]*no demonstration/,
  );
});

test("a public address whose proxy is not named is told why that matters", () => {
  expect(advise({ PUBLIC_URL: "https://islet.org" })).toMatch(
    /TRUSTED_PROXIES is not/,
  );
});

test("a public address behind a named proxy needs no advice", () => {
  expect(
    advise({
      HOST: "0.0.0.0",
      PUBLIC_URL: "https://islet.org",
      TRUSTED_PROXIES: "10.0.0.0/8",
    }),
  ).toBe("");
});

test("https of our own on a network asks for the name", () => {
  const file = "advise-operator.ts";
  expect(advise({ HOST: "0.0.0.0", TLS_CERT: file, TLS_KEY: file })).toMatch(
    /Set PUBLIC_URL to the name/,
  );
});
