import type { Page } from "playwright-core";

/** What the island's picture was drawn with, column by column as WebGL has it. */
export interface SeenCamera {
  readonly projection: readonly number[];
  readonly view: readonly number[];
  /** Where the drawn picture lies on the page, CSS pixels. */
  readonly frame: {
    readonly x: number;
    readonly y: number;
    readonly widthPx: number;
    readonly heightPx: number;
  };
}

/** Runs in the page before anything else, and sees from outside which camera WebGL is given. */
const WATCH_IN_PAGE = `
(() => {
  const names = new WeakMap();
  const seen = new WeakMap();
  window.seenCameras = seen;
  const GL = WebGL2RenderingContext.prototype;
  const locate = GL.getUniformLocation;
  GL.getUniformLocation = function (program, name) {
    const location = locate.call(this, program, name);
    if (location) names.set(location, name);
    return location;
  };
  const set = GL.uniformMatrix4fv;
  GL.uniformMatrix4fv = function (location, ...given) {
    const name = names.get(location);
    if (name === "projectionMatrix" || name === "viewMatrix")
      seen.set(this.canvas, { ...seen.get(this.canvas), [name]: [...given[1]] });
    return set.call(this, location, ...given);
  };
})();
`;

const READ_IN_PAGE = `(() => {
  const canvas = document.querySelector(".scene-picture > canvas");
  const { projectionMatrix, viewMatrix } = window.seenCameras.get(canvas);
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return {
    projection: projectionMatrix,
    view: viewMatrix,
    frame: { x: left, y: top, widthPx: width, heightPx: height },
  };
})()`;

/** Call before the page is opened. */
export async function watchCamera(page: Page): Promise<void> {
  await page.addInitScript(WATCH_IN_PAGE);
}

/** The camera of the picture that was drawn last. */
export async function readCamera(page: Page): Promise<SeenCamera> {
  return page.evaluate<SeenCamera>(READ_IN_PAGE);
}
