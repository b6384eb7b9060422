import { useSignal } from "@preact/signals";
import { useContext, useEffect } from "preact/hooks";
import {
  LookDrawingContext,
  type LookStills,
} from "../../interface/look-preview.ts";

/** Small pictures for as long as a component stands; `null` before they can be drawn, and where they can't. */
export function useLookStills(): LookStills | null {
  const drawing = useContext(LookDrawingContext);
  const stills = useSignal<LookStills | null>(null);
  useEffect(() => {
    let isGone = false;
    drawing?.openStills().then(
      (opened) => {
        if (isGone) opened.stop();
        else stills.value = opened;
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      stills.peek()?.stop();
      stills.value = null;
    };
  }, [drawing, stills]);
  return stills.value;
}
