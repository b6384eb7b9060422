import { createHash } from "node:crypto";
import type { FeatureDeclaration } from "../../shared/features/define-feature.ts";
import { features } from "../../shared/features/index.ts";
import type { FeatureName } from "../../shared/features/names.ts";
import type { TextPart } from "../../shared/features/review.ts";
import { findStation } from "../../shared/places/find-place.ts";
import { countWords } from "../../shared/words/readability.ts";
import type { Language } from "../../shared/words/languages.ts";
import en from "../../shared/words/en.json" with { type: "json" };
import es from "../../shared/words/es.json" with { type: "json" };
import ko from "../../shared/words/ko.json" with { type: "json" };

type Words = Readonly<Record<string, string>>;
const CATALOGUES: Readonly<Record<Language, Words>> = { en, es, ko };

/** Names of things and short labels say nothing about health. */
const MIN_WORDS = 4;

/** Whose words a station shows beside those of its own feature. */
const ALSO: Readonly<Record<string, readonly string[]>> = { menu: ["dish."] };

/** What a station shows about health in one language. */
export interface StationText {
  readonly title: string;
  readonly parts: readonly TextPart[];
  readonly hash: string;
}

/** Whether a station's content asks for a review. */
export const asksForReview = (body: unknown): body is { source?: string } =>
  typeof body === "object" && body !== null && "reviewedBy" in body;

/**
 * The sentences that a station shows in a language, with the source its content
 * names, if any. The hash changes with its content and with its words.
 */
export function composeStationText(
  id: string,
  body: { source?: string },
  language: Language,
): StationText | null {
  const found = findStation(id);
  if (!found) return null;
  const { place, station } = found;
  const words = CATALOGUES[language];
  const title = words[`station.${place.id}.${station.id}.name`] ?? id;
  const parts =
    composeOwnTexts(station.feature, body, words) ??
    composeAllWords(station.feature, body, words, title);
  const hash = createHash("sha256")
    .update(JSON.stringify([body, parts.flatMap(({ lines }) => lines)]))
    .digest("hex")
    .slice(0, 16);
  return { title, hash, parts };
}

/** What the feature says of its content's texts; `null` where it doesn't, or the content has another shape. */
function composeOwnTexts(
  name: FeatureName,
  body: unknown,
  words: Words,
): TextPart[] | null {
  const feature: FeatureDeclaration = features[name];
  const content = feature.content?.safeParse(body);
  if (!feature.textsOf || content?.success !== true) return null;
  return feature
    .textsOf(content.data as never)
    .map(({ heading, lines, sources }) => ({
      heading: words[heading] ?? "",
      lines: lines.map((line) => words[line] ?? ""),
      sources: sources.map(({ id, title, publisher, address }) => ({
        id,
        title,
        publisher,
        address,
      })),
    }));
}

/** Every sentence of the feature's own words, under the one source that the content names. */
function composeAllWords(
  feature: FeatureName,
  body: { source?: string },
  words: Words,
  heading: string,
): TextPart[] {
  const prefixes = [`${feature}.`, ...(ALSO[feature] ?? [])];
  const lines = Object.keys(en)
    .filter((key) => prefixes.some((prefix) => key.startsWith(prefix)))
    .filter((key) => countWords(words[key] ?? "") >= MIN_WORDS)
    .map((key) => words[key] ?? "");
  const source = body.source ?? "";
  const sources =
    source === ""
      ? []
      : [{ id: "content", title: source, publisher: "", address: "" }];
  return [{ heading, lines, sources }];
}
