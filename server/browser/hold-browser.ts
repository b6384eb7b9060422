import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser } from "./open-browser.ts";

/** What opens windows that know nothing of each other. */
export type Windows = Pick<Browser, "newContext">;

/** Holds a Chromium for the tests of a file: it starts before the first, and its windows close after the last. */
export function holdBrowser(): Windows {
  let opened: Browser | undefined;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened?.close());
  return {
    newContext: (options) => {
      if (!opened) throw new Error("the browser has not started");
      return opened.newContext(options);
    },
  };
}
