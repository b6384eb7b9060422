import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** The width of an element in px, kept up to date, so that a drawing's letters never shrink with it. */
export function useWidth(
  first: number,
): readonly [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const width = useSignal(first);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => {
      width.value = current.clientWidth;
    });
    width.value = current.clientWidth;
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [width]);
  return [element, width.value];
}
