import type { VNode } from "preact";

/** The backs of the books of a shelf have one colour. */
const BACKS = [
  "#C0533A",
  "#2F8F7F",
  "#2A4A6B",
  "#B9822B",
  "#7A4E7E",
  "#4F7F4A",
  "#5B6B7A",
] as const;

/** A small closed book; its title stands beside it. */
export function BookPicture({ shelf }: { readonly shelf: number }): VNode {
  return (
    <svg class="book-picture" viewBox="0 0 32 40" aria-hidden="true">
      <rect x="3" y="2" width="26" height="36" rx="3" fill="#FBF3E2" />
      <rect
        x="2"
        y="1"
        width="26"
        height="34"
        rx="3"
        fill={BACKS[shelf % BACKS.length]}
      />
      <path d="M7 1v34" stroke="#FBF3E2" stroke-width="1.5" />
      <path d="M12 10h11M12 15h8" stroke="#FBF3E2" stroke-width="2.5" />
    </svg>
  );
}
