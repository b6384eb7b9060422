import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { App } from "../../interface/app.ts";
import { isWriting } from "../../interface/keys.ts";

/** Also what the little remote controls of presenters send. */
const STEP_BY_KEY: Readonly<Record<string, number>> = {
  PageDown: 1,
  PageUp: -1,
  ArrowRight: 1,
  ArrowLeft: -1,
};

/** How far a key turns the slides; 0 for keys that mean something else there. */
export function stepOfKey(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">,
  where: "in the panel" | "on the island" | "elsewhere",
): number {
  if (event.ctrlKey || event.altKey || event.metaKey) return 0;
  if (where === "elsewhere") return 0;
  // On the island the arrows walk.
  if (where === "on the island" && event.key.startsWith("Arrow")) return 0;
  return STEP_BY_KEY[event.key] ?? 0;
}

/** Lets keys turn the slides while the panel is open. */
export function useTurnKeys(
  app: App,
  panel: RefObject<HTMLElement | null>,
  turnBy: (step: number) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.defaultPrevented || isWriting(target)) return;
      const host = panel.current?.closest("aside") ?? panel.current;
      const isInside = target instanceof Node && host?.contains(target);
      const isFree = app.view.peek() === "3d";
      const step = stepOfKey(
        event,
        isInside ? "in the panel" : isFree ? "on the island" : "elsewhere",
      );
      if (step === 0) return;
      event.preventDefault();
      turnBy(step);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [app, panel, turnBy]);
}
