import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * Tells the style sheet how tall the bar at the top is, as `--bar` of the page,
 * and how far down the lines below it reach, as `--above`: they stay in sight
 * where the page scrolls, and nothing lies over them or comes to lie below them.
 */
export function useRoomAbove(): RefObject<HTMLDivElement | null> {
  const above = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = above.current;
    const bar = element?.previousElementSibling;
    if (!element || !(bar instanceof HTMLElement)) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const barPx = bar.offsetHeight;
      style.setProperty("--bar", `${barPx}px`);
      style.setProperty("--above", `${barPx + element.offsetHeight}px`);
    });
    observer.observe(element);
    observer.observe(bar);
    return () => observer.disconnect();
  }, []);
  return above;
}
