import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { MetricsReport } from "../../shared/engagement/reports.ts";
import { makeEndLines } from "../people/erase-end-lines.ts";
import { eraseAccount } from "../people/erase-account.ts";
import { clearExports, exportPath } from "../reports/export/export-files.ts";
import { reportMetrics } from "../reports/metrics.ts";
import { holdIsland } from "../testing/hold-island.ts";
import { Visitor, waitUntil } from "../testing/visitor.ts";

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly sha256: string | null;
}

const island = holdIsland();
let dataDir: string;
let researcher: Visitor;
let member: { accountId: string };

beforeAll(async () => {
  const { services } = island;
  dataDir = services.config.dataDir;
  member = await island.invite("participant", "Mina");
  researcher = new Visitor(island.url);
  await researcher.signIn((await island.invite("researcher", "Robin")).token);
  await services.recorder.flush();
});

async function read<T>(path: string, who = researcher): Promise<T> {
  const response = await fetch(island.url + path, {
    headers: { cookie: who.cookie },
  });
  return ((await response.json()) as { reply: T }).reply;
}

const listAll = async (): Promise<readonly Shown[]> =>
  (await read<{ exports: Shown[] }>("/api/research/exports")).exports;

async function makeExport(): Promise<Shown> {
  const made = await researcher.post("/api/research/exports", { tier: "T1" });
  expect(made).toMatchObject({ status: 200 });
  const { id } = (made.body as { reply: { id: string } }).reply;
  const find = async () => (await listAll()).find((each) => each.id === id);
  await waitUntil(async () => (await find())?.state === "done", "the export");
  const shown = await find();
  if (!shown) throw new Error("gone");
  return shown;
}

const fetchFile = (id: string, who = researcher): Promise<Response> =>
  fetch(`${island.url}/files/exports/${id}`, {
    headers: { cookie: who.cookie },
  });

test("the page shows what the command prints", async () => {
  const { report } = await read<{ report: MetricsReport }>("/api/research");
  const { database } = island.services;
  expect(report).toEqual(
    JSON.parse(
      JSON.stringify(await reportMetrics(database, island.studyId, "TEST")),
    ),
  );
});

test("an export is made in the background, fetched whole, and both are witnessed", async () => {
  const shown = await makeExport();
  const response = await fetchFile(shown.id);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toContain("islet-TEST-");
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(shown.sha256);
  const deeds = await island.services.database.db
    .selectFrom("audit")
    .select(["action", "object", "detail"])
    .where("object", "=", shown.id)
    .orderBy("seq")
    .execute();
  expect(deeds).toMatchObject([
    {
      action: "export.made",
      detail: {
        tier: "T1",
        sha256: shown.sha256,
        tables: { "participants.csv": 1 },
      },
    },
    { action: "export.fetched", detail: { sha256: shown.sha256 } },
  ]);
});

test("the same data is the same file", async () => {
  const first = await makeExport();
  const second = await makeExport();
  expect(second.sha256).toBe(first.sha256);
});

test.each([
  ["T0", "names-stay-here"],
  ["T2", "no-tier"],
  ["T3", "no-tier"],
])("tier %s is refused in words", async (tier, code) => {
  const { body } = await researcher.post("/api/research/exports", { tier });
  expect(body).toEqual({ ok: false, code });
});

test("one at a time; it can be stopped, and another begun", async () => {
  const { database, clock } = island.services;
  const [first] = await listAll();
  if (!first) throw new Error("no export yet");
  const { membership_id } = await database.db
    .selectFrom("export")
    .select("membership_id")
    .where("id", "=", first.id)
    .executeTakeFirstOrThrow();
  const id = "018f0000-0000-7000-8000-000000000001";
  await database.db
    .insertInto("export")
    .values({
      id,
      study_id: island.studyId,
      membership_id,
      tier: "T1",
      state: "running",
      asked_at: clock.now(),
    })
    .execute();
  const again = await researcher.post("/api/research/exports", { tier: "T1" });
  expect(again.body).toEqual({ ok: false, code: "export-underway" });
  const path = "/api/research/exports/cancel";
  expect(await researcher.post(path, { id })).toMatchObject({ status: 200 });
  expect(await researcher.post(path, { id })).toMatchObject({ status: 404 });
  await makeExport();
});

test("a colleague's export is nobody else's", async () => {
  const shown = await makeExport();
  const other = new Visitor(island.url);
  await other.signIn((await island.invite("researcher", "Sam")).token);
  expect((await fetchFile(shown.id, other)).status).toBe(404);
});

test("when somebody is erased, exports that hold them are gone", async () => {
  const shown = await makeExport();
  const { database, clock } = island.services;
  await eraseAccount(
    {
      database,
      files: island.services.files,
      dataDir,
      now: clock.now,
      endLines: makeEndLines(island.services.recorder),
    },
    member.accountId,
    { by: "operator", actor: "operator" },
  );
  expect((await fetchFile(shown.id)).status).toBe(404);
  expect(existsSync(exportPath(dataDir, shown.id))).toBe(true);
  await clearExports(database.db, dataDir, clock.now());
  expect(existsSync(exportPath(dataDir, shown.id))).toBe(false);
  expect(await listAll()).toEqual([]);
});
