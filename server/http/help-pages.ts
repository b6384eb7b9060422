import { fileURLToPath } from "node:url";
import { type Request, type Response, Router } from "express";
import {
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
} from "../../shared/words/languages.ts";
import { type Guide, GUIDES, isGuide, readGuide } from "./help-pages/guides.ts";
import { type PageWords, readPageWords } from "./help-pages/page-words.ts";
import {
  escapeHtml,
  PLAIN_STYLE,
  renderContact,
  renderPlainPage,
} from "./help-pages/plain-page.ts";

const STYLE_FILE = fileURLToPath(
  new URL("help-pages/plain-page.css", import.meta.url),
);
/** The letters that the client's pages are built with; Korean comes from the device. */
const FONT_FILE = fileURLToPath(
  import.meta
    .resolve("@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2"),
);

const listLanguages = (path: string, now: Language, label: string): string =>
  `<nav aria-label="${escapeHtml(label)}">${LANGUAGES.map(
    (language) =>
      `<a href="${path}?language=${language}" hreflang="${language}" lang="${language}"${
        language === now ? ' aria-current="true"' : ""
      }>${LANGUAGE_NAMES[language]}</a>`,
  ).join(" ")}</nav>`;

const linkGuide = ({ language, t }: PageWords, guide: Guide): string =>
  `<a href="/help/${guide}?language=${language}">${escapeHtml(t(`guide.${guide}`))}</a>`;

/**
 * `/help` and `/help/<guide>`: two pages to read for each part, in large type,
 * ready to be printed; open to everybody, with the study's telephone where it is known.
 */
export function createHelpRoutes(
  findTelephone: (request: Request) => Promise<string>,
): Router {
  const router = Router();
  const send = async (
    request: Request,
    response: Response,
    page: { words: PageWords; title: string; body: string },
  ): Promise<void> => {
    const { words, title, body } = page;
    const { t, language } = words;
    const main = `${listLanguages(request.path, language, t("guide.languages"))}
${body}
<h2>${escapeHtml(t("error.need-help"))}</h2>
${renderContact(words, await findTelephone(request))}
<p>${escapeHtml(t("help.not-emergency"))}</p>`;
    response
      .set({ "cache-control": "private, no-cache", vary: "accept-language" })
      .type("html")
      .send(renderPlainPage({ words, title, main }));
  };

  router.get(PLAIN_STYLE, (_request, response) => {
    response.set("cache-control", "public, max-age=3600").sendFile(STYLE_FILE);
  });

  router.get("/plain-page.woff2", (_request, response) => {
    response.set("cache-control", "public, max-age=86400").sendFile(FONT_FILE);
  });

  router.get("/help", async (request, response) => {
    const words = readPageWords(request);
    const items = GUIDES.map((guide) => `<li>${linkGuide(words, guide)}</li>`);
    await send(request, response, {
      words,
      title: words.t("guide.title"),
      body: `<p>${escapeHtml(words.t("guide.about"))}</p>
<ul class="guides">${items.join("")}</ul>`,
    });
  });

  router.get("/help/:guide", async (request, response, next) => {
    const { guide } = request.params;
    if (!isGuide(guide)) return next();
    const words = readPageWords(request);
    const { title, html } = readGuide(words.language, guide);
    await send(request, response, {
      words,
      title,
      body: `${html}
<p class="on-screen">${escapeHtml(words.t("guide.print"))}</p>
<nav><a href="/help?language=${words.language}">${escapeHtml(words.t("guide.all"))}</a></nav>`,
    });
  });
  return router;
}
