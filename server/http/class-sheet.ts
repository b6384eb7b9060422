import { type Request, type Response, Router } from "express";
import type { QuizQuestion } from "../../shared/curriculum/quiz.ts";
import { findTopic } from "../../shared/curriculum/topics.ts";
import type {
  TopicSlide,
  TopicText,
} from "../../shared/curriculum/topic-text.ts";
import { listTopicTexts, readTopic } from "../content/read-topic.ts";
import { LANGUAGE_NAMES } from "../../shared/words/languages.ts";
import { type PageWords, readPageWords } from "./help-pages/page-words.ts";
import { escapeHtml, renderPlainPage } from "./help-pages/plain-page.ts";

const LETTERS = "ABCDE";

function renderLines(lines: readonly string[]): string {
  const points = lines.filter((line) => line.startsWith("- "));
  const items = points.map((line) => `<li>${escapeHtml(line.slice(2))}</li>`);
  return lines
    .filter((line) => !line.startsWith("- "))
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join("")
    .concat(items.length > 0 ? `<ul>${items.join("")}</ul>` : "");
}

const renderPart = ({ title, lines }: TopicSlide): string =>
  `<section class="whole"><h2>${escapeHtml(title)}</h2>${renderLines(lines)}</section>`;

const renderQuestion = ({ question, options }: QuizQuestion): string =>
  `<li class="whole">${escapeHtml(question)}<ol type="A">${options
    .map((option) => `<li>${escapeHtml(option)}</li>`)
    .join("")}</ol></li>`;

const renderAnswer = ({ answer, why }: QuizQuestion): string =>
  `<li><strong>${LETTERS[answer] ?? ""}.</strong> ${escapeHtml(why)}</li>`;

/** A class as a sheet of paper: what was said, something to fill in, the quiz, the answers, the sources. */
function renderSheet(text: TopicText, { t }: PageWords): string {
  const topic = findTopic(text.topic);
  const [first, ...slides] = text.slides;
  const sources = text.sources
    .filter(({ address }) => address !== "")
    .map(
      ({ title, publisher, address }) =>
        `<li>${escapeHtml(`${publisher}: ${title}`)}<br /><span class="address">${escapeHtml(address)}</span></li>`,
    );
  const languages = listTopicTexts()
    .filter(({ topic: id }) => id === topic?.id)
    .map(
      ({ topic: id, language }) =>
        `<a href="/sheet/${id}?language=${language}" lang="${language}"${language === text.language ? ' aria-current="true"' : ""}>${LANGUAGE_NAMES[language]}</a>`,
    );
  return `<div class="sheet"><nav aria-label="${escapeHtml(t("guide.languages"))}">${languages.join(" ")}</nav>
<p>${(first?.lines ?? []).map(escapeHtml).join(" · ")}</p>
<p class="on-screen">${escapeHtml(t("guide.print"))}</p>
${slides.map(renderPart).join("\n")}
<h2>${escapeHtml(t("sheet.my-goal"))}</h2>
<p>${escapeHtml(t("sheet.write-here"))}</p>
<p class="to-fill"></p><p class="to-fill"></p>
<h2>${escapeHtml(t("sheet.quiz"))}</h2>
<ol>${text.quiz.map(renderQuestion).join("")}</ol>
<h2>${escapeHtml(t("sheet.answers"))}</h2>
<ol>${text.quiz.map(renderAnswer).join("")}</ol>
<h2>${escapeHtml(t("sheet.sources"))}</h2>
<ul>${sources.join("")}</ul>
<p>${escapeHtml(t("exercise.general"))}</p>
<p>${escapeHtml(t("help.not-emergency"))}</p></div>`;
}

/**
 * `/sheet/<topic>`: a class of the curriculum in large type, ready to be
 * printed; open to everybody, as it holds nothing about anybody.
 */
export function createSheetRoutes(): Router {
  const router = Router();
  router.get("/sheet/:topic", (request: Request, response: Response, next) => {
    const words = readPageWords(request);
    const id = String(request.params["topic"]);
    const text = readTopic(id, words.language) ?? readTopic(id, "en");
    if (text === null) return next();
    response
      .set({ "cache-control": "private, no-cache", vary: "accept-language" })
      .type("html")
      .send(
        renderPlainPage({
          words,
          title: text.title,
          main: renderSheet(text, words),
        }),
      );
  });
  return router;
}
