import type { PageWords } from "./page-words.ts";

/** The style of all pages that the server draws by itself. */
export const PLAIN_STYLE = "/plain-page.css";

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML that shows it as it is. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** How to reach those who run the study: its telephone where it is known, else whom to ask. */
export function renderContact(words: PageWords, telephone: string): string {
  if (telephone === "") return `<p>${escapeHtml(words.t("error.ask"))}</p>`;
  const number = telephone.replace(/[^\d+]/g, "");
  const label = words.t("error.call-us", { telephone });
  return `<p><a class="button" href="tel:${number}">${escapeHtml(label)}</a></p>`;
}

/**
 * A whole page without script: a name, one heading, and what `main` holds.
 * @param main HTML that is known to be safe
 * @param refreshSeconds after so long the page looks again by itself
 */
export function renderPlainPage(page: {
  readonly words: PageWords;
  readonly title: string;
  readonly main: string;
  readonly refreshSeconds?: number;
}): string {
  const { words, main, refreshSeconds } = page;
  const name = escapeHtml(words.t("app.name"));
  const title = escapeHtml(page.title);
  const refresh =
    refreshSeconds === undefined
      ? ""
      : `<meta http-equiv="refresh" content="${refreshSeconds}" />\n`;
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex" />
${refresh}<title>${title} · ${name}</title>
<link rel="icon" href="data:," />
<link rel="stylesheet" href="${PLAIN_STYLE}" />
</head>
<body>
<header><a href="/">${name}</a></header>
<main>
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`;
}
