import { expect, test } from "vitest";
import { judgeContrast } from "./judge-contrast.ts";

const text = (contrast: number) => ({ what: "Ruth", contrast });

test.each([
  ["all is well", { signs: 1 }, [text(12)], [text(5)], []],
  ["a pale tag", {}, [text(4.4)], [], ["Ruth has 4.40 to 1"]],
  ["a pale sign", { signs: 1 }, [], [text(3)], ["Ruth has 3.00 to 1"]],
  [
    "a sign not found",
    { signs: 2 },
    [],
    [text(5)],
    ["1 of 2 signs were found"],
  ],
  ["signs nobody asked for", {}, [], [text(2)], []],
])("%s", (_, view, tags, signs, faults) => {
  expect(judgeContrast(view, { tags, signs }).faults).toEqual(faults);
});
