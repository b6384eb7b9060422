import { useEffect, useRef } from "preact/hooks";
import type { VNode } from "preact";

/** The heading of a page within the panel; it takes the focus when its page opens. */
export function PageHeading({ words }: { readonly words: string }): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1} dir="auto">
      {words}
    </h3>
  );
}
