import { readFileSync } from "node:fs";
import { marked } from "marked";
import sanitizeHtml from "sanitize-html";
import type { Language } from "../../../shared/words/languages.ts";

/** For whom there are guides; each is `assets/guides/<language>/<name>.md`. */
export const GUIDES = [
  "participant",
  "educator",
  "researcher",
  "operator",
] as const;
export type Guide = (typeof GUIDES)[number];

/** What a guide may hold; anything else in the Markdown is dropped. */
const ALLOWED = {
  allowedTags: [
    "h1",
    "h2",
    "h3",
    "p",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "code",
    "pre",
    "a",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
  ],
  allowedAttributes: { a: ["href"], ol: ["start"] },
  allowedSchemes: ["https", "tel", "mailto"],
  allowProtocolRelative: false,
};

/** A guide, ready to be put into a page. */
export interface RenderedGuide {
  /** Text of its first heading. */
  readonly title: string;
  /** Safe HTML of the rest. */
  readonly html: string;
}

export function isGuide(name: unknown): name is Guide {
  return (GUIDES as readonly unknown[]).includes(name);
}

/** Markdown as HTML without anything that could run, load or look like a form. */
export function renderMarkdown(markdown: string): RenderedGuide {
  const [, title = "", body = markdown] =
    /^# (.+)\n([\s\S]*)$/.exec(markdown.trimStart()) ?? [];
  const html = marked.parse(body, { async: false, gfm: true });
  return { title: title.trim(), html: sanitizeHtml(html, ALLOWED) };
}

const rendered = new Map<string, RenderedGuide>();

/** A guide in a language; read and rendered once. */
export function readGuide(language: Language, guide: Guide): RenderedGuide {
  const path = `assets/guides/${language}/${guide}.md`;
  const known = rendered.get(path);
  if (known) return known;
  const markdown = readFileSync(
    new URL(`../../../${path}`, import.meta.url),
    "utf8",
  );
  const made = renderMarkdown(markdown);
  rendered.set(path, made);
  return made;
}
