import type { CDPSession, Page } from "playwright-core";
import { weighHeap } from "./weigh-heap.ts";

/** What a page holds once everything that nobody needs is let go. */
export interface Held {
  /** What its objects weigh, without what the engine has compiled. */
  readonly heapBytes: number;
  /** Nodes of the page, those not in it any more too. */
  readonly nodes: number;
  readonly listeners: number;
  readonly buffers: number;
  readonly textures: number;
  readonly programs: number;
}

export const HELD_COUNTS = [
  "nodes",
  "listeners",
  "buffers",
  "textures",
  "programs",
] as const;

/**
 * Runs in the page before anything else. Follows from outside what is made on the
 * card: a thing counts until it is deleted, or nobody can reach it any more.
 */
const FOLLOW_IN_PAGE = `
(() => {
  const kinds = { buffers: "Buffer", textures: "Texture", programs: "Program" };
  const alive = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, new Set()]));
  const GL = WebGL2RenderingContext.prototype;
  for (const [kind, name] of Object.entries(kinds)) {
    const refs = new WeakMap();
    const create = GL["create" + name], remove = GL["delete" + name];
    GL["create" + name] = function () {
      const made = create.call(this);
      if (made) { const ref = new WeakRef(made); refs.set(made, ref); alive[kind].add(ref); }
      return made;
    };
    GL["delete" + name] = function (gone) {
      if (gone) alive[kind].delete(refs.get(gone));
      return remove.call(this, gone);
    };
  }
  window.countOnCard = () => Object.fromEntries(Object.entries(alive).map(([kind, set]) => {
    for (const ref of set) if (ref.deref() === undefined) set.delete(ref);
    return [kind, set.size];
  }));
})();
`;

/** Call before the page is opened; gives how to count. */
export async function followHeld(page: Page): Promise<() => Promise<Held>> {
  await page.addInitScript(FOLLOW_IN_PAGE);
  const devtools: CDPSession = await page.context().newCDPSession(page);
  await devtools.send("HeapProfiler.enable");
  return async () => {
    // Twice, for what the first one lets go may hold something else.
    await devtools.send("HeapProfiler.collectGarbage");
    await devtools.send("HeapProfiler.collectGarbage");
    const onCard = await page.evaluate<
      Pick<Held, "buffers" | "textures" | "programs">
    >("window.countOnCard()");
    const heapBytes = await weighHeap(devtools);
    const { nodes, jsEventListeners } = await devtools.send(
      "Memory.getDOMCounters",
    );
    return {
      heapBytes,
      nodes,
      listeners: jsEventListeners,
      ...onCard,
    };
  };
}
