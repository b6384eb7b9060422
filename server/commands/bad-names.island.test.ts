import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pino } from "pino";
import { openDatabase } from "../storage/open-database.ts";
import { prepareStudy } from "../testing/prepare-study.ts";

const CLI = new URL("islet.ts", import.meta.url).pathname;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "islet-names-"));
  await prepareStudy(dataDir, []);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** Types the command as an operator does. */
function createAccount(
  name: string,
): Promise<{ exitCode: number; said: unknown }> {
  const words = ["account", "create", "--study", "TRIAL"];
  const wish = ["--role", "participant", "--name", name, "--json"];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [CLI, ...words, ...wish],
      { env: { ...process.env, DATA_DIR: dataDir } },
      (error, stdout) =>
        resolve({
          exitCode: typeof error?.code === "number" ? error.code : 0,
          said: JSON.parse(stdout),
        }),
    );
  });
}

async function readNames(): Promise<string[]> {
  const logger = pino({ level: "silent" });
  const database = await openDatabase({ dataDir, logger });
  try {
    const rows = await database.db
      .selectFrom("account")
      .select("name")
      .orderBy("created_at")
      .execute();
    return rows.map(({ name }) => name);
  } finally {
    await database.close();
  }
}

test.each([
  ["an empty name", "", "empty-text"],
  ["a name of spaces that take no room", "\u200B \u2060", "empty-text"],
  ["a name of 10,000 letters", "a".repeat(10_000), "too-long"],
  ["a name that turns what follows", "Rosa\u202E", "bad-characters"],
  ["a name with a bell", "Rosa\u0007", "bad-characters"],
])(
  "%s is turned down in a sentence and makes nobody",
  async (_, name, code) => {
    const { exitCode, said } = await createAccount(name);
    expect(exitCode).toBe(1);
    expect(said).toEqual({
      errors: [{ code, sentence: expect.stringMatching(/^The name needs /) }],
    });
    expect(await readNames()).toEqual([]);
  },
);

test("a name written from right to left is taken as it is", async () => {
  expect((await createAccount("שרה")).exitCode).toBe(0);
  expect(await readNames()).toEqual(["שרה"]);
});
