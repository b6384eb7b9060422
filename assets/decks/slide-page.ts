import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TextSource } from "../../shared/curriculum/topic-text.ts";
import type { Language } from "../../shared/words/languages.ts";
import { readPicture } from "./compose-topic.ts";
import type { SlideSource } from "./read-topic-source.ts";

export const SLIDE_WIDTH_PX = 1280;
export const SLIDE_HEIGHT_PX = 720;

const STYLE = readFileSync(new URL("slide.css", import.meta.url), "utf8");
const FONT = fileURLToPath(
  import.meta
    .resolve("@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2"),
);
const FONT_RULE = `@font-face{font-family:Atkinson;font-weight:200 800;src:url(data:font/woff2;base64,${readFileSync(FONT).toString("base64")})}`;

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function renderLines(lines: readonly string[]): string {
  return lines
    .map((line) =>
      line.startsWith("- ")
        ? `<p class="point">${escape(line.slice(2))}</p>`
        : `<p>${escape(line)}</p>`,
    )
    .join("");
}

/** One slide as a page of its own, drawn by a browser. */
export function renderSlidePage(
  slide: SlideSource,
  about: {
    readonly language: Language;
    readonly number: number;
    readonly count: number;
    readonly sources: readonly TextSource[];
    /** Such as "Source: {{source}}", already in the language. */
    readonly sourceLine: (source: string) => string;
  },
): string {
  const { language, number, count, sources } = about;
  const from = slide.sources
    .map((id) => sources.find((source) => source.id === id))
    .filter((source) => source !== undefined)
    .map(({ publisher, title }) => `${publisher}, ${title}`)
    .join("; ");
  const kind = number === 1 ? "first" : slide.picture;
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>${FONT_RULE}${STYLE}</style>
<body class="${kind}"><main><h1>${escape(slide.title)}</h1><div class="lines">${renderLines(slide.lines)}</div></main>
<figure>${readPicture(slide.picture)}</figure>
<footer><span>${escape(about.sourceLine(from))}</span><span>${number} / ${count}</span></footer></body></html>`;
}
