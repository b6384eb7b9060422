import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * Catches the focus when what had it has gone because the person is in another place now: "Go there" is no
 * button any more once one is there. Without this the keys would begin at the top of the window again.
 * @param root only what had the focus within it is missed
 */
export function useCaughtFocus(
  place: string | undefined,
  root: RefObject<HTMLElement | null>,
  target: RefObject<HTMLElement | null>,
): void {
  const last = useRef<Node | null>(null);
  useEffect(() => {
    const note = ({ target: now }: FocusEvent): void => {
      const isInside = now instanceof Node && root.current?.contains(now);
      last.current = isInside === true ? now : null;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [root]);
  useEffect(() => {
    const isLost =
      last.current?.isConnected === false &&
      document.activeElement === document.body;
    if (isLost) target.current?.focus();
  }, [place, target]);
}
