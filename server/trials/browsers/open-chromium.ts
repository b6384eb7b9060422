import { openBrowser } from "../../browser/open-browser.ts";
import type { DrivenWindow } from "./driven-window.ts";

/** Opens Chromium, without a screen. */
export async function openChromium(): Promise<DrivenWindow> {
  const browser = await openBrowser();
  const page = await browser.newPage({
    viewport: { width: 1024, height: 700 },
    locale: "en-US",
    reducedMotion: "reduce",
  });
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (said) => {
    if (said.type() === "error") faults.push(said.text());
  });
  return {
    faults,
    async go(url) {
      await page.goto(url);
    },
    read: (expression) => page.evaluate(expression),
    async click(element) {
      const found = (await page.evaluateHandle(element)).asElement();
      if (!found) throw new Error(`no element: ${element}`);
      await found.click();
    },
    async type(text) {
      for (const key of text)
        await page.keyboard.press(key === "\n" ? "Enter" : key);
    },
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
}
