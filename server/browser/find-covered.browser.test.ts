import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findCovered } from "./find-covered.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const at = (top: number, heightPx = 40): string =>
  `position: absolute; left: 0; top: ${top}px; width: 200px; height: ${heightPx}px; background: white`;
const map = (first: number, second: number): string =>
  `<aside><svg class="island-map" width="200" height="200">
    <g class="map-place"><rect x="${first}" width="40" height="40" /></g>
    <g class="map-place"><rect x="${second}" width="40" height="40" /></g>
  </svg></aside>`;

test.each([
  [
    "a panel beside the bar",
    `<header style="${at(0)}"><button>Help</button></header><aside style="${at(50)}"><button>Close</button></aside>`,
    [],
  ],
  [
    "a panel over the bar",
    `<header style="${at(0)}"><button>Help</button></header><aside style="${at(0)}"><button>Close</button></aside>`,
    ["“Help” lies under ASIDE"],
  ],
  [
    "a note over the bar, which goes by itself",
    `<header style="${at(0)}"><button>Help</button></header><p style="${at(0)}">Saved.</p>`,
    [],
  ],
  [
    "what a panel's edge cuts off",
    `<aside style="${at(50)}; overflow: auto"><p style="height: 90px"></p><button>Far down</button></aside><nav style="${at(90, 200)}"></nav>`,
    [],
  ],
  ["places side by side on the map", map(0, 50), []],
  ["a place over another on the map", map(0, 4), ["“” lies under map-place"]],
])("%s", async (_title, html, covered) => {
  const page = await browser.newPage();
  await page.setContent(`<body style="margin: 0">${html}</body>`);
  expect(await findCovered(page)).toEqual(covered);
  await page.close();
});
