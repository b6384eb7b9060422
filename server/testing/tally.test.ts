import { describe, expect, test } from "vitest";
import {
  addTallies,
  countVitest,
  countWithout,
  describeTally,
  FAILED,
  findUnpassed,
  nameFailures,
  PASSED,
  SKIPPED,
  type VitestReport,
} from "./tally.ts";

const report = (change: Partial<VitestReport>): VitestReport => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...change,
});
const file = (status: string, ...tests: string[]) => ({
  name: "a.test.ts",
  status,
  assertionResults: tests.map((each) => ({ status: each, fullName: "a" })),
});

describe("a run of Vitest is counted", () => {
  test.each([
    ["all passed", report({}), 0, "3 passed, 0 failed"],
    [
      "one failed",
      report({ numFailedTests: 1, testResults: [file("failed", "failed")] }),
      1,
      "3 passed, 1 failed",
    ],
    [
      "a file that could not even be read",
      report({ testResults: [file("failed"), file("passed", "passed")] }),
      1,
      "3 passed, 1 failed",
    ],
    ["an error outside of every test", report({}), 1, "3 passed, 1 failed"],
    [
      "some left out",
      report({ numPendingTests: 2, numTodoTests: 1 }),
      0,
      "3 passed, 0 failed, 3 skipped",
    ],
    ["no report at all", null, 0, "0 passed, 1 failed"],
  ])("%s", (_, given, exitCode, line) => {
    expect(describeTally(countVitest(given, exitCode))).toBe(line);
  });
});

test("what failed is named, test by test or as a whole file", () => {
  const testResults = [
    file("failed", "passed", "failed"),
    file("failed"),
    file("passed", "passed"),
  ];
  expect(nameFailures(report({ testResults }))).toEqual(["a", "a.test.ts"]);
});

test("a failure says why in its first lines, without where", () => {
  const failureMessages = [
    "TimeoutError: waited\n  for the door\n    at a.ts:1\n    at b.ts:2\nmore",
  ];
  const assertionResults = [
    { status: "failed", fullName: "a", failureMessages },
  ];
  const testResults = [
    { name: "a.test.ts", status: "failed", assertionResults },
    { ...file("failed"), message: "SyntaxError: odd" },
  ];
  expect(nameFailures({ testResults })).toEqual([
    "a: TimeoutError: waited: for the door",
    "a.test.ts: SyntaxError: odd",
  ]);
});

test.each([
  ["all passed", "passed", ["passed", "todo"], []],
  ["one failed", "failed", ["passed", "failed"], ["a.test.ts"]],
  ["it could not be read", "failed", [], ["a.test.ts"]],
  ["the process died", "passed", ["passed", "pending"], ["a.test.ts"]],
  ["the same told otherwise", "passed", ["skipped"], ["a.test.ts"]],
])("a file did not come through: %s", (_, status, states, names) => {
  const testResults = [file(status, ...states)];
  expect(findUnpassed(report({ testResults }))).toEqual(names);
});

test("a file that is tried again does not count the first time", () => {
  const testResults = [
    { ...file("passed", "passed", "pending"), name: "cut-short.test.ts" },
    file("failed", "passed", "failed", "skipped"),
    file("failed"),
  ];
  expect(countWithout(report({ testResults }), ["cut-short.test.ts"])).toEqual({
    passed: 1,
    failed: 2,
    skipped: 1,
  });
});

test("tallies add up", () => {
  expect(addTallies([PASSED, FAILED, SKIPPED, PASSED])).toEqual({
    passed: 2,
    failed: 1,
    skipped: 1,
  });
  expect(addTallies([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
