import type { ComposedLetter, Piece } from "./compose-letter.ts";

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const INK = "#17302c";
const SEA = "#0b5c57";

/** Makes words harmless inside HTML, in text and in quoted attributes. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? "");
}

function renderPiece(piece: Piece): string {
  switch (piece.is) {
    case "words":
      return `<p>${escapeHtml(piece.words).replaceAll("\n", "<br>")}</p>`;
    case "button":
      return `<p><a href="${escapeHtml(piece.link)}" style="display:inline-block;padding:14px 28px;border-radius:10px;background:${SEA};color:#ffffff;font-size:20px;font-weight:bold;text-decoration:none">${escapeHtml(piece.words)}</a></p>`;
    case "copy":
      return `<p style="font-size:16px">${escapeHtml(piece.words)}<br><a href="${escapeHtml(piece.link)}" style="color:${SEA};word-break:break-all">${escapeHtml(piece.link)}</a></p>`;
    case "code":
      return `<p style="font-size:30px;font-weight:bold;letter-spacing:6px">${escapeHtml(piece.code)}</p>`;
    case "stop":
      return `<p style="font-size:16px"><a href="${escapeHtml(piece.link)}" style="color:${SEA}">${escapeHtml(piece.words)}</a></p>`;
  }
}

/** A whole page: large plain words, nothing fetched from anywhere. */
export function renderPage(page: {
  readonly language: string;
  readonly title: string;
  /** HTML. */
  readonly body: string;
}): string {
  return `<!doctype html>
<html lang="${escapeHtml(page.language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(page.title)}</title></head>
<body style="margin:0;padding:16px;background:#ffffff;color:${INK};font-family:Verdana,Arial,sans-serif;font-size:18px;line-height:1.5">
<div style="max-width:34em;margin:0 auto">
${page.body}
</div>
</body>
</html>
`;
}

/** A letter as HTML. */
export function renderHtml(letter: ComposedLetter): string {
  return renderPage({
    language: letter.language,
    title: letter.subject,
    body: letter.pieces.map(renderPiece).join("\n"),
  });
}
