import { unshape } from "./unshape.ts";

/** A piece of text as it lies on a slide; y grows downwards, all in one unit. */
export interface TextPiece {
  readonly text: string;
  readonly x: number;
  /** The upper edge. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
  text: string;
  left: number;
  right: number;
  top: number;
  height: number;
}

interface Block {
  readonly lines: Line[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Two pieces are on one line when their upper edges differ by less than this share of their height. */
const SAME_LINE_SHARE = 0.5;
/** A gap wider than this many heights parts two columns. */
const COLUMN_GAP_HEIGHTS = 2;
/** A gap between lines of more than this many heights parts two blocks. */
const BLOCK_GAP_HEIGHTS = 1.2;

function joinPieces(pieces: readonly TextPiece[]): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const gap = line ? piece.x - line.right : 0;
    const height = Math.max(piece.height, line?.height ?? 0);
    const continues =
      line !== undefined &&
      Math.abs(piece.y - line.top) < height * SAME_LINE_SHARE &&
      Math.abs(gap) < height * COLUMN_GAP_HEIGHTS;
    if (!continues) {
      lines.push({
        text: piece.text,
        left: piece.x,
        right: piece.x + piece.width,
        top: piece.y,
        height: piece.height,
      });
      continue;
    }
    line.text += piece.text;
    line.right = Math.max(line.right, piece.x + piece.width);
    line.height = height;
  }
  return lines;
}

function belongsTo(block: Block, line: Line): boolean {
  const height = Math.max(line.height, block.lines.at(-1)?.height ?? 0);
  const gap = line.top - block.bottom;
  const overlap =
    Math.min(block.right, line.right) - Math.max(block.left, line.left);
  return gap > -height && gap < height * BLOCK_GAP_HEIGHTS && overlap > -height;
}

function joinLines(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const bottom = line.top + line.height;
    const block = blocks.at(-1);
    if (!block || !belongsTo(block, line)) {
      const { left, right, top } = line;
      blocks.push({ lines: [line], left, right, top, bottom });
      continue;
    }
    block.lines.push(line);
    block.left = Math.min(block.left, line.left);
    block.right = Math.max(block.right, line.right);
    block.bottom = Math.max(block.bottom, bottom);
  }
  return blocks;
}

/** Blocks that begin at about the same height are read from left to right. */
function sortBlocks(blocks: readonly Block[]): Block[] {
  const rows: { top: number; height: number; blocks: Block[] }[] = [];
  for (const block of blocks.toSorted((a, b) => a.top - b.top)) {
    const row = rows.at(-1);
    const height = block.lines[0]?.height ?? 0;
    if (row && block.top - row.top < Math.min(row.height, height))
      row.blocks.push(block);
    else rows.push({ top: block.top, height, blocks: [block] });
  }
  return rows.flatMap((row) => row.blocks.toSorted((a, b) => a.left - b.left));
}

/**
 * The words of a slide, one line each, in the order in which a person reads
 * them. Office programs draw each text box as a whole but the boxes in any
 * order, so pieces are kept together as drawn and only whole blocks are sorted:
 * from the top down, side by side from the left.
 */
export function readInOrder(pieces: readonly TextPiece[]): string {
  const drawn = pieces.filter((piece) => piece.text !== "");
  return sortBlocks(joinLines(joinPieces(drawn)))
    .flatMap((block) => block.lines)
    .map((line) => unshape(line.text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim()))
    .filter((text) => text !== "")
    .join("\n");
}
