import type { CDPSession } from "playwright-core";

/**
 * What the engine keeps for itself: the code it compiles goes on growing for hours, and the page's own parts
 * are counted as nodes. A leak of ours is in what is left.
 */
const NOT_OURS: ReadonlySet<string> = new Set(["code", "native", "synthetic"]);

/** As far as we read it; see Chromium's heap snapshot, a table of numbers told flat. */
export interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
}

/** What the objects of a page weigh, in bytes, without what the engine keeps for itself. */
export function weighObjects({ snapshot, nodes }: HeapSnapshot): number {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const typeAt = fields.indexOf("type");
  const sizeAt = fields.indexOf("self_size");
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    const type = types[0][nodes[node + typeAt] ?? -1] ?? "";
    if (!NOT_OURS.has(type)) bytes += nodes[node + sizeAt] ?? 0;
  }
  return bytes;
}

/** Weighs what a page holds by now, in bytes; see `weighObjects`. */
export async function weighHeap(devtools: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
  devtools.on("HeapProfiler.addHeapSnapshotChunk", keep);
  await devtools.send("HeapProfiler.takeHeapSnapshot", {
    reportProgress: false,
  });
  devtools.off("HeapProfiler.addHeapSnapshotChunk", keep);
  return weighObjects(JSON.parse(chunks.join("")) as HeapSnapshot);
}
