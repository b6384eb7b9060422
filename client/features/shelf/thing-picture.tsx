import type { VNode } from "preact";

const INK = "#2A4A6B";
const PAPER = "#FBF3E2";
const RED = "#C0533A";
const GREEN = "#2F8F7F";
const YELLOW = "#E9B84A";

const line = {
  stroke: INK,
  "stroke-width": 3,
  "stroke-linejoin": "round",
} as const;

/** A drop with its tip at x, y. */
const drop = (x: number, y: number): VNode => (
  <path
    d={`M${x} ${y}c5 7 7 10 7 14a7 7 0 0 1-14 0c0-4 2-7 7-14z`}
    fill={RED}
  />
);

/** Each on a ground of 64 by 64. */
const PICTURES: Readonly<Record<string, VNode>> = {
  meter: (
    <g {...line}>
      <rect x="16" y="6" width="32" height="52" rx="9" fill={GREEN} />
      <rect x="22" y="13" width="20" height="18" rx="3" fill={PAPER} />
      <path d="M26 25l4-4 4 3 4-6" fill="none" />
      <circle cx="32" cy="44" r="6" fill={YELLOW} />
    </g>
  ),
  strips: (
    <g {...line}>
      <rect x="10" y="24" width="26" height="34" rx="4" fill={PAPER} />
      <rect x="8" y="18" width="30" height="9" rx="3" fill={GREEN} />
      <path d="M16 18V6h6v12M26 18V9h6v9" fill={YELLOW} />
      <path d="M46 30h8v26h-8z" fill={PAPER} />
      <g stroke="none">{drop(50, 8)}</g>
    </g>
  ),
  lancets: (
    <g {...line}>
      <path d="M26 24h12v30a4 4 0 0 1-4 4h-4a4 4 0 0 1-4-4z" fill={GREEN} />
      <path d="M29 24v-6h6v6M32 18V7" fill={PAPER} />
      <g stroke="none">{drop(50, 6)}</g>
    </g>
  ),
  sensor: (
    <g {...line}>
      <path d="M4 52c12-12 44-12 56 0" fill="none" />
      <rect x="18" y="28" width="28" height="16" rx="8" fill={PAPER} />
      <circle cx="32" cy="36" r="3" fill={INK} />
      <path d="M22 20a14 14 0 0 1 20 0M16 13a23 23 0 0 1 32 0" fill="none" />
    </g>
  ),
  "pen-needles": (
    <g {...line}>
      <rect x="25" y="30" width="14" height="30" rx="5" fill={GREEN} />
      <path d="M25 40h14M27 30l2-8h6l2 8M32 22V5" fill={PAPER} />
    </g>
  ),
  "sharps-box": (
    <g {...line}>
      <path d="M12 24h40l-4 34H16z" fill={YELLOW} />
      <rect x="9" y="16" width="46" height="9" rx="3" fill={RED} />
      <path d="M32 32v14M26 40l6 7 6-7M32 16V4" fill="none" />
    </g>
  ),
  "pill-box": (
    <g {...line}>
      <rect x="4" y="20" width="56" height="26" rx="5" fill={PAPER} />
      <path d="M18 20v26M32 20v26M46 20v26" fill="none" />
      <circle cx="11" cy="33" r="3" fill={RED} />
      <circle cx="25" cy="33" r="3" fill={YELLOW} />
      <circle cx="39" cy="33" r="3" fill={RED} />
      <circle cx="53" cy="33" r="3" fill={GREEN} />
    </g>
  ),
  tablets: (
    <g {...line}>
      <rect x="20" y="12" width="24" height="46" rx="6" fill={YELLOW} />
      <rect x="18" y="6" width="28" height="9" rx="3" fill={PAPER} />
      <ellipse cx="32" cy="28" rx="7" ry="4" fill={PAPER} />
      <ellipse cx="32" cy="38" rx="7" ry="4" fill={PAPER} />
      <ellipse cx="32" cy="48" rx="7" ry="4" fill={PAPER} />
    </g>
  ),
  "foot-care": (
    <g {...line}>
      <path d="M8 26h16v32H8zM12 26v-8h8v8" fill={GREEN} />
      <circle cx="44" cy="24" r="15" fill={PAPER} />
      <path d="M44 39v20M38 28l10-10M44 30l6-6" fill="none" />
    </g>
  ),
  "over-the-counter": (
    <g {...line}>
      <path d="M10 28h20v30H10zM14 28v-9h12v9" fill={RED} />
      <rect x="14" y="36" width="12" height="12" fill={PAPER} />
      <rect x="36" y="30" width="22" height="28" rx="3" fill={PAPER} />
      <path d="M47 37v14M40 44h14" fill="none" />
    </g>
  ),
};

/** A small drawing of a thing of the shelf; its name stands beside it. */
export function ThingPicture({ id }: { readonly id: string }): VNode {
  return (
    <svg class="thing-picture" viewBox="0 0 64 64" aria-hidden="true">
      {PICTURES[id]}
    </svg>
  );
}
