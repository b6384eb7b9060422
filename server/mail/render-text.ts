import type { ComposedLetter, Piece } from "./compose-letter.ts";

function renderPiece(piece: Piece): string | null {
  switch (piece.is) {
    case "words":
      return piece.words;
    case "button":
      return `${piece.words}:\n${piece.link}`;
    case "copy":
      return null;
    case "code":
      return piece.code;
    case "stop":
      return `--\n${piece.words}: ${piece.link}`;
  }
}

/** A letter as plain text. */
export function renderText({ pieces }: ComposedLetter): string {
  const parts = pieces.map(renderPiece).filter((part) => part !== null);
  return `${parts.join("\n\n")}\n`;
}
