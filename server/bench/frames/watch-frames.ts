import type { Page } from "playwright-core";

/** What a frame cost. */
export interface FrameCost {
  /** Time of the page's own script in a frame, the median; milliseconds. */
  readonly scriptMs: number;
  readonly drawCalls: number;
  readonly triangles: number;
  /** All textures on the card, their smaller copies included. */
  readonly textureBytes: number;
}

/**
 * Runs in the page before anything else. Counts what is asked of WebGL and how
 * long each frame's script takes, from outside: the island knows nothing of it.
 */
const COUNT_IN_PAGE = `
(() => {
  const seen = { scripts: [], calls: [], triangles: [], textures: new Map(), bound: null };
  window.seenFrames = seen;
  let calls = 0, triangles = 0;
  const GL = WebGL2RenderingContext.prototype;
  const count = (mode, vertices, times = 1) => { triangles += mode === 4 ? (vertices / 3) * times : 0; };
  const wrap = (owner, name, before) => {
    const original = owner[name];
    owner[name] = function (...given) { before(...given); return original.apply(this, given); };
  };
  wrap(GL, "drawElements", (mode, vertices) => { calls += 1; count(mode, vertices); });
  wrap(GL, "drawArrays", (mode, _first, vertices) => { calls += 1; count(mode, vertices); });
  wrap(GL, "drawElementsInstanced", (mode, vertices, _t, _o, times) => { calls += 1; count(mode, vertices, times); });
  wrap(GL, "drawArraysInstanced", (mode, _f, vertices, times) => { calls += 1; count(mode, vertices, times); });
  const get = GL.getExtension;
  GL.getExtension = function (name) {
    const extension = get.call(this, name);
    if (name === "WEBGL_multi_draw" && extension && !extension.isWatched) {
      extension.isWatched = true;
      wrap(extension, "multiDrawElementsWEBGL", (mode, counts, from, _t, _o, _oo, many) => {
        calls += 1;
        for (let i = 0; i < many; i++) count(mode, counts[from + i]);
      });
    }
    return extension;
  };
  wrap(GL, "bindTexture", (_target, texture) => { seen.bound = texture; });
  const keep = (width, height, bytes, levels) => {
    if (seen.bound) seen.textures.set(seen.bound, width * height * bytes * (levels > 1 ? 4 / 3 : 1));
  };
  wrap(GL, "texStorage2D", (_target, levels, format, width, height) =>
    keep(width, height, format === 0x8814 ? 16 : format === 0x881a ? 8 : 4, levels));
  wrap(GL, "texImage2D", (_target, level, format, width, height) => {
    if (level === 0 && typeof height === "number") keep(width, height, format === 0x8814 ? 16 : 4, 1);
  });
  wrap(GL, "deleteTexture", (texture) => seen.textures.delete(texture));
  const request = window.requestAnimationFrame.bind(window);
  let began = 0, spentMs = 0, isCounting = false;
  window.requestAnimationFrame = (run) => request((now) => {
    if (now !== began) {
      if (isCounting) { seen.scripts.push(spentMs); seen.calls.push(calls); seen.triangles.push(triangles); }
      began = now; spentMs = 0; calls = 0; triangles = 0; isCounting = true;
    }
    const from = performance.now();
    run(now);
    spentMs += performance.now() - from;
  });
})();
`;

interface SeenFrames {
  scripts: number[];
  calls: number[];
  triangles: number[];
  textures: Map<unknown, number>;
}

/** Call before the page is opened. */
export async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript(COUNT_IN_PAGE);
}

/** Lets so many frames pass and tells what they cost: the median of the script, the most of all else. */
export async function measureFrames(
  page: Page,
  frames: number,
): Promise<FrameCost> {
  const read = "window.seenFrames";
  await page.evaluate(
    `Object.assign(${read}, { scripts: [], calls: [], triangles: [] })`,
  );
  await page.waitForFunction(`${read}.scripts.length >= ${frames}`, undefined, {
    timeout: 300_000,
    polling: 500,
  });
  const seen = await page.evaluate<SeenFrames & { bytes: number }>(
    `({ ...${read}, bound: null, textures: null, bytes: [...${read}.textures.values()].reduce((all, each) => all + each, 0) })`,
  );
  const sorted = seen.scripts.toSorted((a, b) => a - b);
  return {
    scriptMs: sorted[Math.floor(sorted.length / 2)] ?? NaN,
    drawCalls: Math.max(...seen.calls),
    triangles: Math.max(...seen.triangles),
    textureBytes: seen.bytes,
  };
}
