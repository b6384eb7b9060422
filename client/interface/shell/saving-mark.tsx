import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { VNode } from "preact";
import type { App } from "../app.ts";

/** What is saved sooner than this needs no word. */
const PATIENCE_MS = 900;

/** Says that something is not yet known to be saved, once that lasts. */
export function SavingMark({ app }: { readonly app: App }): VNode {
  const isLong = useSignal(false);
  const isUnsaved = app.live.unsaved.value > 0;
  useEffect(() => {
    isLong.value = false;
    if (!isUnsaved) return;
    const timer = setTimeout(() => {
      isLong.value = true;
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isUnsaved, isLong]);
  return (
    <span class="saving" role="status">
      {isLong.value && app.t("shell.saving")}
    </span>
  );
}
