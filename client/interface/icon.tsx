import type { IconNode } from "lucide";
import { h, type VNode } from "preact";

/** A small drawing beside a word; it says nothing to a screen reader, the word does. */
export function Icon({ node }: { node: IconNode }): VNode {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
