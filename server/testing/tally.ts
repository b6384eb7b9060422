/** How a part of the tests went. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What stands in a report of Vitest's JSON reporter, as far as we count. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    /** Why the file failed as a whole; empty where it did not. */
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

export const PASSED: Tally = { passed: 1, failed: 0, skipped: 0 };
export const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };
export const SKIPPED: Tally = { passed: 0, failed: 0, skipped: 1 };

/** Adds tallies up. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * Counts a run of Vitest. A file that failed as a whole, and a run that ended
 * badly although no test failed, count as failures of their own.
 * @param report `null` where the run left none
 */
export function countVitest(
  report: VitestReport | null,
  exitCode: number,
): Tally {
  if (report === null) return FAILED;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" &&
      !assertionResults.some((each) => each.status === "failed"),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** So many lines of what a failed test said are told again at the end; a browser's second says what it waited for. */
const TOLD_LINES = 4;

const tellWhy = (message = ""): string =>
  message
    .split("\n")
    .slice(0, TOLD_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("at "))
    .map((line) => `: ${line}`)
    .join("");

/** The tests that failed, and the files that failed as a whole, by name and with what they said. */
export function nameFailures({
  testResults,
}: Pick<VitestReport, "testResults">): string[] {
  return testResults.flatMap((file) => {
    const failed = file.assertionResults
      .filter((each) => each.status === "failed")
      .map((each) => each.fullName + tellWhy(each.failureMessages?.[0]));
    return failed.length === 0 && file.status === "failed"
      ? [file.name + tellWhy(file.message)]
      : failed;
  });
}

/**
 * The files that did not come through: one of their tests failed, the file did as a whole, or its process died
 * before all had been tried.
 */
export function findUnpassed({ testResults }: VitestReport): string[] {
  return testResults
    .filter(
      ({ status, assertionResults }) =>
        status === "failed" ||
        assertionResults.some(
          (each) => each.status !== "passed" && each.status !== "todo",
        ),
    )
    .map(({ name }) => name);
}

/** The tally of all files but these, which are tried again. */
export function countWithout(
  { testResults }: VitestReport,
  names: readonly string[],
): Tally {
  const rest = testResults.filter(({ name }) => !names.includes(name));
  const states = rest.flatMap(({ assertionResults }) =>
    assertionResults.map(({ status }) => status),
  );
  const failed = nameFailures({ testResults: rest }).length;
  const passed = states.filter((state) => state === "passed").length;
  const rested = states.filter((s) => s !== "passed" && s !== "failed").length;
  return { passed, failed, skipped: rested };
}

/** The last line of every run of tests. */
export function describeTally({ passed, failed, skipped }: Tally): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
