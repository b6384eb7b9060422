import { useLayoutEffect, useRef } from "preact/hooks";
import type { VNode } from "preact";

/**
 * The heading of a page within the panel; it takes the focus when its page
 * opens. At once: a moment later somebody may already be writing below it.
 */
export function PageHeading({ words }: { readonly words: string }): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1} dir="auto">
      {words}
    </h3>
  );
}
