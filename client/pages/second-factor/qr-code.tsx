import type { VNode } from "preact";
import { drawQr } from "./draw-qr.ts";

/**
 * A QR code, dark on light in every theme, for that is what cameras read.
 * @param label what is told to those who do not see it
 */
export function QrCode(props: {
  readonly text: string;
  readonly label: string;
}): VNode {
  const { sizeModules, path } = drawQr(props.text);
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${sizeModules} ${sizeModules}`}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
