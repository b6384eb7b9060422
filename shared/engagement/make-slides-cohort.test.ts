import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { deriveEngagement } from "./derivation/derive-engagement.ts";
import { toImportedEvent } from "./import/import-row.ts";
import { validateImport } from "./import/validate-import.ts";
import { makeSlidesCohort } from "./make-slides-cohort.ts";
import { computeMetrics, LOG_ALONE } from "./metrics/compute-metrics.ts";
import { DEFAULT_PARAMETERS } from "./parameters.ts";
import { VOCABULARY_REGISTRY } from "./vocabulary.ts";

const ZERO_MS = Date.UTC(2026, 0, 5, 18);

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function deriveCohort(timeZone: string) {
  const lines = makeSlidesCohort(ZERO_MS).map((line) => JSON.stringify(line));
  const result = validateImport(lines, {
    registry: VOCABULARY_REGISTRY,
    sha256,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.errors.slice(0, 3)));
  const events = result.rows.map((row) =>
    toImportedEvent(row, row.participant),
  );
  return deriveEngagement(events, new Set(), {
    ...DEFAULT_PARAMETERS,
    timeZone,
  });
}

test.each(["UTC", "America/New_York", "Asia/Seoul", "Pacific/Kiritimati"])(
  "the SLIDES cohort gives the published figures in %s",
  (timeZone) => {
    const metrics = computeMetrics(deriveCohort(timeZone), LOG_ALONE);
    const { L1, L2, L3, L4, L5, I1, I2, Z1 } = metrics;
    expect(L1).toMatchObject({ value: 38, n: 20, numerator: 760 });
    expect(L2).toMatchObject({
      value: 43,
      numerator: 32_680,
      denominator: 760,
    });
    expect(L3).toMatchObject({ value: 0.75, numerator: 570, denominator: 760 });
    expect(L4).toMatchObject({ numerator: 400, denominator: 760 });
    expect(L4?.value).toBeGreaterThan(0.5);
    expect(L5?.value).toBeCloseTo((38 * 43) / 60, 9);
    expect(I1).toMatchObject({ value: 1180, n: 20, mean: 59 });
    expect(I2?.value).toBeNull();
    expect(Z1).toMatchObject({ numerator: 15_882.5, denominator: 32_680 });
    expect(Z1?.value).toBeCloseTo(0.486, 4);
  },
);

test("every session of the cohort ends signed out and is an island session", () => {
  const sessions = deriveCohort("UTC").people.flatMap((one) => one.sessions);
  expect(sessions).toHaveLength(760);
  expect(new Set(sessions.map(({ basis }) => basis))).toEqual(
    new Set(["signed-out"]),
  );
  expect(new Set(sessions.map(({ surface }) => surface))).toEqual(
    new Set(["island"]),
  );
});

test("people of the cohort differ, so that the spread means something", () => {
  const { L2, L3, L4 } = computeMetrics(deriveCohort("UTC"), LOG_ALONE);
  expect(L2?.sd).toBeGreaterThan(0);
  expect(L3?.sd).toBeGreaterThan(0);
  expect(L4?.sd).toBeGreaterThan(0);
});
