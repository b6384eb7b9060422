import { Marked } from "marked";
import sanitizeHtml from "sanitize-html";

/** What a post may hold; pictures, headings and everything that runs or loads are left out. */
const ALLOWED = {
  allowedTags: [
    "p",
    "br",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "del",
    "blockquote",
    "code",
    "pre",
    "a",
  ],
  allowedAttributes: { a: ["href", "target", "rel"], ol: ["start"] },
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: false,
  nestingLimit: 30,
  transformTags: {
    h1: "strong",
    h2: "strong",
    h3: "strong",
    h4: "strong",
    h5: "strong",
    h6: "strong",
    a: sanitizeHtml.simpleTransform("a", {
      target: "_blank",
      rel: "noopener noreferrer nofollow",
    }),
  },
};

/** People press Enter and mean a new line. */
const markdown = new Marked({ gfm: true, breaks: true, async: false });

/** As many signs of one kind in a row nobody means; what comes of them is not worth the time it takes. */
const TANGLE = /([[\]()<>*_`~!#+-])\1{99}/;
/** Lists and quotes in one another, deeper than anybody reads. */
const DEEP = /^(?:[ \t]*(?:[>*+-]|\d+[.)])){12}|^[ \t]{60}/m;
const OPENERS_MAX = 400;

/** Whether a text would take a reader of Markdown too long, or too deep. */
export function isTangled(text: string): boolean {
  if (TANGLE.test(text) || DEEP.test(text)) return true;
  let openers = 0;
  for (const sign of text) if ("[<`*_".includes(sign)) openers += 1;
  return openers > OPENERS_MAX;
}

/** A post as safe HTML. What was let in before a rule was made is shown as it was written. */
export function renderPost(text: string): string {
  if (isTangled(text))
    return `<p>${sanitizeHtml(text, { allowedTags: [], disallowedTagsMode: "escape" })}</p>`;
  const html = markdown.parse(text, { async: false });
  return sanitizeHtml(html, ALLOWED);
}
