import { expect, test } from "vitest";
import { weighObjects } from "./weigh-heap.ts";

test("what the engine keeps for itself is not weighed", () => {
  const node_fields = ["type", "name", "self_size"];
  const node_types = [["object", "code", "native", "string"]] as const;
  const [object, code, native, string] = [0, 1, 2, 3];
  const nodes = [
    [object, 0, 100],
    [code, 0, 7000],
    [native, 0, 900],
    [string, 0, 20],
  ].flat();
  const snapshot = { meta: { node_fields, node_types } };
  expect(weighObjects({ snapshot, nodes })).toBe(120);
});
