import {
  directionOfKeys,
  wayOfKey,
  type KeyDirection,
} from "./walking-keys.ts";

/** The walking keys. */
export interface Keyboard {
  direction(): KeyDirection;
  isBrisk(): boolean;
  dispose(): void;
}

/** Where arrow keys and letters mean something else. */
const OWN_KEYS =
  "input, textarea, select, dialog, [contenteditable], [role=dialog], [role=listbox], [role=menu], [role=radiogroup], [role=slider], [role=tablist]";

/** Listens for walking keys on the page, except while somebody types or chooses. */
export function listenToKeyboard(page: Window): Keyboard {
  const down = new Set<string>();
  let isBrisk = false;
  const onDown = (event: KeyboardEvent): void => {
    isBrisk = event.shiftKey;
    if (wayOfKey(event) === undefined || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(OWN_KEYS))
      return;
    down.add(event.code);
    if (event.code.startsWith("Arrow")) event.preventDefault();
  };
  const onUp = (event: KeyboardEvent): void => {
    isBrisk = event.shiftKey;
    down.delete(event.code);
  };
  // A key let go while the page is not looked at would seem to stay down.
  const letGo = (): void => down.clear();
  page.addEventListener("keydown", onDown);
  page.addEventListener("keyup", onUp);
  page.addEventListener("blur", letGo);
  page.document.addEventListener("focusin", letGo);
  return {
    direction: () => directionOfKeys(down),
    isBrisk: () => isBrisk,
    dispose() {
      page.removeEventListener("keydown", onDown);
      page.removeEventListener("keyup", onUp);
      page.removeEventListener("blur", letGo);
      page.document.removeEventListener("focusin", letGo);
    },
  };
}
