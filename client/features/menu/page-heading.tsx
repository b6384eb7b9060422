import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** The heading of a page inside the panel; it takes the focus, so that reading goes on there. */
export function PageHeading({ text }: { text: string }): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1}>
      {text}
    </h3>
  );
}
