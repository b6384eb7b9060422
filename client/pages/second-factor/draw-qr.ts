import { encodeQR } from "qr";

/** Cameras need so many light modules around the dark ones. */
const QUIET_MODULES = 4;

/** A QR code as one path in a square, in units of modules. */
export interface QrDrawing {
  readonly sizeModules: number;
  /** The dark modules, as the `d` of an SVG path. */
  readonly path: string;
}

/** Draws a text as a QR code, its quiet border included. */
export function drawQr(text: string): QrDrawing {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET_MODULES });
  const runs: string[] = [];
  for (const [y, row] of rows.entries())
    for (let x = 0; x < row.length; x += 1) {
      const from = x;
      while (row[x]) x += 1;
      if (x > from) runs.push(`M${from} ${y}h${x - from}v1h${from - x}z`);
    }
  return { sizeModules: rows.length, path: runs.join("") };
}
