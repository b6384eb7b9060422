import { expect, test } from "vitest";
import { setContact } from "../people/contacts.ts";
import { setPassphrase } from "../people/passphrases.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { Visitor } from "../testing/visitor.ts";

const PASSPHRASE = "seven calm boats at noon";

const island = holdIsland();

const tryPassphrase = (email: string, passphrase: string) =>
  new Visitor(island.url).post("/api/sign-in-passphrase", {
    email,
    passphrase,
  });

test("B17: a known and an unknown address get the same answer", async () => {
  const { accountId } = await island.invite("participant", "Rosa");
  const { db } = island.services.database;
  const now = island.services.clock.now();
  await setContact(db, accountId, "rosa@example.org", now);
  await setPassphrase(db, accountId, PASSPHRASE, now);
  const known = await tryPassphrase("rosa@example.org", "a wrong passphrase 1");
  const unknown = await tryPassphrase(
    "nobody@example.org",
    "a wrong passphrase 1",
  );
  expect(unknown).toEqual(known);
  expect(known.status).toBeGreaterThanOrEqual(400);
});

test.each([
  ["ten megabytes", 10 * 1024 * 1024],
  ["a hundred kilobytes", 100 * 1024],
])(
  "B15: a passphrase of %s is turned down before any work",
  async (_, length) => {
    const { status } = await tryPassphrase(
      "rosa@example.org",
      "a".repeat(length),
    );
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  },
);

test("B16: of a thousand wrong keys most are not looked at, and the right one still opens", async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 1000; i++) {
    const { status } = await new Visitor(island.url).post("/api/sign-in", {
      token: `wrong-${i}`.padEnd(43, "x"),
    });
    statuses.push(status);
  }
  expect(new Set(statuses).has(200)).toBe(false);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(
    900,
  );
  const { token } = await island.invite("participant", "Walter");
  const walter = new Visitor(island.url);
  await walter.signIn(token);
  expect(await walter.post("/api/sign-out", {})).toMatchObject({ status: 200 });
  expect(island.errors).toEqual([]);
});
