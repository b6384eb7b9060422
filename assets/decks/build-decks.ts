import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { TOPICS } from "../../shared/curriculum/topics.ts";
import { LANGUAGES } from "../../shared/words/languages.ts";
import { choosePageWords } from "../../server/http/help-pages/page-words.ts";
import { findChromium } from "../../server/testing/find-chromium.ts";
import {
  type ComposedTopic,
  composeTopic,
  sourcePath,
} from "./compose-topic.ts";
import { drawSlide } from "./draw-slide.ts";
import {
  renderSlidePage,
  SLIDE_HEIGHT_PX,
  SLIDE_WIDTH_PX,
} from "./slide-page.ts";

const BUILT = new URL("../built/decks/", import.meta.url);

/** Where a topic lies once it is built; its pictures are `1.webp`, `2.webp` and so on. */
export const builtFolder = ({ topic, language }: ComposedTopic["text"]): URL =>
  new URL(`${topic}.${language}/`, BUILT);

/** Every topic in every language it is written in. */
export function composeTopics(): ComposedTopic[] {
  return TOPICS.flatMap((topic) =>
    LANGUAGES.filter((language) =>
      existsSync(new URL(sourcePath(topic, language), import.meta.url)),
    ).map((language) =>
      composeTopic(topic, language, choosePageWords(language).t),
    ),
  );
}

async function isBuilt({ text }: ComposedTopic): Promise<boolean> {
  const file = new URL("topic.json", builtFolder(text));
  if (!existsSync(file)) return false;
  const built = JSON.parse(await readFile(file, "utf8")) as { hash: string };
  return built.hash === text.hash;
}

/**
 * Draws the decks that changed into `built/decks`, or all of them; their words
 * lie beside the pictures. Needs a Chromium, and a Korean font for Korean.
 */
export async function buildDecks(
  say: (line: string) => void,
  isEach: boolean,
): Promise<void> {
  const due: ComposedTopic[] = [];
  for (const composed of composeTopics())
    if (isEach || !(await isBuilt(composed))) due.push(composed);
  if (due.length === 0) return say("The decks are as they should be.");
  const executablePath = findChromium();
  if (executablePath === null)
    return say("The decks need a Chromium; name one in CHROMIUM.");
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox"],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: SLIDE_WIDTH_PX, height: SLIDE_HEIGHT_PX },
    });
    for (const { text, slides } of due) {
      const folder = builtFolder(text);
      const { t } = choosePageWords(text.language);
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      for (const [index, slide] of slides.entries()) {
        const html = renderSlidePage(slide, {
          language: text.language,
          number: index + 1,
          count: slides.length,
          sources: text.sources,
          sourceLine: (source) => t("topic-slide.source", { source }),
        });
        const picture = await drawSlide(page, html);
        await writeFile(new URL(`${index + 1}.webp`, folder), picture);
      }
      const words = `${JSON.stringify(text, null, 2)}\n`;
      await writeFile(new URL("topic.json", folder), words);
      say(`${text.topic}.${text.language} ${slides.length} slides`);
    }
  } finally {
    await browser.close();
  }
}
