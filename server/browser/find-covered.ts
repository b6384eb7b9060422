import type { Page } from "playwright-core";

/** Parts of the page that lie beside one another: none may lie over what is pressed in another. */
const PARTS =
  "aside, header, nav, .island-map, .map-place, .command-bar, dialog";

/** Runs in the page: what is pressed, where it is in sight, and the part that lies over its middle. */
const FIND_IN_PAGE = `(() => {
  const parts = ${JSON.stringify(PARTS)};
  const isCutOff = (element, x, y) => {
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowY === "visible") continue;
      const { left, right, top, bottom } = around.getBoundingClientRect();
      if (x < left || x > right || y < top || y > bottom) return true;
    }
    return false;
  };
  return [...document.querySelectorAll("aside, header")]
    .flatMap((part) => [...part.querySelectorAll("button, a, select, input, textarea, .map-place")])
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .flatMap((control) => {
      const { left, top, width, height } = control.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const hit = isCutOff(control, x, y) ? null : document.elementFromPoint(x, y);
      const over = hit?.closest(parts);
      if (!over || over.contains(control)) return [];
      if (over === control.closest(parts)) return [];
      const name = control.getAttribute("aria-label") ?? control.textContent ?? "";
      return ["“" + name.trim().slice(0, 40) + "” lies under " + (over.getAttribute("class") ?? over.tagName)];
    });
})()`;

/** What cannot be pressed because another part of the page lies over it, such as a panel over the map. */
export async function findCovered(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(FIND_IN_PAGE);
}
