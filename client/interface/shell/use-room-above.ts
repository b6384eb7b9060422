import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * Tells the style sheet how far down the lines above the island reach, as
 * `--above` of the page, so that what is said does not lie over them.
 */
export function useRoomAbove(): RefObject<HTMLDivElement | null> {
  const above = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = above.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const downToPx = element.offsetTop + element.offsetHeight;
      document.documentElement.style.setProperty("--above", `${downToPx}px`);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return above;
}
