import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeSlidesCohort } from "../../../shared/engagement/make-slides-cohort.ts";
import { openDatabase } from "../../storage/open-database.ts";
import { makeTestDataDir } from "../../storage/testing/open-test-database.ts";
import { exportApart } from "./testing/export-apart.ts";
import { makeStudyOf } from "./testing/import-lines.ts";
import { recompute } from "./testing/recompute.ts";

const CODE = "SAME";
/** A study in a fourth zone, over both changes of its clock. */
const STUDY_ZONE = "America/New_York";
const START_MS = Date.UTC(2026, 1, 1, 18);

const HOSTS = [
  { TZ: "UTC", LANG: "C" },
  { TZ: "Asia/Kolkata", LANG: "tr_TR.UTF-8" },
  { TZ: "America/St_Johns", LANG: "ko_KR.UTF-8" },
] as const;

let dataDir = "";
beforeAll(async () => {
  dataDir = await makeTestDataDir();
  const logger = pino({ level: "silent" });
  const database = await openDatabase({ dataDir, logger });
  const lines = [
    ...makeSlidesCohort(START_MS),
    ...["İstanbul", "ISPARTA", "ılgaz", "izmir", "제주", "Ägäis"].map(
      (item, minute) => ({
        name: "item.opened",
        occurred_at: new Date(START_MS + minute * 60_000).toISOString(),
        participant: "P01",
        item,
        payload: { kind: "menu", Z: 1.5, ä: "i", a: null },
      }),
    ),
  ];
  await makeStudyOf(database, CODE, lines, STUDY_ZONE);
  await database.close();
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

test("the same data is the same bytes in any zone and language (P17)", async () => {
  const told: unknown[] = [];
  for (const host of HOSTS) {
    const folder = await mkdtemp(join(tmpdir(), "islet-anywhere-"));
    const out = join(folder, "out");
    const exported = await exportApart(dataDir, CODE, out, host);
    const { zone, report, files, zip } = exported;
    expect(zone).toMatch(
      host.TZ === "Asia/Kolkata" ? /Calcutta|Kolkata/ : host.TZ,
    );
    expect(await recompute(out, host)).toMatchObject({ ok: true });
    told.push({ report, files, zip });
    await rm(folder, { recursive: true });
  }
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
});
