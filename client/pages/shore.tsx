import type { VNode } from "preact";

/** The island seen from the boat, at the foot of a page; it says nothing. */
export function Shore(): VNode {
  return (
    <svg
      class="page-shore"
      viewBox="0 0 800 200"
      preserveAspectRatio="xMidYMax meet"
      aria-hidden="true"
    >
      <circle cx="600" cy="92" r="30" fill="#f2bc4b" opacity="0.75" />
      <rect x="-2000" y="120" width="4800" height="81" fill="#9ccbe6" />
      <rect x="-2000" y="150" width="4800" height="51" fill="#6fb3c9" />
      <path
        d="M160 140q100-26 240-24 150 0 250 26-110 22-250 20-150 0-240-22z"
        fill="#ebd3a4"
      />
      <path
        d="M215 126q80-38 185-34 110 0 190 38-90 12-190 10-110 0-185-14z"
        fill="#8dae52"
      />
      <path d="M300 66h76v48h-76z" fill="#f3e9d8" />
      <path d="M290 68l48-26 48 26z" fill="#c8643f" />
      <path d="M331 88h16v26h-16z" fill="#3e7ca6" />
      <path d="M392 78h92v38h-92z" fill="#f4e8d2" />
      <path d="M382 80l56-24 56 24z" fill="#b4522f" />
      <path d="M404 90h14v14h-14zm52 0h14v14h-14z" fill="#2f8f8b" />
      <path d="M430 94h15v22h-15z" fill="#8a5a36" />
      <path
        d="M268 118q-13-34 0-58 13 24 0 58zm246 2q-12-32 0-54 12 22 0 54z"
        fill="#4e7444"
      />
      <path d="M545 122q22-30 42 2z" fill="#557f3b" />
      <path d="M620 142h74v5h-74zm20 5h4v16h-4zm36 0h4v16h-4z" fill="#8a5a36" />
    </svg>
  );
}
