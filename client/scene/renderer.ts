import { NeutralToneMapping, WebGLRenderer } from "three";
import { settingsOf, type Quality } from "./quality.ts";

/** Draws on a canvas with the island's tone mapping. Throws where the browser has no WebGL 2. */
export function createRenderer(
  canvas: HTMLCanvasElement,
  quality: Quality,
): WebGLRenderer {
  const { isSmoothed } = settingsOf(quality);
  const renderer = new WebGLRenderer({
    canvas,
    antialias: isSmoothed,
    powerPreference: "high-performance",
  });
  renderer.toneMapping = NeutralToneMapping;
  return renderer;
}

/**
 * Fits the picture to the canvas's box on the page; tells its size in CSS pixels.
 * `share` of the device's pixels is drawn, each way.
 */
export function fitRenderer(
  renderer: WebGLRenderer,
  quality: Quality,
  share: number,
): { readonly widthPx: number; readonly heightPx: number } {
  const canvas = renderer.domElement;
  const widthPx = Math.max(1, canvas.clientWidth);
  const heightPx = Math.max(1, canvas.clientHeight);
  renderer.setPixelRatio(
    Math.min(devicePixelRatio, settingsOf(quality).pixelRatioMax) * share,
  );
  renderer.setSize(widthPx, heightPx, false);
  return { widthPx, heightPx };
}
