import type { Locator, Page } from "playwright-core";

/** Presses Tab until something has the focus; gives how many presses it took. Throws when it takes too many. */
export async function tabTo(
  page: Page,
  target: Locator,
  most: number,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<number> {
  await target.first().waitFor();
  for (let presses = 0; presses <= most; presses++) {
    if ((await target.and(page.locator(":focus")).count()) > 0) return presses;
    await page.keyboard.press(key);
  }
  throw new Error(
    `not reached with ${most} presses of ${key}: ${await target.first().innerText()}`,
  );
}
