import type { Command } from "../features/client-feature.ts";
import type { App } from "./app.ts";
import { isOffered } from "./command-list.ts";
import { preferences } from "./preferences.ts";
import { runAction } from "./run-action.ts";

const WRITING = "input, textarea, select, [contenteditable='true']";

/** Whether keys just now belong to a text, not to the island. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(WRITING) !== null;
}

/**
 * Single keys run commands, unless somebody writes, holds a modifier, or has
 * switched single keys off. Escape closes the open panel, always.
 */
export function listenForKeys(
  app: App,
  commands: readonly Command[],
): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === "Escape") {
      app.panel.value = null;
      return;
    }
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!isPlain || event.repeat || isWriting(event.target)) return;
    if (preferences.singleKeys.value === "off") return;
    const command = commands.find(
      (each) => each.key === event.key.toLowerCase() && isOffered(app, each),
    );
    if (command === undefined) return;
    event.preventDefault();
    runAction(app, () => command.run(app));
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}
